// The milestone trend chart as HTML: one drawing, and what its lines are.
import { monthTicks } from '../../../domain/calendar/month-ticks.ts';
import { DASHES, markPath, spreadLabels, type TrendLine, TrendSquare } from '../../../domain/trend/trend-layout.ts';
import { inLanguage, type ReportLanguages, type TrendChart, type Wording } from '../../document.ts';
import { escapeHtml } from './escape.ts';
import { parallelWording, stacked } from './wording.ts';

/** The drawing's own units: tenths of a millimetre. */
const SIDE = 1220;
const LEFT = 150;
const TOP = 70;
const WIDTH = 1700;
const HEIGHT = TOP + SIDE + 110;
const LABEL_GAP = 34;
const MARK = 11;

export function trendHtml(chart: TrendChart, languages: ReportLanguages): string {
  const square = new TrendSquare(chart, SIDE);
  const lines = chart.lines.map((line) => square.line(line, chart.cutOffDate));
  const marks = lines.map((line, at) => lineSvg(line, at)).join('');
  return `${parallelWording('h3', languages, chart.caption)}
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" class="trend" role="img" aria-label="${escapeHtml(captionIn(chart.caption, languages))}">
<text x="${LEFT}" y="30" class="axis">${axisName(`↑ `, chart.legend.forecast, languages)}</text>
<text x="${LEFT + SIDE}" y="${HEIGHT - 10}" class="axis" text-anchor="end">${axisName('', chart.legend.madeOn, languages)} →</text>
<g transform="translate(${LEFT} ${TOP})">${grid(chart, square)}${baselines(chart, square)}${marks}${labels(chart, lines)}</g>
</svg>
${legend(chart, languages)}`;
}

function captionIn(caption: Wording, languages: ReportLanguages): string {
  return languages.map((language) => inLanguage(caption, language).text).join(' / ');
}

function axisName(before: string, wording: Wording, languages: ReportLanguages): string {
  return escapeHtml(before + captionIn(wording, languages));
}

function grid({ from, to, cutOffDate }: TrendChart, square: TrendSquare): string {
  const ticks = monthTicks(from, to);
  // Where months stand close, only every other one is named.
  const every = Math.max(1, Math.ceil(ticks.length / 20));
  const marks = ticks.map(({ date, label, year }, at) => {
    const [x, y] = [square.x(date), square.y(date)];
    const named = at % every === 0 || year !== null;
    const lines = `<path d="M${x} 0V${SIDE}M0 ${y}H${SIDE}" class="tick"/>`;
    if (!named) return lines;
    const below = year === null ? '' : `<text x="${x + 3}" y="${SIDE + 62}" class="year">${year}</text>`;
    const beside = year === null ? label : [year, label].filter(Boolean).join('-');
    const weight = year === null ? '' : ' class="year"';
    return `${lines}<text x="${x + 3}" y="${SIDE + 32}">${label}</text>${below}<text x="-12" y="${y - 3}" text-anchor="end"${weight}>${beside}</text>`;
  });
  const cut = square.x(cutOffDate);
  return `${marks.join('')}<path d="M0 0V${SIDE}H${SIDE}" class="frame"/><path d="M0 ${SIDE}L${SIDE} 0" class="diagonal"/><path d="M${cut} 0V${SIDE}" class="cut-off"/>`;
}

function baselines({ lines }: TrendChart, square: TrendSquare): string {
  const dates = new Set(lines.flatMap(({ baselines: each }) => each));
  return [...dates].map((date) => `<path d="M0 ${square.y(date)}H${SIDE}" class="promised"/>`).join('');
}

function lineSvg({ path, places, end, isDone }: TrendLine, at: number): string {
  const dash = DASHES[at % DASHES.length] ?? '';
  const tone = `tone-${at % DASHES.length}`;
  const line = path === '' ? '' : `<path d="${path}" class="line ${tone}"${dash === '' ? '' : ` stroke-dasharray="${scaled(dash)}"`}/>`;
  const marks = places.map((place) => (place === null ? '' : markSvg(place.x, place.y, at, tone)));
  const done = end !== null && isDone ? `<circle cx="${end.x}" cy="${end.y}" r="17" class="reached ${tone}"/>` : '';
  return line + marks.join('') + done;
}

function markSvg(x: number, y: number, at: number, tone: string): string {
  return `<path d="${markPath(at, MARK)}" transform="translate(${x} ${y})" class="mark ${tone}"/>`;
}

/** Dashes are given for a line one unit wide. */
function scaled(dash: string): string {
  return dash
    .split(' ')
    .map((length) => Number(length) * 3)
    .join(' ');
}

/** What is done is named where it ends: below the diagonal there is room. The open ones stand in a column. */
function labels({ lines }: TrendChart, drawn: readonly TrendLine[]): string {
  const ends = drawn.flatMap(({ end, isDone }, at) => (end === null ? [] : [{ at, end, isDone }]));
  const heights = spreadLabels(
    ends.map(({ end }) => end.y),
    LABEL_GAP,
    SIDE,
  );
  const column = ends.reduce((most, { end }) => Math.max(most, end.x), 0) + 50;
  return ends
    .map(({ at, end, isDone }, place) => {
      const x = isDone ? end.x + 50 : column;
      const y = heights[place] ?? end.y;
      const lead = `<path d="M${end.x + 20} ${end.y}L${x - 8} ${y}" class="lead"/>`;
      return `${lead}<text x="${x}" y="${y + 9}" class="name">${escapeHtml(lines[at]?.code ?? '')}</text>`;
    })
    .join('');
}

function legend({ lines, legend: words }: TrendChart, languages: ReportLanguages): string {
  const entries: [drawing: string, word: string][] = [
    ...lines.map(({ code, title }, at): [string, string] => [
      lineSvg({ path: 'M0 42H100', places: [{ x: 50, y: 42 }], end: null, isDone: false }, at),
      `<b>${escapeHtml(code)}</b> ${wordHtml(title, languages)}`,
    ]),
    ['<path d="M0 42H100" class="promised"/>', wordHtml(words.baseline, languages)],
    ['<path d="M0 84L100 0" class="diagonal"/>', wordHtml(words.diagonal, languages)],
    ['<path d="M50 0V84" class="cut-off"/>', wordHtml(words.cutOff, languages)],
  ];
  const items = entries.map(
    ([drawing, word]) => `<li><svg viewBox="0 0 100 84" class="key" aria-hidden="true">${drawing}</svg><span>${word}</span></li>`,
  );
  return `<ul class="legend trend-legend">${items.join('')}</ul>`;
}

function wordHtml(word: Wording, languages: ReportLanguages): string {
  return stacked(languages, (language) => [inLanguage(word, language)]);
}
