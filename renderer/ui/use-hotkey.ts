// A key combination that works anywhere in the window.
import { useEffect, useRef } from 'react';

interface HotkeyOptions {
  /** Also while the user types in a text field, where such keys usually mean something of the field's own. */
  readonly whileTyping?: boolean;
}

/**
 * Calls `onPress` when the keys are pressed, and keeps the browser from acting on them.
 * @param combo `mod+z`, `mod+shift+z`, `/`; `mod` is Ctrl, on Apple keyboards Command. Letters go by what the key types in a Latin
 * layout, so that Ctrl+Z works while a Russian layout is on.
 */
export function useHotkey(combo: string, onPress: () => void, { whileTyping = false }: HotkeyOptions = {}): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || !matchesCombo(event, combo)) return;
      if (!whileTyping && isTextField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [combo, whileTyping]);
}

/** Whether the key belongs to an input method that is still composing. Safari ends a composition with keyCode 229 alone. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether typing there writes text. A cell of a grid that nothing is typed into yet says so with `data-at-rest`. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.atRest !== undefined) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !NOT_TEXT.includes(target.type);
}

export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

const NOT_TEXT = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];

/** Whether the keys of an event are the combination, named as for `useHotkey`. */
export function matchesCombo(event: KeyboardEvent, combo: string): boolean {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  const mod = isApple() ? event.metaKey : event.ctrlKey;
  const otherMod = isApple() ? event.ctrlKey : event.metaKey;
  return (
    mod === parts.includes('mod') &&
    !otherMod &&
    event.altKey === parts.includes('alt') &&
    (event.shiftKey === parts.includes('shift') || !isLetter(key)) &&
    typedKey(event, key)
  );
}

/** By the place of the key where another alphabet is on. */
function typedKey(event: KeyboardEvent, key: string): boolean {
  const typed = event.key.toLowerCase();
  if (typed === key) return true;
  return isLetter(key) && !/^[a-z]$/.test(typed) && event.code === `Key${key.toUpperCase()}`;
}

function isLetter(key: string): boolean {
  return /^[a-z]$/.test(key);
}
