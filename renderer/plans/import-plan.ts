// What an import would do, before it does anything: what the preview shows, and what becomes one change set.
import type { Intent, Value } from '../changes/change-set.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Localized } from '../domain/registry/language.ts';
import type { Finding, PlanFormat } from './source-plan.ts';
import type { PlanStatistics } from './statistics.ts';

export type ImportAction = 'create' | 'update' | 'unchanged';

/** What the import writes to a row, by leaf: `forecastDate`, `title.ru`. */
export type LeafValues = Readonly<Record<string, Value>>;

/** One field of one row. `path` is the leaf's: `forecastDate`, `title.ru`. A reference is an id; the preview words it. */
export interface FieldChange {
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
}

/** A row of the file and the milestone that it makes, changes, or leaves. */
export interface ImportRow {
  readonly action: ImportAction;
  readonly id: Id;
  readonly uid: string;
  readonly code: string;
  /** As it will be after the import. */
  readonly title: Localized;
  readonly level: number;
  readonly isSummary: boolean;
  readonly isMilestone: boolean;
  readonly forecastDate: CalendarDate | null;
  readonly actualDate: CalendarDate | null;
  /** What the import writes; empty for an unchanged row. */
  readonly writes: LeafValues;
  /** For an update: what stood there and what will. Empty otherwise. */
  readonly changes: readonly FieldChange[];
  /** What the file says otherwise, and the park keeps, because it was edited here and the file is as it was. */
  readonly kept: readonly FieldChange[];
}

export interface ImportLink {
  readonly action: ImportAction;
  readonly id: Id;
  readonly writes: LeafValues;
  readonly changes: readonly FieldChange[];
}

export interface ImportBaseline {
  readonly action: ImportAction;
  readonly id: Id;
  readonly number: number;
  readonly name: Localized;
  readonly writes: LeafValues;
}

/** A forecast that the file moves later. */
export interface ImportSlip {
  readonly id: Id;
  readonly code: string;
  readonly title: Localized;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Calendar days. */
  readonly days: number;
}

export interface ImportProject {
  readonly id: Id;
  readonly code: string;
  readonly name: Localized;
  /** Null: the project is in the park already. */
  readonly writes: LeafValues | null;
}

export interface ImportPlan {
  readonly fileName: string;
  readonly format: PlanFormat;
  /** What the rows' `externalRef.source` says. */
  readonly sourceId: string;
  readonly statistics: PlanStatistics;
  /** Null: the file holds no rows, and nothing is imported. */
  readonly project: ImportProject | null;
  /** One for each row of the file, in its order. */
  readonly rows: readonly ImportRow[];
  readonly links: readonly ImportLink[];
  readonly baselines: readonly ImportBaseline[];
  /** Rows that an earlier version of the file brought and this one lacks. They stay. */
  readonly vanished: readonly { readonly id: Id; readonly code: string; readonly title: Localized }[];
  readonly slips: readonly ImportSlip[];
  /** Those of the reader, then those of the comparison with the park. */
  readonly findings: readonly Finding[];
  /** Of milestone rows. */
  readonly counts: { readonly created: number; readonly updated: number; readonly unchanged: number };
}

/** The key of every import's intent. */
export const IMPORT_INTENT = 'plan.import';
const LONGEST_NAME = 200;

/** What history and undo call the import. */
export function intentOf(plan: ImportPlan): Intent {
  const { created, updated } = plan.counts;
  return { key: IMPORT_INTENT, params: { file: plan.fileName.slice(0, LONGEST_NAME), created, updated } };
}
