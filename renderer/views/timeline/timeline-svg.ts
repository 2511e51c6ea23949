// The timeline as a picture of its own: an SVG that needs nothing else, with its title, legend and all rows of the filter. Pure; every text is escaped.
import { dateOfDay } from '../../domain/calendar/calendar-date.ts';
import { formatDate, formatList } from '../../i18n/formats.ts';
import { entityCount } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import { barName, groupName, slipWords } from './bar-words.ts';
import { dayOffSpans, type OffWhere, shortestShaded } from './day-off-spans.ts';
import { entryAt, type RowLayout, type TimelineEntry } from './row-layout.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import { lowerLabels, upperLabel } from './tick-label.ts';
import type { TimelineBar } from './timeline-bar.ts';
import { arrowsAmong } from './timeline-links.ts';
import { middleOfDay, type TimeScale, xOfDay } from './timeline-scale.ts';
import { arrowPath, type SignKind, signPath } from './timeline-shapes.ts';
import { ticksOf, tiersAt } from './timeline-ticks.ts';

export interface TimelinePicture {
  readonly t: Translate;
  readonly layout: RowLayout;
  readonly shaded: ShadedCalendars;
  /** Day numbers, both included. */
  readonly from: number;
  readonly to: number;
  readonly today: number;
  /** The rows in it, both included; what is left out after them is told. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The rows after the last one follow in another picture. */
  readonly isContinued?: boolean;
  readonly showsLinks: boolean;
  readonly showsCritical: boolean;
}

export interface DrawnPicture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture of more rows than these helps nobody, and no program opens it. */
export const MOST_ROWS = 3000;

const NAMES = 320;
const DAYS_WIDTH = 1120;
const ROW = 24;
const TITLE = 56;
const HEAD = 40;
const LEGEND = 72;
const PAD = 16;

const INK = {
  text: '#1b2226',
  dimmed: '#59646b',
  line: '#dfe4e7',
  rail: '#f5f7f8',
  green: '#1a7440',
  amber: '#8f5600',
  red: '#b3261e',
  today: '#0c6673',
};
const OFF: Record<OffWhere, string> = { both: '#e4e8eb', first: 'url(#off-first)', second: 'url(#off-second)' };

export function timelineSvg(picture: TimelinePicture): DrawnPicture {
  const { t, layout, from, to, firstRow, lastRow } = picture;
  const pxPerDay = DAYS_WIDTH / (to - from + 1);
  const scale: TimeScale = { firstDay: from, lastDay: to, pxPerDay };
  const top = TITLE + HEAD;
  const rowCount = Math.max(0, lastRow - firstRow + 1);
  const width = NAMES + DAYS_WIDTH + 2 * PAD;
  const bottom = top + rowCount * ROW;
  const height = bottom + LEGEND;
  const title = t('timeline:title');
  const place: Place = { scale, top, bottom, left: PAD + NAMES, rowOf: (row) => top + (row - firstRow + 0.5) * ROW };
  const left = layout.count - 1 - lastRow;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Segoe UI, Noto Sans, Noto Sans SC, Microsoft YaHei, PingFang SC, sans-serif" font-size="${TEXT_SIZE}" fill="${INK.text}">`,
    `<title>${escaped(title)}</title>`,
    DEFS,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(PAD, 26, title, 'font-size="18" font-weight="600"'),
    text(PAD, 44, headLine(picture), `fill="${INK.dimmed}"`),
    head(picture, place),
    `<g clip-path="url(#days)">`,
    offDays(picture, place),
    `</g>`,
    rows(picture, place, (row) => entryAt(layout, row)),
    `<g clip-path="url(#days)">`,
    links(picture, place),
    marks(picture, place),
    today(picture, place),
    `</g>`,
    `<clipPath id="days"><rect x="${place.left}" y="${TITLE}" width="${DAYS_WIDTH}" height="${bottom - TITLE}"/></clipPath>`,
    legend(picture, bottom + 20),
    left > 0 && picture.isContinued !== true
      ? text(PAD, bottom + LEGEND - 8, t('timeline:export.more', { count: left }), `fill="${INK.red}"`)
      : '',
    '</svg>',
  ];
  return { svg: parts.join('\n'), width, height };
}

