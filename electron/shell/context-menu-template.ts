// What stands in the menu of a right click in the page: how a misspelt word should be written, and what can be done with the text. Needs no
// running Electron.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { ShellText } from '../services/shell-text.ts';
import { asLabel } from './menu-labels.ts';

export type TextUnderPointer = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>;

export interface SpellingDeeds {
  readonly replace: (word: string) => void;
  /** From now on the word counts as right. */
  readonly learn: (word: string) => void;
}

/** Empty where there is nothing to do: then no menu opens. */
export function contextMenuTemplate(text: TextUnderPointer, t: ShellText, deeds: SpellingDeeds): MenuItemConstructorOptions[] {
  return [...spellingItems(text, t, deeds), ...textItems(text, t)];
}

/** So many suggestions can be read at a glance. */
const MOST_SUGGESTIONS = 5;

function spellingItems({ isEditable, misspelledWord, dictionarySuggestions }: TextUnderPointer, t: ShellText, deeds: SpellingDeeds) {
  if (!isEditable || misspelledWord === '') return [];
  const items: MenuItemConstructorOptions[] = dictionarySuggestions
    .slice(0, MOST_SUGGESTIONS)
    .map((word) => ({ label: asLabel(word), click: () => deeds.replace(word) }));
  if (items.length === 0) items.push({ label: t('shell:spelling.none'), enabled: false });
  items.push({ type: 'separator' }, { label: t('shell:spelling.learn'), click: () => deeds.learn(misspelledWord) });
  return [...items, { type: 'separator' as const }];
}

function textItems({ isEditable, selectionText, editFlags }: TextUnderPointer, t: ShellText): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: t('shell:edit.copy'), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: t('shell:edit.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('shell:edit.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('shell:edit.selectAll'), enabled: editFlags.canSelectAll },
  ];
}
