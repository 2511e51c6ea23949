// A country's official working days in one year, as people of the park entered them: a year that Caravan does not ship, or one that was only
// worked out when it was shipped. It counts instead of the shipped year; see rules/park-calendars.ts.
import { defineEntity } from '../registry/entity.ts';
import { date, integer, list, localized, oneOf, text, verdict } from '../registry/fields.ts';

export const calendarYear = defineEntity('calendarYear', ['country', 'year'], {
  /** The country that sites name as their working calendar; ISO 3166-1 alpha-2. */
  country: oneOf(['CN', 'RU']),
  year: integer({ min: 1900, max: 2200 }),
  /** Provisional: worked out, or announced and not yet checked against the document that sets the year. */
  status: oneOf(['official', 'provisional'], { initial: 'official' }),
  /** The notice or decree that sets the year: its title in its own language, number, day and address. */
  source: text(),
  number: text(),
  issuedOn: date(),
  url: text(),
  /** The days that differ from the plain week, and holidays on weekends. The list merges as a whole: half of one notice and half of another is none. */
  days: list({
    date: date(),
    kind: oneOf(['dayOff', 'makeUpWorkday', 'shortDay']),
    /** The holiday, or what the make-up workday makes up for. */
    holiday: localized(),
    /** Of a day off: the weekend day that it was moved from. */
    movedFrom: date(),
    /** Of a make-up workday: one hour less. */
    short: verdict(),
  }),
});
