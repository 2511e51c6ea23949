// What was typed into the import of a calendar, and what it was read as. It is there again when the dialog is closed and opened.
import { useDeferredValue, useMemo } from 'react';
import { FIRST_YEAR, LAST_YEAR } from '../../domain/calendar/calendar-date.ts';
import type { CalendarTable } from '../../domain/calendar/calendar-table.ts';
import type { TableReading, WantedTable } from '../../domain/calendar/import/draft-table.ts';
import { readCalendarTable } from '../../domain/calendar/import/read-table.ts';
import { type Certainty, dayKind } from '../../domain/calendar/work-calendar.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { CALENDAR_COUNTRIES, type CalendarCountry, calendarsOf } from '../../domain/rules/park-calendars.ts';

export interface CalendarDraft {
  readonly country: CalendarCountry;
  /** As it stands in its field: a text where it is no number. */
  readonly year: number | string;
  readonly text: string;
  /** null, here and below: nothing was typed, and what the table says of itself counts. */
  readonly status: CalendarTable['status'] | null;
  readonly source: string | null;
  readonly number: string | null;
  readonly issuedOn: CalendarDate | null;
}

/** Empty, for the country and year that are asked for, else for the first year from this one on whose calendar is not official. */
export function newDraft(park: ParkReader, today: CalendarDate, wanted: WantedTable | null): CalendarDraft {
  const { country, year } = wanted ?? nextOpenYear(park, Number(today.slice(0, 4)));
  return { country, year, text: '', status: null, source: null, number: null, issuedOn: null };
}

/** null: there is no year to read the text for. */
export function wantedBy({ country, year }: Pick<CalendarDraft, 'country' | 'year'>): WantedTable | null {
  return typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? { country, year } : null;
}

/** Read while it is typed; null where there is nothing to read yet. The document is the one that was typed, else the one that the table names. */
export function useReading(draft: CalendarDraft): TableReading | null {
  // Typing is never slower than the reading.
  const text = useDeferredValue(draft.text);
  const { country, year } = draft;
  const reading = useMemo(() => {
    const wanted = wantedBy({ country, year });
    return wanted === null || text.trim() === '' ? null : readCalendarTable(text, wanted);
  }, [text, country, year]);
  return useMemo(() => (reading?.table == null ? reading : { ...reading, table: withDocument(reading.table, draft) }), [reading, draft]);
}

function withDocument(table: CalendarTable, draft: CalendarDraft): CalendarTable {
  const [given] = table.sources;
  const title = (draft.source ?? given?.title ?? '').trim();
  const number = (draft.number ?? given?.number ?? '').trim();
  const issuedOn = draft.issuedOn ?? given?.issuedOn;
  const source = {
    title,
    ...(number !== '' && { number }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(given?.url && { url: given.url }),
  };
  return { ...table, status: draft.status ?? table.status, sources: title === '' ? [] : [source] };
}

const YEARS_AHEAD = 3;

function nextOpenYear(park: ParkReader, thisYear: number): WantedTable {
  const calendars = calendarsOf(park);
  const isOfficial = (certainty: Certainty) => certainty === 'official';
  for (let year = thisYear; year < thisYear + YEARS_AHEAD; year += 1) {
    const country = CALENDAR_COUNTRIES.find((each) => !isOfficial(dayKind(calendars[each], `${year}-01-01`).certainty));
    if (country !== undefined) return { country, year };
  }
  return { country: 'CN', year: thisYear + 1 };
}