interface Place {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly rowOf: (row: number) => number;
}

function headLine({ t, layout, from, to }: TimelinePicture): string {
  const { today } = layout.model.around;
  const milestones = entityCount(t, 'milestone', layout.model.count);
  const span = t('timeline:export.span', { from: formatDate(dateOfDay(from), t.language), to: formatDate(dateOfDay(to), t.language) });
  return `${t('timeline:export.head', { date: formatDate(today, t.language), milestones })} ${span}`;
}

/** The size of all text that has none of its own, in pixels. */
const TEXT_SIZE = 12;

function head({ t, from, to }: TimelinePicture, { scale, left, bottom }: Place): string {
  const { upper, lower } = tiersAt(scale.pxPerDay);
  const lowerLabel = lowerLabels(t, lower, scale.pxPerDay, TEXT_SIZE);
  const tier = (unit: typeof upper, y: number, isUpper: boolean) =>
    ticksOf(unit, from, to).map((tick) => {
      const [start, end] = [Math.max(0, xOfDay(scale, tick.from)), Math.min(DAYS_WIDTH, xOfDay(scale, tick.to))];
      const label = isUpper ? upperLabel(t, tick, (end - start) / TEXT_SIZE) : lowerLabel(tick);
      const line = `<path d="M${n(left + start)} ${y - 14}V${isUpper ? y + 6 : bottom}" stroke="${INK.line}"/>`;
      // What has no room is left out: a cut number would be another one.
      const fits = end - start > label.length * 7;
      return line + (fits ? text(left + start + 4, y, label, isUpper ? 'font-weight="600"' : `fill="${INK.dimmed}"`) : '');
    });
  return [...tier(upper, TITLE + 14, true), ...tier(lower, TITLE + 34, false)].join('');
}

function offDays({ shaded, from, to }: TimelinePicture, { scale, left, top, bottom }: Place): string {
  const shortest = shortestShaded(scale.pxPerDay);
  if (shortest === null) return '';
  const x = (day: number) => n(left + xOfDay(scale, day));
  return dayOffSpans(shaded.calendars, from, to, shortest)
    .map((span) => `<path d="M${x(span.from)} ${top}H${x(span.to)}V${bottom}H${x(span.from)}z" fill="${OFF[span.where]}"/>`)
    .join('');
}

function rows(picture: TimelinePicture, place: Place, entryOf: (row: number) => TimelineEntry | undefined): string {
  const lines: string[] = [];
  for (let row = picture.firstRow; row <= picture.lastRow; row += 1) {
    const entry = entryOf(row);
    if (entry !== undefined) lines.push(rowText(picture, entry, place.rowOf(row), place.left));
  }
  return lines.join('\n');
}

function rowText({ t, layout }: TimelinePicture, entry: TimelineEntry, y: number, left: number): string {
  const line = `<path d="M${PAD} ${y + ROW / 2}H${left + DAYS_WIDTH}" stroke="${INK.line}" stroke-width="0.5"/>`;
  if (entry.kind === 'group') {
    const name = shortened(groupName(t, layout.model.grouping, entry.group), 42);
    return `<rect x="${PAD}" y="${y - ROW / 2}" width="${NAMES}" height="${ROW}" fill="${INK.rail}"/>${line}${text(PAD + 4, y + 4, name, 'font-weight="600"')}`;
  }
  const { bar } = entry;
  const slip = slipWords(t, bar.slip);
  const colour = (bar.slip ?? 0) > 0 ? INK.red : INK.dimmed;
  const name = text(PAD + 16 + bar.depth * 12, y + 4, shortened(barName(t, bar), 40 - 2 * bar.depth), '');
  return `${line}${name}${text(left - 8, y + 4, slip, `text-anchor="end" fill="${colour}"`)}`;
}

