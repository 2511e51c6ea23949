// Shows a component as the app would, in a language.
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { setLanguage } from '../../renderer/i18n/react.ts';

export function show(component: ReactNode, language: Language = 'en') {
  setLanguage(language);
  return render(<MantineProvider>{component}</MantineProvider>);
}

/** What a key press looks like while an input method is composing: Chrome says so, Safari only by the code 229. */
export const COMPOSING_KEYS = {
  'as Chrome says it': { isComposing: true, keyCode: 13 },
  'as Safari says it': { isComposing: false, keyCode: 229 },
} as const;

/** Presses a key on an element with what the constructor of the event cannot set. */
export function pressKey(element: Element, key: string, { isComposing = false, keyCode = 13 } = {}): void {
  const event = new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'keyCode', { value: keyCode });
  element.dispatchEvent(event);
}
