// What every section of a report is composed from, and the words it is composed with.
import type { ChangeLog } from '../../changes/log.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Language } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { EntityName, Row } from '../../domain/registry/registry.ts';
import type { SiteCalendars } from '../../domain/rules/site-calendars.ts';
import type { ReportLanguages } from '../document.ts';

/** A text that is not held in one of the report's languages. */
export interface Gap {
  /** The kind of row, and what it is called there: milestone, M3. */
  readonly table: EntityName;
  readonly row: string;
  readonly field: string;
  readonly missing: Language;
  readonly printed: Language;
  readonly text: string;
}

export interface ReportContext {
  /** The park as of the cut-off date. */
  readonly park: ParkReader;
  /** The log up to the cut-off date. */
  readonly log: ChangeLog;
  readonly project: Row<'project'>;
  readonly languages: ReportLanguages;
  readonly cutOffDate: CalendarDate;
  /** The reporting period runs from the day after this one to the cut-off date. */
  readonly since: CalendarDate;
  readonly author: string;
  readonly number: string;
  /** As the park had them on the cut-off date. */
  readonly calendars: SiteCalendars;
  /** Filled while the sections are composed: what was read and was not there in a language. */
  readonly gaps: Map<string, Gap>;
}

/** A row's text as the report reads it: where it stands is told in the list of missing translations. */
export interface TextSource {
  readonly table: EntityName;
  readonly row: string;
  readonly field: string;
}
