// The values of one leaf, from the form in which a bundle holds them. See columns.ts.
import { z } from 'zod';
import type { Value } from '../../changes/change-set.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { type CalendarDate, dateOfDay, FIRST_DAY, LAST_DAY } from '../../domain/calendar/calendar-date.ts';
import type { ValueColumn } from './columns.ts';
import { LIMITS } from './format.ts';

const places = z.custom<readonly (number | null)[]>(
  (column) => Array.isArray(column) && column.every((place) => place === null || (Number.isSafeInteger(place) && place >= 0)),
);
// What stands here came out of JSON.parse: each entry is a JSON value already, and is looked at one by one below.
const jsonValues = z.custom<readonly Value[]>((column) => Array.isArray(column) && column.every((value) => isSafe(value, 0)));

export const valueColumnSchema: z.ZodType<ValueColumn> = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('dates'), from: z.int().min(FIRST_DAY).max(LAST_DAY), values: places }),
  z.strictObject({ as: z.literal('texts'), texts: z.array(z.string()), values: places }),
  z.strictObject({ as: z.literal('ids'), values: places }),
  z.strictObject({ as: z.literal('json'), values: jsonValues }),
]);

/** The values in order; null where a number names nothing. */
export function decodeValues(column: ValueColumn, ids: readonly string[]): readonly Value[] | null {
  switch (column.as) {
    case 'dates':
      return mapPlaces(column.values, (day) => dateAt(day + column.from));
    case 'texts':
      return mapPlaces(column.values, (place) => column.texts[place]);
    case 'ids':
      return mapPlaces(column.values, (place) => ids[place]);
    case 'json':
      return column.values;
    default:
      return assertNever(column);
  }
}

/** Days recur: one text for each, made once. */
const dates = new Map<number, CalendarDate>();

/** @returns undefined after the last day of the calendar */
function dateAt(day: number): CalendarDate | undefined {
  const known = dates.get(day);
  if (known !== undefined || day > LAST_DAY) return known;
  const date = dateOfDay(day);
  dates.set(day, date);
  return date;
}

function mapPlaces(values: readonly (number | null)[], read: (place: number) => string | undefined): readonly Value[] | null {
  const texts: (string | null)[] = [];
  for (const place of values) {
    const text = place === null ? null : read(place);
    if (text === undefined) return null;
    texts.push(text);
  }
  return texts;
}

/** No key that JavaScript reads as something else, and no nesting that overflows the stack of whoever walks the value. */
export function isSafe(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (depth >= LIMITS.depth || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((part) => isSafe(part, depth + 1));
}
