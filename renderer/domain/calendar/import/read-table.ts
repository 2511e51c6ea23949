// From the bytes of a file, or a text that was pasted, to a country's official days of a year. It refuses rather than guesses.
import { failure, type Result, success } from '../../result.ts';
import { readDayList } from './day-list.ts';
import { delimitedLines } from './delimited-text.ts';
import { refused, type TableReading, type WantedTable } from './draft-table.ts';
import { readJsonTable } from './json-table.ts';
import { isMonthGrid, readMonthGrid } from './month-grid.ts';

/** A year's table is a few kilobytes, in any form; with all that people write beside it, a few hundred lines. */
export const MOST_BYTES = 250_000;
const MOST_LINES = 2_000;

/**
 * Reads a list of days (CSV, or as pasted from a spreadsheet), the Russian grid of months, or JSON. Problems: 'calendarTable.empty', '.tooLarge',
 * '.foreign' and those of each form.
 */
export function readCalendarTable(text: string, wanted: WantedTable): TableReading {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return refused({ code: 'calendarTable.empty' });
  if (plain.length > MOST_BYTES) return refused(tooLarge(plain.length).problem);
  if (/^\s*[[{]/.test(plain)) return readJsonTable(plain, wanted);
  const lines = delimitedLines(plain);
  if (lines.length > MOST_LINES) return refused({ code: 'calendarTable.tooManyLines', details: { lines: lines.length, most: MOST_LINES } });
  return isMonthGrid(lines) ? readMonthGrid(lines, wanted) : readDayList(lines, wanted);
}

/**
 * The text of a file: UTF-8, UTF-16 with a mark, else as the country's older programs write. Problems: 'calendarTable.empty', '.tooLarge',
 * '.foreign' for what is no text.
 */
export function textOfTable(bytes: Uint8Array, country: WantedTable['country']): Result<string> {
  if (bytes.length === 0) return failure('calendarTable.empty');
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return success(new TextDecoder('utf-16le').decode(bytes));
  if (bytes.includes(0)) return failure('calendarTable.foreign');
  return success(decoded(bytes, 'utf-8') ?? decoded(bytes, country === 'CN' ? 'gb18030' : 'windows-1251') ?? '');
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

function tooLarge(size: number): ReturnType<typeof failure> {
  return failure('calendarTable.tooLarge', { size, limit: MOST_BYTES });
}
