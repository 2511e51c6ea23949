import { describe, expect, test } from 'vitest';
import { shellText } from '../../../electron/services/shell-text.ts';
import { contextMenuTemplate, type TextUnderPointer } from '../../../electron/shell/context-menu-template.ts';

const canAll = {
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
  canUndo: true,
  canRedo: true,
  canDelete: true,
  canEditRichly: false,
};
const field: TextUnderPointer = { isEditable: true, selectionText: '', editFlags: canAll, misspelledWord: '', dictionarySuggestions: [] };

function menu(text: Partial<TextUnderPointer>, language: 'zh' | 'ru' | 'en' = 'en') {
  const done: string[] = [];
  const deeds = { replace: (word: string) => done.push(`replace ${word}`), learn: (word: string) => done.push(`learn ${word}`) };
  const items = contextMenuTemplate({ ...field, ...text }, shellText(language), deeds);
  const labels = items.map(({ label, type, enabled }) => (type === 'separator' ? '-' : `${label}${enabled === false ? ' (grey)' : ''}`));
  const click = (label: string) => items.find((item) => item.label === label)?.click?.({} as never, undefined, {});
  return { items, labels, click, done };
}

describe('in a text field', () => {
  test.each([
    ['en', ['Cut', 'Copy', 'Paste', '-', 'Select All']],
    ['ru', ['Вырезать', 'Копировать', 'Вставить', '-', 'Выделить всё']],
    ['zh', ['剪切', '复制', '粘贴', '-', '全选']],
  ] as const)('what can be done with the text, in the language of the page (%s)', (language, labels) => {
    expect(menu({}, language).labels).toEqual(labels);
  });

  test('what cannot be done is grey', () => {
    expect(menu({ editFlags: { ...canAll, canCut: false, canCopy: false } }).labels).toEqual([
      'Cut (grey)',
      'Copy (grey)',
      'Paste',
      '-',
      'Select All',
    ]);
  });

  test('a misspelt word is replaced by the one that is chosen, or learnt', () => {
    const { labels, click, done } = menu({ misspelledWord: 'milstone', dictionarySuggestions: ['milestone', 'millstone'] });
    expect(labels.slice(0, 5)).toEqual(['milestone', 'millstone', '-', 'Add to Dictionary', '-']);
    click('millstone');
    click('Add to Dictionary');
    expect(done).toEqual(['replace millstone', 'learn milstone']);
  });

  test('five suggestions are enough, and none are said to be none', () => {
    const many = menu({ misspelledWord: 'x', dictionarySuggestions: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(many.labels.slice(0, 6)).toEqual(['a', 'b', 'c', 'd', 'e', '-']);
    expect(menu({ misspelledWord: 'x' }).labels[0]).toBe('No Suggestions (grey)');
  });
});

describe('elsewhere', () => {
  test('selected text can be copied, and nothing else has a menu', () => {
    expect(menu({ isEditable: false, selectionText: 'text' }).labels).toEqual(['Copy']);
    expect(menu({ isEditable: false, selectionText: ' \n' }).labels).toEqual([]);
    expect(menu({ isEditable: false, misspelledWord: 'x', dictionarySuggestions: ['y'] }).labels).toEqual([]);
  });
});
