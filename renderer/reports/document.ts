// A report between composing and rendering: what it says, in one language or two, without any form. Composers make it, renderers turn it
// into HTML, Markdown and whatever else; neither knows the other. Plain data, so that it can pass between workers.
import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Money } from '../domain/registry/fields.ts';
import type { Language, Reading } from '../domain/registry/language.ts';
import type { Health } from '../domain/rules/health.ts';

/** One language, or two side by side: the first stands on the left. */
export type ReportLanguages = readonly [Language] | readonly [Language, Language];

/** A text in each of the report's languages. The reading tells the language that it came in, which differs where a translation is missing. */
export type Wording = Readonly<Partial<Record<Language, Reading>>>;

export interface ReportDocument {
  /** The kind of report, one of REPORT_KINDS. */
  readonly kind: string;
  readonly languages: ReportLanguages;
  readonly title: Wording;
  /** What it is about: the project's code and name. */
  readonly subject: Wording;
  /** The report's number, as given out. */
  readonly number: string;
  readonly cutOffDate: CalendarDate;
  readonly cover: Cover;
  readonly sections: readonly Section[];
}

export interface Cover {
  /** The park, above the title. */
  readonly issuer: Wording;
  readonly facts: readonly Fact[];
  /** What the reader must know before reading: days counted by a calendar that is not settled, and such. */
  readonly remarks: readonly Wording[];
}

export interface Section {
  /** Names the section in every language: an anchor, a sheet's name. */
  readonly key: string;
  /** As printed, from 1; sections without data do not count. */
  readonly number: number;
  readonly heading: Wording;
  /** Whether it needs the width of a page turned on its side. */
  readonly wide: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Subheading | Facts | Bullets | HealthStatement | Table | Timeline | TrendChart | SignatureLines;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Wording;
  /** A note stands smaller; a warning must not be overlooked. */
  readonly tone: 'normal' | 'note' | 'warning';
}

export interface Subheading {
  readonly kind: 'subheading';
  readonly text: Wording;
}

/** Names and values, such as the figures of a summary. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: Wording;
  readonly value: Cell;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly Wording[];
}

export interface HealthStatement {
  readonly kind: 'health';
  readonly health: Health;
  /** The light in words. */
  readonly word: Wording;
  readonly reasons: readonly Wording[];
}

export interface Table {
  readonly kind: 'table';
  /** Names the table in every language. */
  readonly key: string;
  /** Said above it, and of it to those who do not see it. */
  readonly caption: Wording | null;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly Wording[];
}

export interface Column {
  readonly key: string;
  readonly heading: Wording;
  /** What its cells hold: for alignment, and for the types of a spreadsheet. */
  readonly type: 'text' | 'code' | 'date' | 'number' | 'money' | 'percent';
  /** Share of the table's width, in millimetres on a page that is wide enough. */
  readonly width: number;
}

export interface TableRow {
  readonly cells: readonly Cell[];
  /** Its first cell heads the rows below it, across all columns; it has no other. */
  readonly heads?: true;
  /** The cell at this place needs the room of the empty one before it too. */
  readonly spreads?: number;
  /** 0 at the top; 1 for a part of the row above, and so on. */
  readonly depth: number;
  /** A total or a row to which the reader's eye should go. */
  readonly emphasis: 'none' | 'total' | 'warning' | 'muted';
}

/** Values keep their types, so that a spreadsheet gets dates and numbers, and each language writes them in its own way. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: Wording }
  | { readonly kind: 'list'; readonly items: readonly Wording[] }
  /** The same in every language: a code, a number of a document, a registered name. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** A moment, by the clock of each zone (IANA names), in the order of the zones. `ms`: milliseconds since 1970. */
  | { readonly kind: 'instant'; readonly ms: number; readonly timeZones: readonly string[] }
  | { readonly kind: 'dates'; readonly from: CalendarDate | null; readonly to: CalendarDate | null }
  /** `signed`: with a plus where it is positive. */
  | { readonly kind: 'number'; readonly value: number; readonly signed: boolean }
  | { readonly kind: 'percent'; readonly fraction: number }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'health'; readonly health: Health; readonly word: Wording };

/** Dates on a line, a row a milestone: what was promised against what is expected or was reached. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly key: string;
  readonly caption: Wording;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day up to which the report tells. */
  readonly cutOffDate: CalendarDate;
  readonly rows: readonly TimelineRow[];
  /** Holidays of each site, in the order of the legend. */
  readonly closures: readonly Closure[];
  /** What the marks mean. */
  readonly legend: {
    readonly baseline: Wording;
    readonly forecast: Wording;
    readonly actual: Wording;
    readonly slip: Wording;
    readonly cutOff: Wording;
  };
}

export interface TimelineRow {
  readonly code: string;
  readonly title: Wording;
  readonly baseline: CalendarDate | null;
  readonly forecast: CalendarDate | null;
  readonly actual: CalendarDate | null;
}

export interface Closure {
  readonly label: Wording;
  /** Each from its first to its last day, both included. */
  readonly spans: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
}

/** A milestone trend chart. x: the day a forecast was made; y: the forecast date; one scale for both, from `from` to `to`. */
export interface TrendChart {
  readonly kind: 'trend';
  readonly key: string;
  readonly caption: Wording;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day up to which the report tells. */
  readonly cutOffDate: CalendarDate;
  readonly lines: readonly TrendChartLine[];
  readonly legend: {
    readonly madeOn: Wording;
    readonly forecast: Wording;
    readonly diagonal: Wording;
    readonly baseline: Wording;
    readonly cutOff: Wording;
  };
}

export interface TrendChartLine {
  readonly code: string;
  readonly title: Wording;
  /** In the order in which the forecasts were made. */
  readonly points: readonly { readonly madeOn: CalendarDate; readonly date: CalendarDate | null }[];
  readonly actual: CalendarDate | null;
  readonly baselines: readonly CalendarDate[];
}

/** Where people sign: a party, and lines for its signatory. */
export interface SignatureLines {
  readonly kind: 'signatures';
  readonly parties: readonly { readonly role: Wording; readonly party: Wording }[];
  readonly lines: readonly Wording[];
}

/** What a wording says in a language; empty where the language is not of the report. */
export function inLanguage(wording: Wording, language: Language): Reading {
  return wording[language] ?? { text: '', language: null };
}
