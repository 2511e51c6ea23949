// The Russian production calendar as it is published as open data: a line per year, a column per month, and in each cell the days on which people
// do not work, `8*` for a short day and `9+` for a day off that was moved to. Whatever weekend day is missing is worked.
import { endOfMonth, isRealDay, weekday } from '../calendar-date.ts';
import { buildWorkCalendar } from '../work-calendar.ts';
import { workdaysOfYear } from '../working-days.ts';
import type { Line } from './delimited-text.ts';
import { type DraftDay, refused, type TableReading, tableOfDrafts, usualName, type WantedTable } from './draft-table.ts';

const MONTHS = /^(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const STATED = /всего рабочих|working days|工作日/i;

/** What the table says of a month: the text of its cell, and where that stands. */
export interface MonthCell {
  /** 1 to 12. */
  readonly month: number;
  readonly days: string;
  readonly line: number;
}

/** Whether the first line heads a grid of months. */
export function isMonthGrid(lines: readonly Line[]): boolean {
  return (lines[0]?.cells ?? []).filter((cell) => MONTHS.test(cell)).length === 12;
}

/** Problems: 'calendarTable.wrongYear', and those of `tableOfMonths`. */
export function readMonthGrid(lines: readonly Line[], wanted: WantedTable): TableReading {
  const [heads, ...rows] = lines;
  const row = rows.find(({ cells }) => Number(cells[0]) === wanted.year);
  if (heads === undefined || row === undefined) {
    const years = rows.map(({ cells }) => Number(cells[0])).filter(Number.isInteger);
    return refused({ code: 'calendarTable.wrongYear', details: { year: years.at(-1) ?? 0, expected: wanted.year } });
  }
  const columns = heads.cells.flatMap((cell, at) => (MONTHS.test(cell) ? [at] : []));
  const cells = columns.map((column, at): MonthCell => ({ month: at + 1, days: row.cells[column] ?? '', line: row.number }));
  const stated = Number(row.cells[heads.cells.findIndex((cell) => STATED.test(cell))] ?? Number.NaN);
  return tableOfMonths(cells, Number.isInteger(stated) && stated > 0 ? stated : null, new Map(), wanted);
}

/**
 * The table of twelve months. Problems: 'calendarTable.noSuchDate', '.badDate', '.countDiffers', and those of `tableOfDrafts`.
 * @param stated the number of working days in the year, where the table tells it; the days must come to it
 * @param moved for a day off, `MM-DD`, the weekend day that it was moved from
 */
export function tableOfMonths(
  cells: readonly MonthCell[],
  stated: number | null,
  moved: ReadonlyMap<string, string>,
  wanted: WantedTable,
): TableReading {
  const drafts: DraftDay[] = [];
  for (const cell of cells) {
    const days = daysOfCell(cell, moved, wanted);
    if (typeof days === 'string')
      return refused({ code: `calendarTable.${days}`, details: { line: cell.line, text: cell.days.slice(0, 40) } });
    drafts.push(...days);
  }
  const reading = tableOfDrafts(drafts, wanted);
  if (reading.table === null || stated === null) return reading;
  const counted = workdaysOfYear(buildWorkCalendar(wanted.country, [reading.table]), wanted.year);
  return counted === stated ? reading : refused({ code: 'calendarTable.countDiffers', details: { stated, counted } });
}

function daysOfCell(
  { month, days, line }: MonthCell,
  moved: ReadonlyMap<string, string>,
  { country, year }: WantedTable,
): DraftDay[] | string {
  const marks = marksOf(days);
  if (marks === null) return 'badDate';
  if ([...marks.keys()].some((day) => !isRealDay(year, month, day))) return 'noSuchDate';
  const first = `${year}-${String(month).padStart(2, '0')}`;
  const all = Array.from({ length: Number(endOfMonth(`${first}-01`).slice(8)) }, (_, at) => `${first}-${String(at + 1).padStart(2, '0')}`);
  return all.flatMap((date): DraftDay[] => {
    const kind = kindOf(marks.get(Number(date.slice(8))), weekday(date) >= 6);
    const name = kind === 'dayOff' || kind === 'weekend' ? usualName(country, date) : '';
    if (kind === 'plain' || (kind === 'weekend' && name === '')) return [];
    const from = moved.get(date.slice(5));
    return [{ date, kind: kind === 'weekend' ? 'dayOff' : kind, name, movedFrom: from === undefined ? null : `${year}-${from}`, line }];
  });
}

/** The days of the cell with their marks; null where it holds anything else, a day twice, or none: every month has days off. */
function marksOf(days: string): ReadonlyMap<number, string> | null {
  const marks = new Map<number, string>();
  for (const item of days.split(/[,;\s]+/).filter((each) => each !== '')) {
    const [, day = '', mark = ''] = /^(\d{1,2})([*+]?)$/.exec(item) ?? [];
    if (day === '' || marks.has(Number(day))) return null;
    marks.set(Number(day), mark);
  }
  return marks.size === 0 ? null : marks;
}

function kindOf(mark: string | undefined, isWeekend: boolean): DraftDay['kind'] | 'plain' | 'weekend' {
  if (mark === '*') return 'shortDay';
  if (mark === undefined) return isWeekend ? 'makeUpWorkday' : 'plain';
  return isWeekend ? 'weekend' : 'dayOff';
}
