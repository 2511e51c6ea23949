// A list of days, one a line: date or range, what kind of day, the holiday; with or without headings, and with a column per country or without.
import { failure, type Problem, type Result, success } from '../../result.ts';
import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts';
import { type DateOrder, parseTypedDate } from '../parse-typed-date.ts';
import { saidOfDay } from './day-words.ts';
import type { Line } from './delimited-text.ts';
import { type DraftDay, dateInYear, refused, type TableReading, tableOfDrafts, type WantedTable } from './draft-table.ts';

/** Which cell holds what; null: no cell does. */
interface Columns {
  readonly date: number;
  readonly until: number | null;
  readonly kind: number | null;
  readonly name: number | null;
  readonly movedFrom: number | null;
}

/** No holiday anywhere is longer; a longer range is a slip of the pen. */
const LONGEST_RANGE = 31;

const HEADINGS: Readonly<Record<keyof Columns, RegExp>> = {
  date: /^(?:date|from|day|日期|开始(?:日期)?|дата|день|с)$/,
  until: /^(?:to|until|till|结束(?:日期)?|截止(?:日期)?|по|до)$/,
  kind: /^(?:kind|type|status|is ?off ?day|类型|类别|安排|вид(?: дня)?|тип(?: дня)?|статус)$/,
  name: /^(?:name|holiday|title|名称|节日|假期|节假日|праздник|название|повод)$/,
  movedFrom: /^(?:moved ?from|调休自|перенес[её]н[оа]? с|перенос с)$/,
};

const COUNTRIES: Readonly<Record<WantedTable['country'], RegExp>> = {
  CN: /^(?:cn|china|中国|китай|кнр)$/,
  RU: /^(?:ru|russia|俄罗斯|россия|рф)$/,
};

/** Problems: 'calendarTable.foreign', '.noCountry', '.badKind', '.backwards', '.longRange', those of `oneDate` and of `tableOfDrafts`. */
export function readDayList(lines: readonly Line[], wanted: WantedTable): TableReading {
  const columns = columnsOf(lines[0], wanted);
  if (!columns.ok) return refused(columns.problem);
  const isDated = ({ cells }: Line) => !isUnreadable(rangeOf(cells[columns.value.date] ?? '')[0], wanted);
  // Headings in words that are not known have no date either.
  const rows = lines[0] !== undefined && isDated(lines[0]) ? lines : lines.slice(1);
  // Where no line has a date this is no list of days, and telling so of each line helps nobody.
  if (!rows.some(isDated)) return refused({ code: 'calendarTable.foreign' });
  const read = rows.map((line) => daysOfLine(line, columns.value, wanted));
  const problems = read.flatMap((each): Problem[] => (each.ok ? [] : [each.problem]));
  if (problems.length > 0) return refused(...problems);
  const drafts = read.flatMap((each) => (each.ok ? each.value : []));
  return tableOfDrafts(drafts, wanted);
}

const HEADLESS: Columns = { date: 0, until: null, kind: 1, name: 2, movedFrom: 3 };

function columnsOf(line: Line | undefined, { country }: WantedTable): Result<Columns> {
  const heads = (line?.cells ?? []).map((cell) => cell.normalize('NFKC').toLowerCase());
  const at = (pattern: RegExp) => {
    const found = heads.findIndex((head) => pattern.test(head));
    return found < 0 ? null : found;
  };
  const date = at(HEADINGS.date);
  if (date === null) return success(HEADLESS);
  const own = at(COUNTRIES[country]);
  const hasCountries = Object.values(COUNTRIES).some((pattern) => at(pattern) !== null);
  if (own === null && hasCountries) return failure('calendarTable.noCountry', { country });
  return success({
    date,
    until: at(HEADINGS.until),
    kind: own ?? at(HEADINGS.kind),
    name: at(HEADINGS.name),
    movedFrom: at(HEADINGS.movedFrom),
  });
}

