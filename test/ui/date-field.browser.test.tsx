import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { DateField } from '../../renderer/ui/date-field.tsx';
import { COMPOSING_KEYS, pressKey, show } from './harness.tsx';

const today = '2026-11-24';

async function field(value: string | null = null, language: Language = 'en') {
  const onCommit = vi.fn<(date: string | null) => void>();
  const screen = await show(<DateField label="Due" value={value} today={today} onCommit={onCommit} />, language);
  return { onCommit, screen, input: screen.getByRole('textbox', { name: 'Due' }) };
}

describe('a date field', () => {
  test.each([
    ['en', '24 November 2026'],
    ['en', 'Nov 24, 2026'],
    ['ru', '24.11.2026'],
    ['ru', '24 ноября'],
    ['zh', '2026年11月24日'],
    ['zh', '11月24日'],
    ['zh', '2026-11-24'],
  ] as const)('takes a date as it is written in %s: %s', async (language, text) => {
    const { input, onCommit } = await field(null, language);
    await userEvent.type(input, `${text}{Enter}`);
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('2026-11-24');
  });

  test('keeps what was typed when it is left', async () => {
    const { input, onCommit } = await field();
    await userEvent.type(input, '2026-12-01');
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('2026-12-01');
  });

  test.each([
    ['en', '24 Nov 2026'],
    ['ru', '24.11.2026'],
    ['zh', '2026-11-24'],
  ] as const)('shows the date as %s writes it', async (language, shown) => {
    const { input } = await field('2026-11-24', language);
    await expect.element(input).toHaveValue(shown);
  });

  test.each(['zh', 'ru', 'en'] as const)('reads back what it shows, in every month (%s)', async (language) => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-05`;
      const { input, onCommit, screen } = await field(date, language);
      const shown = input.element();
      if (!(shown instanceof HTMLInputElement)) throw new Error('no input');
      await userEvent.fill(input, `${shown.value} `);
      await userEvent.keyboard('{Enter}');
      expect(onCommit).not.toHaveBeenCalled();
      expect(input.element().getAttribute('aria-invalid')).not.toBe('true');
      await screen.unmount();
    }
  });

  test('refuses a date that does not exist, says so, and keeps the draft', async () => {
    const { input, onCommit, screen } = await field('2026-11-24');
    await userEvent.fill(input, '31 Feb 2026');
    await userEvent.keyboard('{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    await expect.element(input).toHaveValue('31 Feb 2026');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect.element(screen.getByText(/31 Feb 2026/)).toBeVisible();
  });

  test('asks in English which of day and month comes first', async () => {
    const { input, onCommit } = await field(null, 'en');
    await userEvent.type(input, '04/09/2026{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  });

  test('gives up the draft at Escape', async () => {
    const { input, onCommit } = await field('2026-11-24');
    await userEvent.fill(input, 'nonsense');
    await userEvent.keyboard('{Escape}');
    await expect.element(input).toHaveValue('24 Nov 2026');
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  test('is emptied by emptying it', async () => {
    const { input, onCommit } = await field('2026-11-24');
    await userEvent.clear(input);
    await userEvent.keyboard('{Enter}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(null);
  });

  test.each(Object.entries(COMPOSING_KEYS))('does nothing on Enter and Escape while composing, %s', async (_, composing) => {
    const { input, onCommit } = await field(null, 'zh');
    await userEvent.type(input, '2026-11-24');
    pressKey(input.element(), 'Enter', composing);
    pressKey(input.element(), 'Escape', composing);
    expect(onCommit).not.toHaveBeenCalled();
    await expect.element(input).toHaveValue('2026-11-24');
  });
});
