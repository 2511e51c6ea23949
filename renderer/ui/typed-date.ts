// A date as a user of one language types it.
import { type DateOrder, parseTypedDate } from '../domain/calendar/parse-typed-date.ts';
import type { CalendarDate } from '../domain/registry/fields.ts';
import type { Language } from '../domain/registry/language.ts';
import { type Result, success } from '../domain/result.ts';

/** The date that was typed; null for an empty text; `date.…` where it cannot be read. `today` gives the year to dates without one. */
export function readTypedDate(text: string, language: Language, today: CalendarDate): Result<CalendarDate | null> {
  return text.trim() === '' ? success(null) : parseTypedDate(text, { today, ...ORDERS[language] });
}

/** The writer's habit where the notation leaves it open. Readers of English have no one habit: 04/09 is asked about. */
const ORDERS: Record<Language, { readonly order?: DateOrder }> = { zh: { order: 'yearFirst' }, ru: { order: 'dayFirst' }, en: {} };
