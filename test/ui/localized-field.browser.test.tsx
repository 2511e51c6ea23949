import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Language, Localized } from '../../renderer/domain/registry/language.ts';
import { LocalizedField } from '../../renderer/ui/localized-field.tsx';
import { COMPOSING_KEYS, pressKey, show } from './harness.tsx';

async function field(value: Localized, { refuses = false, multiline = false } = {}) {
  const onCommit = vi.fn<(language: Language, text: string) => boolean>(() => !refuses);
  const screen = await show(<LocalizedField label="Title" value={value} onCommit={onCommit} multiline={multiline} />);
  const input = (language: string) => screen.getByRole('textbox', { name: `Title, ${language}` });
  return { onCommit, screen, input };
}

describe('a text in three languages', () => {
  test('keeps one language when it is left, and only when it changed', async () => {
    const { input, onCommit } = await field({ zh: '样机', en: 'Prototype' });
    await userEvent.click(input('English'));
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.fill(input('Russian'), 'Прототип');
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('ru', 'Прототип');
  });

  test('says which language each text is in', async () => {
    const { input } = await field({});
    await expect.element(input('Chinese')).toHaveAttribute('lang', 'zh-CN');
    await expect.element(input('Russian')).toHaveAttribute('lang', 'ru');
  });

  test('shows how many languages are missing, unless all are', async () => {
    const { screen } = await field({ en: 'Prototype' });
    await expect.element(screen.getByText('2 languages missing')).toBeVisible();
    await screen.unmount();
    const empty = await field({});
    expect(empty.screen.getByText(/languages? missing/).query()).toBeNull();
  });

  test('keeps the draft that is refused', async () => {
    const { input, onCommit } = await field({ en: 'Prototype' }, { refuses: true });
    await userEvent.clear(input('English'));
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('en', '');
    await expect.element(input('English')).toHaveValue('');
  });

  test('does not rewrite what is typed: spaces stay', async () => {
    const { input, onCommit } = await field({});
    await userEvent.fill(input('English'), ' two  spaces ');
    await userEvent.keyboard('{Enter}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('en', ' two  spaces ');
  });

  test.each(Object.entries(COMPOSING_KEYS))('does nothing on Enter and Escape while composing, %s', async (_, composing) => {
    const { input, onCommit } = await field({});
    await userEvent.fill(input('Chinese'), 'yangji');
    pressKey(input('Chinese').element(), 'Enter', composing);
    pressKey(input('Chinese').element(), 'Escape', composing);
    expect(onCommit).not.toHaveBeenCalled();
    await expect.element(input('Chinese')).toHaveValue('yangji');
    pressKey(input('Chinese').element(), 'Enter');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('zh', 'yangji');
  });

  test('makes a line on Enter in a longer text, and keeps it on Ctrl+Enter', async () => {
    const { input, onCommit } = await field({}, { multiline: true });
    await userEvent.type(input('English'), 'one{Enter}two');
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('en', 'one\ntwo');
  });
});
