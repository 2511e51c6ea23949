// Has text fields checked for spelling where the user asked the host for it. A browser without a host of ours decides by itself.
import { useEffect } from 'react';
import { useDesktopState } from './use-desktop.ts';

/** All fields take it from the body, unless they say otherwise; whose language is known, says so by `lang`. */
export function useSpelling(): void {
  const state = useDesktopState();
  const isChecked = state === null ? null : state.spellcheck.languages.length > 0;
  useEffect(() => {
    if (isChecked === null) return undefined;
    document.body.spellcheck = isChecked;
    return () => document.body.removeAttribute('spellcheck');
  }, [isChecked]);
}