/** A day that is like any other is none to write. */
function daysOfLine(line: Line, columns: Columns, wanted: WantedTable): Result<readonly DraftDay[]> {
  const cell = (at: number | null) => (at === null ? '' : (line.cells[at] ?? ''));
  const until = cell(columns.until);
  const dates = datesOf(until === '' ? cell(columns.date) : `${cell(columns.date)} — ${until}`, line.number, wanted);
  if (!dates.ok) return dates;
  const drafts: DraftDay[] = [];
  for (const date of dates.value) {
    const said = columns.kind === null ? DAY_OFF : saidOfDay(cell(columns.kind), date);
    if (said === null) return failure('calendarTable.badKind', { line: line.number, text: cell(columns.kind).slice(0, 40) });
    const moved = movedFrom(cell(columns.movedFrom), said.movedFrom, line.number, wanted);
    if (!moved.ok) return moved;
    if (said.kind === 'plain') continue;
    drafts.push({ date, kind: said.kind, name: cell(columns.name) || said.name, movedFrom: moved.value, line: line.number });
  }
  return success(drafts);
}

/** A list that has no column for it is one of days off. */
const DAY_OFF = { kind: 'dayOff', name: '', movedFrom: '' } as const;

function movedFrom(cell: string, said: string, line: number, wanted: WantedTable): Result<CalendarDate | null> {
  if (cell !== '') return oneDate(cell, line, wanted);
  if (said === '') return success(null);
  const date = dateInYear(wanted.year, said);
  return date === null ? failure('calendarTable.badDate', { line, text: said }) : success(date);
}

/** A date, or all dates of a range: `2027-02-05 – 2027-02-11`, `2月5日至11日`, `1 – 8 января`. */
function datesOf(text: string, line: number, wanted: WantedTable): Result<readonly CalendarDate[]> {
  const [first, last] = rangeOf(text);
  const from = oneDate(first, line, wanted);
  if (!from.ok || last === null) return from.ok ? success([from.value]) : from;
  const dayOnly = /^(\d{1,2})[日号]?$/.exec(last)?.[1];
  const to = oneDate(dayOnly === undefined ? last : `${from.value.slice(0, 8)}${dayOnly.padStart(2, '0')}`, line, wanted);
  return to.ok ? between(from.value, to.value, line) : to;
}

/** The two ends of a range; for a single date, null for the second. */
function rangeOf(text: string): readonly [string, string | null] {
  const [first = '', last, ...more] = text.split(/ ?[\u2012-\u2015~～至] ?| - |\.{2,3}| (?:to|по) /);
  return last === undefined || more.length > 0 ? [text, null] : [first.trim(), last.trim()];
}

function between(from: CalendarDate, to: CalendarDate, line: number): Result<readonly CalendarDate[]> {
  const days = daysBetween(from, to);
  if (days < 0) return failure('calendarTable.backwards', { line, from, to });
  if (days >= LONGEST_RANGE) return failure('calendarTable.longRange', { line, from, to });
  return success(Array.from({ length: days + 1 }, (_, at) => addDays(from, at)));
}

/** A date as it is written; one without a year is of the year that is wanted. Problems: 'calendarTable.badDate', '.noSuchDate', '.farDate', with the line. */
export function oneDate(text: string, line: number, { country, year }: WantedTable): Result<CalendarDate> {
  const read = parseTypedDate(text, { today: `${year}-01-01`, order: orderIn(country) });
  return read.ok ? read : failure(CODES.get(read.problem.code) ?? BAD_DATE, { line, text: text.trim().slice(0, 40) });
}

function isUnreadable(text: string, { country, year }: WantedTable): boolean {
  const read = parseTypedDate(text, { today: `${year}-01-01`, order: orderIn(country) });
  return !read.ok && read.problem.code === 'date.unreadable';
}

function orderIn(country: WantedTable['country']): DateOrder {
  return country === 'CN' ? 'yearFirst' : 'dayFirst';
}

const BAD_DATE = 'calendarTable.badDate';
const CODES = new Map([
  ['date.impossible', 'calendarTable.noSuchDate'],
  ['date.outOfRange', 'calendarTable.farDate'],
]);
