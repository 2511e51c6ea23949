// The name of a key or of keys pressed together, as the user's keyboard has them.
import { Kbd as MantineKbd } from '@mantine/core';
import { isApple } from './use-hotkey.ts';

/** `combo` as `useHotkey` takes it: `mod+shift+z` reads Ctrl+Shift+Z, on Apple keyboards ⇧⌘Z. */
export function Kbd({ combo }: { readonly combo: string }) {
  return <MantineKbd size="xs">{keysOf(combo)}</MantineKbd>;
}

/** The keys as one text, for tooltips and `aria-keyshortcuts`-like labels. */
export function keysOf(combo: string): string {
  const keys = combo.split('+').map((key) => (isApple() ? APPLE[key] : OTHER[key]) ?? key.toUpperCase());
  return keys.join(isApple() ? '' : '+');
}

const APPLE: Readonly<Record<string, string>> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  enter: '↩',
  escape: 'esc',
  delete: '⌫',
  pageup: '⇞',
  pagedown: '⇟',
  home: '↖',
  end: '↘',
};
const OTHER: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
};
