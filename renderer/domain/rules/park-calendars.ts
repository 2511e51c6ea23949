// The working calendars of a park: the years that its people entered, and for all others those that Caravan ships.
import { type CalendarTable, checkedTable, type LocalizedName, type TableDay } from '../calendar/calendar-table.ts';
import { officialCalendars, officialTables } from '../calendar/official.ts';
import { buildWorkCalendar, type WorkCalendar } from '../calendar/work-calendar.ts';
import { type Localized, readLocalized } from '../registry/language.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { failure, type Result } from '../result.ts';
import type { SiteCalendars } from './site-calendars.ts';

type Entered = Row<'calendarYear'>;
export type CalendarCountry = NonNullable<Entered['country']>;

/** In the order in which they are shown everywhere. */
export const CALENDAR_COUNTRIES: readonly CalendarCountry[] = ['CN', 'RU'];

// A reader hands out the same array until its table changes: so calendars are built once per change of the years entered, and every other edit of
// the park leaves them as they are.
const built = new WeakMap<readonly Entered[], SiteCalendars>();

/**
 * The calendars in force. A year that the park entered counts instead of the shipped one, also where that one is official: what a park entered
 * is then the same on all its laptops, whichever version of Caravan they run. A row that is no sound table, which a merge can bring about, does
 * not count (`tableOfYear` says why).
 */
export function calendarsOf(park: Pick<ParkReader, 'rows'>): SiteCalendars {
  const entered = park.rows('calendarYear');
  if (entered.length === 0) return officialCalendars;
  const known = built.get(entered);
  if (known !== undefined) return known;
  const calendars: SiteCalendars = { CN: calendarOf('CN', entered), RU: calendarOf('RU', entered) };
  built.set(entered, calendars);
  return calendars;
}

/** The table of an entered year. Fails as `parseCalendarTable` does; 'calendarTable.malformed' where a day, its kind, the country or the year is missing. */
export function tableOfYear(row: Entered): Result<CalendarTable> {
  const { country, year, status, days: listed } = row;
  const days = listed.map(dayOfItem).filter((day) => day !== null);
  if (country === null || year === null) return failure('calendarTable.malformed', { path: country === null ? 'country' : 'year' });
  if (days.length < listed.length) return failure('calendarTable.malformed', { path: 'days' });
  const holidays = Object.fromEntries(listed.filter(isNamed).map(({ holiday }) => [keyOf(holiday), inAllLanguages(holiday)]));
  return checkedTable({ country, year, status, sources: sourcesOf(row), holidays, days });
}

/** The years of a country that the park entered and that count, by year. */
export function enteredYears(park: Pick<ParkReader, 'rows'>, country: CalendarCountry): ReadonlyMap<number, Entered> {
  const sound = park.rows('calendarYear').filter((row) => row.country === country && tableOfYear(row).ok);
  return new Map(inOrder(sound).map((row) => [row.year ?? 0, row]));
}

function calendarOf(country: CalendarCountry, entered: readonly Entered[]): WorkCalendar {
  const tables = inOrder(entered.filter((row) => row.country === country))
    .map(tableOfYear)
    .flatMap((table) => (table.ok ? [table.value] : []));
  if (tables.length === 0) return officialCalendars[country];
  const years = new Set(tables.map(({ year }) => year));
  return buildWorkCalendar(country, [...officialTables[country].filter(({ year }) => !years.has(year)), ...tables]);
}

/** Of two rows for one year the last counts: an official one, then the greater id, so that every laptop takes the same. */
function inOrder(rows: readonly Entered[]): readonly Entered[] {
  const rank = ({ status, id }: Entered) => `${status === 'official' ? 1 : 0}${id}`;
  return rows.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function dayOfItem({ date, kind, holiday, movedFrom, short }: Entered['days'][number]): TableDay | null {
  if (date === null || kind === null) return null;
  const named = isNamed({ holiday }) ? { holiday: keyOf(holiday) } : {};
  if (kind === 'dayOff') return { date, kind, ...named, ...(movedFrom !== null && { movedFrom }) };
  if (kind === 'makeUpWorkday') return { date, kind, ...named, ...(short === true && { short }) };
  return { date, kind };
}

function isNamed({ holiday }: { readonly holiday: Localized }): boolean {
  return readLocalized(holiday, 'en').text !== '';
}

function keyOf({ zh = '', ru = '', en = '' }: Localized): string {
  return [zh, ru, en].join('|');
}

/** Where a language is missing, the name that exists stands in. */
function inAllLanguages(name: Localized): LocalizedName {
  return { zh: readLocalized(name, 'zh').text, ru: readLocalized(name, 'ru').text, en: readLocalized(name, 'en').text };
}

function sourcesOf({ source: title, number, issuedOn, url }: Entered): CalendarTable['sources'] {
  if (title === '') return [];
  return [{ title, ...(number !== '' && { number }), ...(issuedOn !== null && { issuedOn }), ...(url !== '' && { url }) }];
}
