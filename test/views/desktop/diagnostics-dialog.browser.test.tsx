// Diagnostics are shown before they are copied, and are copied as they are shown.
import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import en from '../../../assets/locales/en/desktop.json' with { type: 'json' };
import enProblems from '../../../assets/locales/en/problems.json' with { type: 'json' };
import { failure, success } from '../../../renderer/domain/result.ts';
import type { Diagnostics } from '../../../renderer/platform/platform.ts';
import { DiagnosticsDialog } from '../../../renderer/views/desktop/diagnostics-dialog.tsx';
import { AboutSection } from '../../../renderer/views/settings/about-section.tsx';
import { openSession } from '../exchange/open-session.tsx';

/** The theme is not on this page; test/e2e looks at the colours. */
const WITHOUT_COLORS = { rules: { 'color-contrast': { enabled: false } } };

const TEXT = 'caravan 1.2.3\nnode 24.0.0\n\n2026-11-24T12:00:00.000Z page.gone reason=oom';

const view = (
  <>
    <AboutSection />
    <DiagnosticsDialog />
  </>
);

function host(describe: Diagnostics['describe'] = () => Promise.resolve(success({ text: TEXT }))): Diagnostics {
  return { describe, reportFault: () => Promise.resolve(success(null)) };
}

let copied: string[];
let clipboard: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  copied = [];
  clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text: string) => {
    copied.push(text);
    return Promise.resolve();
  });
  return () => clipboard.mockRestore();
});

describe('diagnostics', () => {
  test('are shown whole, and copied as they are shown, by the keyboard alone', async () => {
    const { screen } = await openSession(view, { diagnostics: host() });
    await expect.element(screen.getByRole('button', { name: en.diagnostics.show })).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    const text = screen.getByRole('textbox', { name: en.diagnostics.label });
    await expect.element(text).toBeVisible();
    await expect.element(text).toHaveAttribute('readonly');
    const shown = String(Reflect.get(text.element(), 'value'));
    expect(shown).toContain(TEXT);
    expect(shown).toContain('pageLanguage en\n');
    expect(copied).toEqual([]);
    const { violations } = await axe.run(screen.getByRole('dialog').element(), WITHOUT_COLORS);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await screen.getByRole('button', { name: 'Copy' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent(en.diagnostics.copied);
    expect(copied).toEqual([shown]);
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('say so where the clipboard refuses them', async () => {
    clipboard.mockImplementation(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const { screen } = await openSession(view, { diagnostics: host() });
    await screen.getByRole('button', { name: en.diagnostics.show }).click();
    await screen.getByRole('button', { name: 'Copy' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent(en.diagnostics.notCopied);
    await userEvent.keyboard('{Escape}');
  });

  test('tell why there are none', async () => {
    const { screen } = await openSession(view, { diagnostics: host(() => Promise.resolve(failure('bridge.unreachable'))) });
    await screen.getByRole('button', { name: en.diagnostics.show }).click();
    await expect.element(screen.getByRole('alert').filter({ hasText: enProblems.bridge.unreachable.what })).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  test('are not offered where there is no host to ask', async () => {
    const { screen } = await openSession(view, { diagnostics: null });
    await expect.element(screen.getByRole('region')).toBeVisible();
    expect(screen.getByRole('button').query()).toBeNull();
  });
});