function marks(picture: TimelinePicture, place: Place): string {
  const drawn: string[] = [];
  for (let row = picture.firstRow; row <= picture.lastRow; row += 1) {
    const entry = entryAt(picture.layout, row);
    if (entry?.kind === 'milestone') drawn.push(barMarks(picture, entry.bar, place, place.rowOf(row)));
  }
  return drawn.join('');
}

function barMarks({ layout, showsCritical }: TimelinePicture, bar: TimelineBar, { scale, left }: Place, y: number): string {
  if (bar.day === null) return '';
  const x = left + middleOfDay(scale, bar.day);
  const isCritical = showsCritical && layout.model.isCritical(bar.milestone);
  const sign = signOf(bar.sign, x, y, colourOf(bar), isCritical);
  if (bar.baseline === null || bar.baseline === bar.day) return sign;
  const baseline = left + middleOfDay(scale, bar.baseline);
  return slipLine(baseline, x, y) + signOf('baseline', baseline, y, INK.dimmed, false) + sign;
}

function colourOf(bar: TimelineBar): string {
  if (bar.sign === 'reached') return INK.green;
  if (bar.isOverdue) return INK.red;
  return (bar.slip ?? 0) > 0 ? INK.amber : INK.text;
}

function slipLine(from: number, to: number, y: number): string {
  const look = to > from ? `stroke="${INK.amber}"` : `stroke="${INK.green}" stroke-dasharray="4 3"`;
  return `<path d="M${n(from)} ${y}H${n(to)}" stroke-width="4" stroke-opacity="0.75" ${look}/>`;
}

function signOf(kind: SignKind, x: number, y: number, colour: string, isCritical: boolean): string {
  const d = signPath(kind, x, y);
  if (kind === 'cancelled') return `<path d="${d}" fill="none" stroke="${INK.dimmed}" stroke-width="2"/>`;
  if (kind === 'baseline') return `<path d="${d}" fill="#ffffff" stroke="${INK.dimmed}" stroke-width="1.5"/>`;
  const ring = isCritical ? `<path d="${d}" fill="none" stroke="${INK.red}" stroke-width="4"/>` : '';
  return `${ring}<path d="${d}" fill="${colour}"/>`;
}

function links({ layout, firstRow, lastRow, showsLinks, showsCritical }: TimelinePicture, { scale, left, rowOf }: Place): string {
  if (!showsLinks) return '';
  return arrowsAmong(layout, firstRow, lastRow)
    .filter(({ from, to }) => from.row >= firstRow && from.row <= lastRow && to.row >= firstRow && to.row <= lastRow)
    .map(({ from, to, look }) => {
      const d = arrowPath(left + middleOfDay(scale, from.day), rowOf(from.row), left + middleOfDay(scale, to.day), rowOf(to.row));
      if (look === 'violated') return `<path d="${d}" fill="none" stroke="${INK.red}" stroke-width="1.75" stroke-dasharray="5 3"/>`;
      const stroke = look === 'critical' && showsCritical ? `stroke="${INK.red}" stroke-width="2.25"` : `stroke="${INK.dimmed}"`;
      return `<path d="${d}" fill="none" ${stroke}/>`;
    })
    .join('');
}

function today({ today: day, from, to }: TimelinePicture, { scale, left, top, bottom }: Place): string {
  if (day < from || day > to) return '';
  return `<path d="M${n(left + middleOfDay(scale, day))} ${top}V${bottom}" stroke="${INK.today}" stroke-width="2"/>`;
}

