// What an ellipsis cuts short says the whole under the pointer. Told when it is pointed at: what is cut depends on the window, the language and the
// size of the text, and a title on each cell would have to be made for all those that are never looked at.
import { useEffect } from 'react';

/** How far up from what is pointed at the cutting element may be: texts stand in links and marks within their cells. */
const REACH = 4;

/** Marks titles that were set here, which are the only ones that are changed or taken away. */
const OURS = 'data-told-cut';

/** Watches over the whole page. Once, for the app. */
export function useToldCuts(): void {
  useEffect(() => {
    const onOver = ({ target }: Event) => target instanceof Element && tellCut(target);
    document.addEventListener('pointerover', onOver, { passive: true });
    return () => document.removeEventListener('pointerover', onOver);
  }, []);
}

function tellCut(pointed: Element): void {
  let element: Element | null = pointed;
  for (let up = 0; element !== null && up < REACH; up++, element = element.parentElement) {
    const isOurs = element.hasAttribute(OURS);
    // Whoever gave it a title had something to say.
    if (element.hasAttribute('title') && !isOurs) return;
    const whole = wholeOfCut(element);
    if (whole !== null) {
      setTitle(element, whole);
      return;
    }
    if (isOurs) removeTitle(element);
  }
}

function setTitle(element: Element, title: string): void {
  element.setAttribute('title', title);
  element.setAttribute(OURS, '');
}

function removeTitle(element: Element): void {
  element.removeAttribute('title');
  element.removeAttribute(OURS);
}

/** @returns null where nothing is cut */
function wholeOfCut(element: Element): string | null {
  if (element instanceof HTMLSelectElement) return cutChoice(element);
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  const isCut =
    (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) ||
    (webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight);
  if (!isCut || element instanceof HTMLTextAreaElement) return null;
  return element instanceof HTMLInputElement ? element.value || element.placeholder : (element.textContent ?? '').trim();
}

/** A list of choices does not tell how wide its text is. */
function cutChoice(select: HTMLSelectElement): string | null {
  const [chosen] = select.selectedOptions;
  const pen = document.createElement('canvas').getContext('2d');
  if (chosen === undefined || pen === null) return null;
  const { font, paddingLeft, paddingRight } = getComputedStyle(select);
  pen.font = font;
  const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return pen.measureText(chosen.text).width > room ? chosen.text : null;
}
