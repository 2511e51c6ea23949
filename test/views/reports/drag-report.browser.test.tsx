// The handle by which a report is dragged out, with a host that does what the test says.
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';
import type { FileToSave, Platform } from '../../../renderer/platform/platform.ts';
import { webPlatform } from '../../../renderer/platform/web-platform.ts';
import { cssVariables, theme } from '../../../renderer/ui/theme.ts';
import { AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { DragReport } from '../../../renderer/views/reports/drag-report.tsx';
import type { ComposedReport } from '../../../renderer/workers/report-composer.ts';
import { violationsHere } from '../../helpers/axe-here.ts';
import { eventually } from '../../helpers/eventually.ts';

const report: ComposedReport = {
  kind: 'milestones',
  html: '<p>report</p>',
  headerHtml: '',
  footerHtml: '',
  xlsx: new Uint8Array(),
  markdown: '',
  sha256: '',
  since: '2025-01-01',
  log: {},
};
const pdf = new Uint8Array([37, 80, 68, 70]);

async function show({ canDrag = true, print = () => Promise.resolve(success(pdf)) }: Shown = {}) {
  const dragged: FileToSave[] = [];
  const printed: string[] = [];
  const web = webPlatform();
  const platform: Platform = {
    ...web,
    capabilities: { ...web.capabilities, print: true, dragFile: canDrag },
    printToPdf: ({ html }) => {
      printed.push(html);
      return print();
    },
    dragFile: canDrag
      ? (file) => {
          dragged.push(file);
          return Promise.resolve(success(null));
        }
      : null,
  };
  const { container } = await render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <Notifications />
      {/* The handle asks for nothing but the platform. */}
      <AppServicesContext value={{ platform, directory: null as never }}>
        <DragReport report={report} name="EXO 2025-01-01 zh+ru.pdf" />
      </AppServicesContext>
    </MantineProvider>,
  );
  return { container, handle: () => container.querySelector<HTMLElement>('[draggable]'), dragged, printed };
}

interface Shown {
  readonly canDrag?: boolean;
  readonly print?: () => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

const press = (handle: HTMLElement | null) => handle?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
const release = () => window.dispatchEvent(new PointerEvent('pointerup'));
/** Whether the page's own drag goes on. */
const drag = (handle: HTMLElement | null) => handle?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true }));

const told = () => document.querySelectorAll('[role="alert"]').length;

describe('the handle', () => {
  test('hands the report to the host as a PDF, in place of the page’s own drag', async () => {
    const { handle, dragged } = await show();
    press(handle());
    expect(drag(handle())).toBe(false);
    await eventually(() =>
      expect(dragged).toEqual([{ suggestedName: 'EXO 2025-01-01 zh+ru.pdf', mediaType: 'application/pdf', bytes: pdf }]),
    );
    release();
  });

  test('makes the PDF once, and before the drag begins', async () => {
    const { handle, dragged, printed } = await show();
    press(handle());
    expect(printed).toEqual(['<p>report</p>']);
    drag(handle());
    await eventually(() => expect(dragged).toHaveLength(1));
    press(handle());
    drag(handle());
    await eventually(() => expect(dragged).toHaveLength(2));
    expect(printed).toHaveLength(1);
    release();
  });

  test('drags nothing once the button is up, and says why', async () => {
    const made = Promise.withResolvers<Result<Uint8Array<ArrayBuffer>>>();
    const { handle, dragged } = await show({ print: () => made.promise });
    press(handle());
    drag(handle());
    release();
    made.resolve(success(pdf));
    await eventually(() => expect(told()).toBe(1));
    expect(dragged).toEqual([]);
  });

  test('tries again after a PDF that could not be made', async () => {
    const answers = [failure('print.failed', { reason: 'x' }), success(pdf)];
    const { handle, dragged, printed } = await show({ print: () => Promise.resolve(answers.shift() ?? success(pdf)) });
    press(handle());
    await eventually(() => expect(printed).toHaveLength(1));
    await eventually(() => {
      drag(handle());
      expect(dragged.length).toBeGreaterThan(0);
    });
    release();
  });

  test('is not there where the host cannot drag', async () => {
    const { handle } = await show({ canDrag: false });
    expect(handle()).toBeNull();
  });

  test('is in nobody’s way', async () => {
    const { container } = await show();
    expect(await violationsHere(container)).toEqual([]);
  });
});
