// Every key of the app in one list: what listens takes its keys from here, and so does the dialog that tells of them.
import type { MessageKey } from '../../i18n/message-key.ts';

export interface Shortcut {
  /** As `useHotkey` and `Kbd` take them; several do the same, or stand for a choice. */
  readonly combos: readonly string[];
  readonly words: MessageKey;
}

/** They work in the whole window. */
export const ANYWHERE = {
  search: 'mod+k',
  keys: '?',
  undo: 'mod+z',
  redo: 'mod+shift+z',
  redoToo: 'mod+y',
} as const;

/** In the grid of a project's milestones. */
export const GRID: readonly Shortcut[] = [
  { combos: ['enter'], words: 'milestones:keys.edit' },
  { combos: ['escape'], words: 'milestones:keys.cancel' },
  { combos: ['mod+v'], words: 'milestones:keys.paste' },
  { combos: ['alt+↑↓'], words: 'milestones:keys.move' },
  { combos: ['alt+enter'], words: 'milestones:keys.details' },
  { combos: ['mod+delete'], words: 'milestones:keys.delete' },
];

export interface ShortcutGroup {
  readonly title: MessageKey;
  readonly shortcuts: readonly Shortcut[];
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'search:keys.anywhere',
    shortcuts: [
      { combos: [ANYWHERE.search], words: 'search:keys.search' },
      { combos: [ANYWHERE.keys], words: 'search:keys.help' },
      { combos: [ANYWHERE.undo], words: 'search:keys.undo' },
      { combos: [ANYWHERE.redo, ANYWHERE.redoToo], words: 'search:keys.redo' },
    ],
  },
  {
    title: 'search:keys.inSearch',
    shortcuts: [
      { combos: ['↑', '↓'], words: 'search:keys.move' },
      { combos: ['enter'], words: 'search:keys.open' },
      { combos: ['mod+enter'], words: 'search:keys.history' },
      { combos: ['escape'], words: 'search:keys.close' },
    ],
  },
  {
    title: 'search:keys.inTables',
    shortcuts: [
      { combos: ['↑', '↓'], words: 'search:keys.row' },
      { combos: ['pageup', 'pagedown'], words: 'search:keys.page' },
      { combos: ['home', 'end'], words: 'search:keys.ends' },
      { combos: ['enter'], words: 'search:keys.open' },
    ],
  },
  { title: 'search:keys.inGrid', shortcuts: GRID },
  {
    title: 'calendar:title',
    shortcuts: [
      { combos: ['← →', '↑ ↓'], words: 'calendar:key.day' },
      { combos: ['home', 'end'], words: 'calendar:key.week' },
      { combos: ['pageup', 'pagedown'], words: 'calendar:key.month' },
      { combos: ['enter'], words: 'calendar:key.open' },
    ],
  },
  {
    title: 'search:keys.inConflicts',
    shortcuts: [
      { combos: ['↑', '↓'], words: 'search:keys.conflict' },
      { combos: ['1', '2'], words: 'search:keys.choose' },
      { combos: ['enter'], words: 'search:keys.settle' },
    ],
  },
];
