// Entering a country's official days of a year, and going back to those that Caravan ships.
import { v5 } from 'uuid';
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, remove, update, type Values } from '../changes/edit.ts';
import type { CalendarTable, TableDay } from '../domain/calendar/calendar-table.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { Localized } from '../domain/registry/language.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Result } from '../domain/result.ts';
import type { CalendarCountry } from '../domain/rules/park-calendars.ts';
import type { ActionContext } from './action-context.ts';

type Outcome = Promise<Result<ChangeSet | null>>;
type Listed = NonNullable<Values<'calendarYear'>['days']>[number];

/** A table as it was read, for a country that sites can name. */
export type ReadTable = CalendarTable & { readonly country: CalendarCountry };

/**
 * The table counts from now on, at every site, instead of what counted for its year: one intent, one undo. Its row has an id made from country and
 * year, so that two laptops that enter the same year write one row: alike, nothing happens; differently, both see a conflict.
 */
export function enterCalendarYear({ store }: ActionContext, table: ReadTable): Outcome {
  const { country, year, days } = table;
  return store.commit({ key: 'calendarYear.import', params: { country, year, count: days.length } }, editsOfYear(store.view, table));
}

/** What has to be written for the table to count, and to count alone. */
export function editsOfYear(park: ParkReader, table: ReadTable): Edit[] {
  const { country, year } = table;
  const id = idOfYear(country, year);
  const values = valuesOf(table);
  const isThere = park.row('calendarYear', id) !== null;
  // One that was deleted comes back with what it had: what the new table leaves out is cleared.
  const edits = isThere
    ? [update('calendarYear', id, values)]
    : [create('calendarYear', id, values), update('calendarYear', id, cleared(values))];
  return [...edits, ...others(park, table)];
}

/** The year counts as Caravan ships it, or as unknown where it ships none. */
export function removeCalendarYear(context: ActionContext, country: CalendarCountry, year: number): Outcome {
  const rows = rowsOf(context.store.view, country, year);
  return context.store.commit(
    { key: 'calendarYear.remove', params: { country, year } },
    rows.map((row) => remove('calendarYear', row)),
  );
}

/** Chosen once, at random: the space of the ids of calendar years. */
const YEARS = '6f0f6a0e-5b7c-4f3a-8d43-2a0f6a9b7c11';

function idOfYear(country: CalendarCountry, year: number): Id {
  return v5(`${country}/${year}`, YEARS);
}

/** Rows for the same year that something else than this action made: they would count beside it. */
function others(park: ParkReader, { country, year }: ReadTable): Edit[] {
  const own = idOfYear(country, year);
  return rowsOf(park, country, year)
    .filter((id) => id !== own)
    .map((id) => remove('calendarYear', id));
}

function rowsOf(park: ParkReader, country: CalendarCountry, year: number): Id[] {
  return park
    .rows('calendarYear')
    .filter((row) => row.country === country && row.year === year)
    .map(({ id }) => id);
}

function valuesOf({ country, year, status, sources: [source], holidays, days }: ReadTable): Values<'calendarYear'> {
  const { title = '', number = '', issuedOn = null, url = '' } = source ?? {};
  return { country, year, status, source: title, number, issuedOn, url, days: days.map((day) => listed(day, holidays)) };
}

function listed(day: TableDay, holidays: CalendarTable['holidays']): Listed {
  const holiday: Localized = (day.kind !== 'shortDay' && day.holiday !== undefined && holidays[day.holiday]) || {};
  const movedFrom = day.kind === 'dayOff' ? (day.movedFrom ?? null) : null;
  return { date: day.date, kind: day.kind, holiday, movedFrom, short: day.kind === 'makeUpWorkday' && day.short === true ? true : null };
}

function cleared(values: Values<'calendarYear'>): Values<'calendarYear'> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value === '' || value === null));
}
