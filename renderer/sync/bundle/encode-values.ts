// The values of one leaf, in the form that packs best. See columns.ts.
import type { Value } from '../../changes/change-set.ts';
import { dayNumber, isCalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { ValueColumn } from './columns.ts';
import { Dictionary } from './dictionary.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `placeOfId` gives an id its place in the chunk's dictionary. */
export function encodeValues(values: readonly Value[], placeOfId: (id: string) => number): ValueColumn {
  const written = values.filter((value) => value !== null);
  if (written.length > 0 && written.every((value) => typeof value === 'string')) return encodeTexts(values, written, placeOfId);
  return { as: 'json', values };
}

function encodeTexts(values: readonly Value[], written: readonly string[], placeOfId: (id: string) => number): ValueColumn {
  if (written.every((text): boolean => isCalendarDate(text))) {
    const days = mapTexts(values, dayNumber);
    const from = days.reduce((least: number, day) => Math.min(least, day ?? least), Number.POSITIVE_INFINITY);
    return { as: 'dates', from, values: days.map((day) => (day === null ? null : day - from)) };
  }
  if (written.every((text) => ID.test(text))) return { as: 'ids', values: mapTexts(values, placeOfId) };
  const texts = new Dictionary<string>();
  const places = mapTexts(values, (text) => texts.place(text, text));
  // Texts that hardly recur are shorter in place than by number.
  return texts.entries.length * 2 <= written.length ? { as: 'texts', texts: texts.entries, values: places } : { as: 'json', values };
}

function mapTexts(values: readonly Value[], map: (text: string) => number): (number | null)[] {
  return values.map((value) => (typeof value === 'string' ? map(value) : null));
}
