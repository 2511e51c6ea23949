// Dates among the parameters of intents and problems, which carry them as the data does.
import { isCalendarDate } from '../domain/calendar/calendar-date.ts';
import { formatDate } from './formats.ts';
import type { Translate } from './translator.ts';

/** A parameter that holds a calendar date, in the reader's form; any other, such as a text as it was typed, unchanged. */
export function readableDate(t: Translate, name: string, value: string | number): string | number {
  return DATE_PARAMS.has(name) && isCalendarDate(value) ? formatDate(value, t.language, 'short') : value;
}

const DATE_PARAMS: ReadonlySet<string> = new Set(['date', 'from', 'to', 'on', 'first', 'second']);
