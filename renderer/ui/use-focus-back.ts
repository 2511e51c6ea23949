// After a dialog the focus is where it was before. Mantine gives it back where a dialog stays in the page and is closed; many of ours are made when
// they are opened and are gone when they are closed, with the focus in them.
import { useEffect } from 'react';

const DIALOG = '[role="dialog"]';
/** What is gone as soon as something in it was chosen, as a menu that opens a dialog. */
const PASSING = '[role="menu"], [role="listbox"]';

/** Watches over the whole page. Once, for the app. */
export function useFocusBack(): void {
  useEffect(() => {
    let before: HTMLElement | null = null;
    let wasInDialog = false;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      wasInDialog = target.closest(DIALOG) !== null;
      if (!wasInDialog && target.closest(PASSING) === null) before = target;
    };
    const onGone = () => {
      if (!wasInDialog || document.activeElement !== document.body || document.querySelector(DIALOG) !== null) return;
      wasInDialog = false;
      before?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(onGone);
    document.addEventListener('focusin', onFocusIn);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
    };
  }, []);
}
