// Where what has the focus goes, as a row with the button that removed it, the focus goes on to what stands in its place: the same control of the
// next row, else whatever can take it next. Browsers drop it to the top of the page, where a person at the keyboard has to begin anew.
import { type RefObject, useEffect, useRef } from 'react';

const CONTROLS = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** For the element around a list and the field that adds to it. */
export function useFocusKept<Around extends HTMLElement>(): RefObject<Around | null> {
  const around = useRef<Around>(null);
  useEffect(() => {
    const { current } = around;
    if (current === null) return;
    let last: HTMLElement | null = null;
    const onFocusIn = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null;
    };
    const onChange = (records: readonly MutationRecord[]) => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const lost = last;
      last = null;
      successorOf(lost, records, current)?.focus();
    };
    const observer = new MutationObserver(onChange);
    current.addEventListener('focusin', onFocusIn);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      current.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
    };
  }, []);
  return around;
}

/** What takes the focus after `lost` has gone with one of the removed nodes; null where nothing is left. */
function successorOf(lost: HTMLElement, records: readonly MutationRecord[], around: HTMLElement): HTMLElement | null {
  const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  const gone = [...(record?.removedNodes ?? [])].find((node) => node.contains(lost));
  if (record === undefined || !(gone instanceof Element)) return null;
  const { target, previousSibling } = record;
  const place = previousSibling?.parentNode === target ? previousSibling.nextSibling : target.firstChild;
  const same = place instanceof Element && place.tagName === gone.tagName ? controlsOf(place)[controlsOf(gone).indexOf(lost)] : undefined;
  if (same !== undefined && canTakeFocus(same)) return same;
  const all = controlsOf(around).filter(canTakeFocus);
  return all.find((control) => isFrom(control, place, target)) ?? all.at(-1) ?? null;
}

/** Whether a control stands at the place, or after it; without a place, after all of the parent. */
function isFrom(control: Element, place: Node | null, parent: Node): boolean {
  if (place?.contains(control)) return true;
  const isAfter = ((place ?? parent).compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter && (place !== null || !parent.contains(control));
}

function controlsOf(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(CONTROLS)];
}

function canTakeFocus(control: HTMLElement): boolean {
  return !control.matches(':disabled') && control.checkVisibility({ visibilityProperty: true });
}
