// A chart on screen as an SVG file that shows by itself: its styles are written into it, and nothing is fetched.
import type { Language } from '../../domain/registry/language.ts';
import { LANGUAGE_TAGS } from '../../i18n/react.ts';

const STYLES = [
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'fill',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** @param title what a viewer and a screen reader call it */
export function chartSvg(chart: SVGSVGElement, title: string, language: Language): string {
  const copy = chart.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const originals = chart.querySelectorAll('*');
  for (const [at, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[at];
    if (original !== undefined) inlineStyles(original, element);
  }
  const { width, height } = chart.viewBox.baseVal;
  for (const name of ['class', 'style', 'aria-hidden']) copy.removeAttribute(name);
  const attributes = { xmlns: NAMESPACE, lang: LANGUAGE_TAGS[language], role: 'img', width: `${width}`, height: `${height}` };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  copy.prepend(titleOf(title), groundOf(chart, width, height));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function inlineStyles(from: Element, to: Element): void {
  const shown = getComputedStyle(from);
  for (const name of STYLES) to.setAttribute(name, shown.getPropertyValue(name));
  for (const name of ['class', 'style']) to.removeAttribute(name);
}

function titleOf(text: string): Element {
  const title = document.createElementNS(NAMESPACE, 'title');
  title.textContent = text;
  return title;
}

/** The page behind it: a chart in dark colours would not be seen on white. */
function groundOf(chart: SVGSVGElement, width: number, height: number): Element {
  const ground = document.createElementNS(NAMESPACE, 'rect');
  const fill = getComputedStyle(chart).getPropertyValue('--caravan-ground') || '#fff';
  for (const [name, value] of Object.entries({ width: `${width}`, height: `${height}`, fill })) ground.setAttribute(name, value);
  return ground;
}
