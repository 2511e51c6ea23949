// The timeline as HTML: a row a milestone, its dates drawn as vectors beside its name. Being a table, it breaks between rows and repeats
// its scale on every page.
import { type CalendarDate, dateOfDay, dayNumber } from '../../../domain/calendar/calendar-date.ts';
import { type MonthTick, monthTicks } from '../../../domain/calendar/month-ticks.ts';
import { inLanguage, type ReportLanguages, type Timeline, type TimelineRow, type Wording } from '../../document.ts';
import { escapeHtml } from './escape.ts';
import { parallelWording, stacked } from './wording.ts';

/** The drawing's own units: tenths of a millimetre. */
const WIDTH = 1900;
const ROW = 84;
const SCALE = 90;

export function timelineHtml(timeline: Timeline, languages: ReportLanguages): string {
  const at = positionIn(timeline);
  const ticks = monthTicks(timeline.from, timeline.to);
  const rows = timeline.rows.map((row) => rowHtml(row, at, languages)).join('\n');
  return `${parallelWording('h3', languages, timeline.caption)}
${sharedGrid(timeline, ticks, at)}
<table class="timeline"><colgroup><col style="width:28.5%"><col></colgroup>
<thead><tr><th scope="col"></th><th scope="col">${scale(ticks, at)}</th></tr></thead>
<tbody>${rows}</tbody></table>
${legend(timeline, languages)}`;
}

type PositionOf = (date: CalendarDate) => number;

function positionIn({ from, to }: Timeline): PositionOf {
  const first = dayNumber(from);
  const days = dayNumber(to) - first + 1;
  return (date) => ((dayNumber(date) - first) / days) * WIDTH;
}

function scale(ticks: readonly MonthTick[], at: PositionOf): string {
  const marks = ticks.map(({ date, label, year }) => {
    const x = round(at(date));
    const yearText = year === null ? '' : `<text x="${x + 4}" y="34" class="year">${year}</text>`;
    return `<path d="M${x} ${year === null ? 48 : 8}V${SCALE}" class="tick"/>${yearText}<text x="${x + 4}" y="76">${label}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${SCALE}" class="scale" aria-hidden="true">${marks.join('')}</svg>`;
}

/** What every row has behind its marks, drawn once and used by all: holidays (each site in its own lane), months, the cut-off date. */
function sharedGrid(timeline: Timeline, ticks: readonly MonthTick[], at: PositionOf): string {
  const lane = ROW / Math.max(1, timeline.closures.length);
  const holidays = timeline.closures.flatMap(({ spans }, number) =>
    spans.map(({ from, to }) => {
      const [left, right] = [at(from), at(to) + at(nextDay(timeline.from)) - at(timeline.from)];
      return `<rect x="${round(left)}" y="${round(number * lane)}" width="${round(right - left)}" height="${round(lane)}" class="closure-${number + 1}"/>`;
    }),
  );
  const months = ticks.map(({ date }) => `<path d="M${round(at(date))} 0V${ROW}" class="tick"/>`);
  const { cutOffDate, from, to } = timeline;
  const cut = cutOffDate < from || cutOffDate > to ? '' : `<path d="M${round(at(cutOffDate))} 0V${ROW}" class="cut-off"/>`;
  return `<svg class="shared" aria-hidden="true"><defs><g id="timeline-grid">${holidays.join('')}${months.join('')}${cut}</g></defs></svg>`;
}

function rowHtml(row: TimelineRow, at: PositionOf, languages: ReportLanguages): string {
  const title = stacked(languages, (language) => [inLanguage(row.title, language)]);
  const drawing = `<svg viewBox="0 0 ${WIDTH} ${ROW}" class="lane" aria-hidden="true"><use href="#timeline-grid"/>${marks(row, at)}</svg>`;
  return `<tr><th scope="row"><span class="label"><span class="code">${escapeHtml(row.code)}</span><span class="titles">${title}</span></span></th><td>${drawing}</td></tr>`;
}

function marks({ baseline, forecast, actual }: TimelineRow, at: PositionOf): string {
  const reached = actual ?? forecast;
  const move = baseline === null || reached === null || baseline === reached ? '' : moveLine(at(baseline), at(reached));
  const drawn = [
    baseline === null ? '' : baselineMark(at(baseline)),
    actual === null && forecast !== null ? forecastMark(at(forecast)) : '',
    actual === null ? '' : actualMark(at(actual)),
  ];
  return move + drawn.join('');
}

const MIDDLE = ROW / 2;

function moveLine(from: number, to: number): string {
  return `<path d="M${round(from)} ${MIDDLE}H${round(to)}" class="${to > from ? 'slip' : 'gain'}"/>`;
}

function baselineMark(x: number): string {
  return `<path d="M${round(x)} ${MIDDLE - 20}l20 20-20 20-20-20z" class="baseline"/>`;
}

function forecastMark(x: number): string {
  return `<circle cx="${round(x)}" cy="${MIDDLE}" r="14" class="forecast"/>`;
}

function actualMark(x: number): string {
  return `<rect x="${round(x - 13)}" y="${MIDDLE - 13}" width="26" height="26" class="actual"/>`;
}

function legend({ legend: words, closures }: Timeline, languages: ReportLanguages): string {
  const items: [drawing: string, word: Wording][] = [
    [baselineMark(50), words.baseline],
    [forecastMark(50), words.forecast],
    [actualMark(50), words.actual],
    [moveLine(10, 90), words.slip],
    [`<path d="M50 0V${ROW}" class="cut-off"/>`, words.cutOff],
    ...closures.map(({ label }, number): [string, Wording] => [
      `<rect x="5" y="12" width="90" height="60" class="closure-${number + 1}"/>`,
      label,
    ]),
  ];
  const entries = items.map(([drawing, word]) => {
    return `<li><svg viewBox="0 0 100 ${ROW}" class="key" aria-hidden="true">${drawing}</svg><span>${stacked(languages, (language) => [inLanguage(word, language)])}</span></li>`;
  });
  return `<ul class="legend">${entries.join('')}</ul>`;
}

function nextDay(date: CalendarDate): CalendarDate {
  return dateOfDay(dayNumber(date) + 1);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
