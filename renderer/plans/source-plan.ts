// A plan as a file holds it, in words that belong to no format. Every reader makes one; everything after reading works on it alone.
import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Result } from '../domain/result.ts';

export type PlanFormat = 'mspdi';

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** Each is a text of the locales, `plans:finding.<code>`. */
export type FindingCode =
  | 'more'
  | 'noTasks'
  | 'impossibleDate'
  | 'noFinish'
  | 'finishBeforeStart'
  | 'untitled'
  | 'noOutlineLevel'
  | 'noUid'
  | 'repeatedUid'
  | 'linkToOtherPlan'
  | 'linkToNothing'
  | 'linkTwice'
  | 'linkVanished'
  | 'unknownLinkType'
  | 'unreadableLag'
  | 'lagRounded'
  | 'lagFromElapsed'
  | 'lagFromPercent'
  | 'lagTooLong'
  | 'unknownBaseline'
  | 'baselineApproved'
  | 'calendarLeftOut'
  | 'resourcesLeftOut'
  | 'deadlinesLeftOut'
  | 'textCut'
  | 'vanished'
  | 'changedOnBothSides'
  | 'keptEdits'
  | 'keptAccepted'
  | 'renamedFile'
  | 'otherPlanOfThatName';

/** What was met on the way. */
export interface Finding {
  readonly severity: 'info' | 'warning' | 'error';
  readonly code: FindingCode;
  /**
   * The place in the file or the park, such as `UID 12 Finish`: names of elements, columns, rows and fields, in no language.
   * Empty: the whole file.
   */
  readonly where: string;
  /** For the placeholders of the text. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface SourceTask {
  /** The row's name in its file, which a newer version of the file keeps. */
  readonly uid: string;
  readonly title: string;
  /** Depth in the hierarchy, from 1. */
  readonly level: number;
  /** Position in the hierarchy as text: `1.10` is the tenth row under the first. */
  readonly outline: string;
  readonly parentUid: string | null;
  /** Marked as a summary by the file. A file may mark none and still have rows under rows. */
  readonly isSummary: boolean;
  /** Marked as a milestone, or of zero duration in a file that marks none. */
  readonly isMilestone: boolean;
  /** As the file schedules it, or as its author fixed it where the row is scheduled by hand. */
  readonly start: CalendarDate | null;
  readonly finish: CalendarDate | null;
  /** Working minutes, or minutes of the clock where `isElapsed`. */
  readonly durationMinutes: number | null;
  readonly isElapsed: boolean;
  /** Working days, or days of 24 hours where `isElapsed`. */
  readonly durationDays: number | null;
  /** 0 to 100. */
  readonly percentComplete: number;
  /** Work has begun on that day: the row is no longer where the plan would put it. */
  readonly actualStart: CalendarDate | null;
  readonly actualFinish: CalendarDate | null;
  readonly deadline: CalendarDate | null;
  /** What its author demands of its dates; null for as soon as the links let it. */
  readonly constraint: TaskConstraint | null;
  readonly notes: string;
  /** Scheduled by hand. */
  readonly isManual: boolean;
  /** Switched off by the author: kept in the plan, no longer meant to be done. */
  readonly isInactive: boolean;
}

export interface TaskConstraint {
  /** As late as possible; must start or finish on; start or finish no earlier or no later than. */
  readonly kind: 'asLate' | 'startOn' | 'finishOn' | 'startFrom' | 'startBy' | 'finishFrom' | 'finishBy';
  /** Null of `asLate`, and where the file lacks it. */
  readonly date: CalendarDate | null;
}

export type Lag =
  /** `minutes` of working time, or of the clock where `isElapsed`; `days` are the same in days of that kind. */
  | { readonly kind: 'time'; readonly minutes: number; readonly days: number; readonly isElapsed: boolean }
  /** A share of the predecessor's duration. */
  | { readonly kind: 'percent'; readonly percent: number };

export interface SourceLink {
  /** The predecessor. */
  readonly fromUid: string;
  /** The successor. */
  readonly toUid: string;
  readonly type: LinkType;
  /** Null where there is none. Negative for a lead. */
  readonly lag: Lag | null;
}

export interface SourceBaseline {
  /** 0 to 10, as MS Project counts them. */
  readonly number: number;
  /** The finish of each row by its uid; rows without one are left out. */
  readonly finishes: ReadonlyMap<string, CalendarDate>;
}

export interface SourceCalendar {
  readonly name: string;
  readonly exceptions: readonly CalendarException[];
}

export interface CalendarException {
  readonly name: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** True for a make-up workday: people work on a day that the week has off. */
  readonly isWorking: boolean;
}

export interface SourcePlan {
  readonly format: PlanFormat;
  readonly fileName: string;
  /** What the plan calls itself; empty where only its file has a name. */
  readonly title: string;
  /** Stays the same in a newer version of the file: the plan's own identifier, else the file's name. */
  readonly sourceId: string;
  /** The day from which its rows are scheduled. */
  readonly startsOn: CalendarDate | null;
  /** In the file's order; a parent stands before its children. */
  readonly tasks: readonly SourceTask[];
  readonly links: readonly SourceLink[];
  readonly baselines: readonly SourceBaseline[];
  readonly calendars: readonly SourceCalendar[];
  /** Working days of a week by the file's own calendar: turns elapsed lags into working days. */
  readonly workDaysPerWeek: number;
  readonly findings: readonly Finding[];
}

export interface ReadContext {
  /** Without folders. */
  readonly fileName: string;
  /** A label of the Encoding standard that the user chose against what the file says of itself. */
  readonly encoding?: string;
}

/** What each format provides. Pure: bytes in, a plan or a problem out, the same everywhere. */
export interface PlanReader {
  readonly format: PlanFormat;
  /** In lower case with the dot. A file so named that no reader recognises goes to this one, which knows best what is wrong with it. */
  readonly extensions: readonly string[];
  /** Whether the content, not the name, is of this format. Looks at the beginning alone. */
  recognises(bytes: Uint8Array, fileName: string): boolean;
  /** Problems have codes `plan.*`. */
  read(bytes: Uint8Array, context: ReadContext): Result<SourcePlan> | Promise<Result<SourcePlan>>;
}