function legend({ t, shaded, showsLinks, showsCritical }: TimelinePicture, y: number): string {
  const [first, second] = shaded.names.map((names) => formatList(names, t.language));
  const sample = (where: OffWhere) => (x: number, at: number) =>
    `<rect x="${x}" y="${at - 8}" width="24" height="14" fill="${OFF[where]}"/>`;
  const items: readonly (readonly [string, (x: number, at: number) => string])[] = [
    [t('timeline:legend.forecast'), (x, at) => signOf('forecast', x + 12, at, INK.text, false)],
    [t('timeline:legend.reached'), (x, at) => signOf('reached', x + 12, at, INK.green, false)],
    [t('timeline:legend.cancelled'), (x, at) => signOf('cancelled', x + 12, at, INK.dimmed, false)],
    [t('timeline:legend.baseline'), (x, at) => signOf('baseline', x + 12, at, INK.dimmed, false)],
    [t('timeline:legend.late'), (x, at) => slipLine(x, x + 24, at)],
    [t('timeline:legend.early'), (x, at) => slipLine(x + 24, x, at)],
    ...(showsLinks
      ? [
          [
            t('timeline:legend.violated'),
            (x: number, at: number) => `<path d="M${x} ${at}H${x + 24}" stroke="${INK.red}" stroke-width="1.75" stroke-dasharray="5 3"/>`,
          ] as const,
        ]
      : []),
    ...(showsCritical
      ? [[t('timeline:legend.critical'), (x: number, at: number) => signOf('forecast', x + 12, at, INK.text, true)] as const]
      : []),
    [t('timeline:legend.today'), (x, at) => `<path d="M${x + 12} ${at - 8}V${at + 8}" stroke="${INK.today}" stroke-width="2"/>`],
    ...(first !== undefined && second !== undefined
      ? [
          [t('timeline:legend.offAt', { site: first }), sample('first')] as const,
          [t('timeline:legend.offAt', { site: second }), sample('second')] as const,
        ]
      : []),
    ...(first === undefined
      ? []
      : [[t(second === undefined ? 'timeline:legend.off' : 'timeline:legend.offAtAll'), sample('both')] as const]),
  ];
  return placed(items, y);
}

/** In lines, as many as fit into the picture's width. */
function placed(items: readonly (readonly [string, (x: number, at: number) => string])[], y: number): string {
  let [x, at] = [PAD, y];
  return items
    .map(([words, draw]) => {
      const width = 44 + wide(words);
      if (x + width > NAMES + DAYS_WIDTH) [x, at] = [PAD, at + 20];
      const item = draw(x, at) + text(x + 30, at + 4, words, '');
      x += width;
      return item;
    })
    .join('');
}

/** About how wide a text is at this size: Chinese signs are twice as wide. */
function wide(words: string): number {
  return Array.from(words, widthOfSign).reduce((sum, width) => sum + width, 0);
}

function widthOfSign(sign: string): number {
  return sign > '\u2e80' ? 12 : 6.6;
}

/** Cut to the room of so many Latin letters. */
function shortened(words: string, most: number): string {
  let room = most * 6.6;
  let kept = '';
  for (const sign of words) {
    room -= widthOfSign(sign);
    if (room < 0) return `${kept}…`;
    kept += sign;
  }
  return words;
}

function text(x: number, y: number, words: string, attributes: string): string {
  return words === '' ? '' : `<text x="${n(x)}" y="${n(y)}" ${attributes}>${escaped(words)}</text>`;
}

/** Also what XML cannot hold at all: control characters and halves of surrogate pairs are left out. */
export function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const DEFS = `<defs><pattern id="off-first" patternUnits="userSpaceOnUse" width="7" height="7"><path d="M-1 1L1 -1M0 7L7 0M6 8L8 6" stroke="#c77d2e" stroke-width="1.25"/></pattern><pattern id="off-second" patternUnits="userSpaceOnUse" width="7" height="7"><path d="M-1 6L1 8M0 0L7 7M6 -1L8 1" stroke="#5a7fc4" stroke-width="1.25"/></pattern></defs>`;
