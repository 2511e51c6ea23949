// What the user has chosen for the next report. Kept while the window is open, so that it is found again after a look elsewhere.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import type { Language } from '../../domain/registry/language.ts';
import type { ReportLanguages } from '../../reports/document.ts';
import type { ProjectReport } from '../../workers/report-composer.ts';

export interface ReportChoice {
  readonly kind: ProjectReport;
  /** null, or a project that is gone: the first of the list. */
  readonly projectId: Id | null;
  /** null: the language of the interface. */
  readonly languages: ReportLanguages | null;
  /** null: today. */
  readonly cutOffDate: CalendarDate | null;
  /** The first day of the reporting period; null: the day after the previous report. */
  readonly periodStart: CalendarDate | null;
  /** null: the person at this device. */
  readonly author: string | null;
  /** The issued report that is shown in place of the draft. */
  readonly issueId: Id | null;
}

/** One language, or two of which the first stands on the left. */
export const LANGUAGE_CHOICES: readonly ReportLanguages[] = [['zh'], ['ru'], ['en'], ['zh', 'ru'], ['zh', 'en'], ['ru', 'en']];

const NOTHING_CHOSEN: ReportChoice = {
  kind: 'milestones',
  projectId: null,
  languages: null,
  cutOffDate: null,
  periodStart: null,
  author: null,
  issueId: null,
};

const choices = createStore<ReportChoice>()(() => NOTHING_CHOSEN);

export function useReportChoice(): ReportChoice {
  return useStore(choices);
}

/** Ids of another park are unknown in this one, and count as none. */
export function chooseReport(choice: Partial<ReportChoice>): void {
  choices.setState(choice);
}

/** `zh+ru` */
export function languagesKey(languages: readonly Language[]): string {
  return languages.join('+');
}
