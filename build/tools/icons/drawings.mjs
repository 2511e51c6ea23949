// The drawings that all icons are rendered from: assets/icons/caravan.svg, and what is derived from it by putting its mark on other grounds.

/**
 * @typedef {{
 *   app: string, mac: string, document: string, template: string,
 * }} Drawings SVG texts: the icon itself; with the margin that macOS leaves around icons; a sheet of paper with the mark; the mark alone, in black
 */

const MARK = /<g id="mark">[\s\S]*?<\/g>/;
const SECOND_SITE = '#f0b95a';
const SIZE = 64;

/**
 * @param {string} svg the text of caravan.svg
 * @returns {Drawings}
 * @throws {Error} when the file has lost a part that others are derived from
 */
export function drawingsOf(svg) {
  const mark = MARK.exec(svg)?.[0];
  if (!mark?.includes(SECOND_SITE)) throw new Error(`caravan.svg needs <g id="mark"> with a part in ${SECOND_SITE}`);
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return {
    app: svg,
    mac: drawing('#ffffff', scaled(body, 824 / 1024)),
    document: drawing('#0c6673', `${SHEET}${placed(mark, 0.64, 10.5, 19)}`),
    template: drawing('#000000', placed(mark.replaceAll(SECOND_SITE, 'currentColor'), 1.3, -9.6, -9.4)),
  };
}

/** A sheet with a folded corner. */
const SHEET = `<path d="M14 3H40L52 15V57A4 4 0 0 1 48 61H14A4 4 0 0 1 10 57V7A4 4 0 0 1 14 3Z" fill="#fbfcfc" stroke="#8fa3aa" stroke-width="2"/>
<path d="M40 3V11A4 4 0 0 0 44 15H52Z" fill="#d3e7ea" stroke="#8fa3aa" stroke-width="2" stroke-linejoin="round"/>`;

/**
 * @param {string} color what `currentColor` stands for
 * @param {string} body
 */
const drawing = (color, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" color="${color}">${body}</svg>`;

/**
 * @param {string} body
 * @param {number} factor smaller than 1; what is left over becomes margin on all sides
 */
const scaled = (body, factor) => placed(body, factor, (SIZE * (1 - factor)) / 2, (SIZE * (1 - factor)) / 2);

/**
 * @param {string} body
 * @param {number} factor
 * @param {number} x
 * @param {number} y
 */
const placed = (body, factor, x, y) => `<g transform="translate(${x} ${y}) scale(${factor})">${body}</g>`;
