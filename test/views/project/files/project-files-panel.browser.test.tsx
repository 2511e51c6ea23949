// The files of a project in one table: where each belongs and is, a look at it, and saving it.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { attachFiles } from '../../../../renderer/actions/attach-files.ts';
import { create, type Edit } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import type { FileToSave, Platform } from '../../../../renderer/platform/platform.ts';
import { webPlatform } from '../../../../renderer/platform/web-platform.ts';
import { Directory } from '../../../../renderer/store/directory.ts';
import { AppServicesContext } from '../../../../renderer/views/park/app-services.ts';
import { usePark } from '../../../../renderer/views/park/use-park.ts';
import { ProjectFilesPanel } from '../../../../renderer/views/project/files/project-files-panel.tsx';
import { eventually } from '../../../helpers/eventually.ts';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { pdfOf } from '../../../helpers/pdf-file.ts';
import { testId } from '../../../helpers/replica.ts';

const [project, milestone] = [testId('p', 1), testId('m', 1)];

function Panel() {
  const row = usePark().row('project', project);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '30rem' }}>{row !== null && <ProjectFilesPanel project={row} />}</div>
  );
}

async function openPanel({
  files = [],
  more = [],
  evidence = [],
}: {
  files?: readonly File[];
  more?: readonly Edit[];
  evidence?: string[];
}) {
  setLanguage('en');
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    ...more,
    create('milestone', milestone, { project, code: 'M-1', title: { en: 'Prototype' }, evidence }),
  ]);
  let ids = 0;
  const context = { store, newId: () => testId('a', ++ids), today: '2026-03-02', language: 'en' } as const;
  await attachFiles(context, { table: 'milestone', id: milestone }, files);
  const saved: FileToSave[] = [];
  const saveFile: Platform['saveFile'] = (file) => {
    saved.push(file);
    return Promise.resolve({ ok: true, value: { name: file.suggestedName } });
  };
  const services = { platform: { ...webPlatform(), saveFile }, directory: new Directory('project-files-panel') };
  const { screen } = await showView(
    store,
    <AppServicesContext value={services}>
      <Panel />
    </AppServicesContext>,
  );
  return { store, screen, saved };
}

const act = () => new File([pdfOf({ pages: ['Acceptance act', 'Signatures'] })], 'act.pdf', { type: 'application/pdf' });

it('says what to do where there are none', async () => {
  const { screen } = await openPanel({});
  await expect.element(screen.getByRole('heading', { name: 'No files yet.' })).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'To the milestones' }))
    .toHaveAttribute('href', expect.stringContaining('milestones'));
});

it('lists each with its milestone, kind, size, author and place', async () => {
  const gone = create('attachment', testId('f', 1), { sha256: 'ab'.repeat(32), name: 'plan.xlsx', size: 2048 });
  const { screen } = await openPanel({ files: [act()], more: [gone], evidence: [testId('f', 1)] });
  await expect.element(screen.getByText('M-1 Prototype (2)')).toBeVisible();
  const cellsOf = (name: string) =>
    [...screen.getByRole('row').filter({ hasText: name }).element().children].map((cell) => cell.textContent);
  await eventually(() => expect(cellsOf('act.pdf').at(-1)).toBe('On this laptop'));
  expect(cellsOf('act.pdf').slice(0, 3)).toEqual(['act.pdf', '—', 'PDF']);
  const [name, , kind, size, , author, place] = cellsOf('plan.xlsx');
  expect([name, kind, size, author, place]).toEqual(['plan.xlsx', 'Table', '2 kB', 'Tester', 'Not received yet']);
});

it('shows a PDF page by page, by keyboard alone, and saves it', async () => {
  const { screen, saved } = await openPanel({ files: [act()] });
  const row = screen.getByRole('row').filter({ hasText: 'act.pdf' });
  await expect.element(row).toBeVisible();
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByRole('img', { name: 'Page 1 of “act.pdf”' })).toBeVisible();
  await expect.element(dialog.getByText('Acceptance act')).toBeInTheDocument();
  (dialog.getByRole('button', { name: 'Next page' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByText('Page 2 of 2')).toBeVisible();
  await expect.element(dialog.getByText('Signatures')).toBeInTheDocument();
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await eventually(() => expect(saved.map(({ suggestedName }) => suggestedName)).toEqual(['act.pdf']));
});

it('says in words that a PDF and a picture are damaged, and still saves them', async () => {
  const files = [new File(['none'], 'act.pdf'), new File(['none'], 'photo.png', { type: 'image/png' })];
  const { screen } = await openPanel({ files });
  await screen.getByRole('row').filter({ hasText: 'act.pdf' }).click();
  await expect.element(page.getByText(/^This PDF file, or this page of it, is damaged/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('row').filter({ hasText: 'photo.png' }).click();
  await expect.element(page.getByText(/^This picture is damaged/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Save as…' })).toBeVisible();
});

it('finds among two thousand, of which only those in sight are in the page', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => create('attachment', testId('f', n), { sha256: `${n}`, name: `report ${n}.docx` }));
  const evidence = (n: number) => many.slice(n * 500, (n + 1) * 500).map(({ id }) => id);
  const milestones = [1, 2, 3].map((n) =>
    create('milestone', testId('m', n + 1), { project, code: `M-${n + 1}`, title: { en: 'Tests' }, evidence: evidence(n) }),
  );
  const { screen } = await openPanel({ more: [...many, ...milestones], evidence: evidence(0) });
  await expect.element(screen.getByText('M-1 Prototype (500)')).toBeVisible();
  expect(document.querySelectorAll('[role="row"], tr').length).toBeLessThan(100);
  await screen.getByRole('searchbox', { name: 'Find files' }).fill('report 1999');
  await expect.element(screen.getByText('M-4 Tests (1)')).toBeVisible();
});
