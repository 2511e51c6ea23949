// What an import is planned from: the park, the plan, and what the user chose.
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { FindingList } from './findings.ts';
import type { LastImported } from './last-imported.ts';
import type { SourcePlan } from './source-plan.ts';

export interface ImportOptions {
  /** The project to import into; null: the one that an earlier version of the file went to, else a new one. */
  readonly projectId: Id | null;
  /** Makes a new project of this code, whatever an earlier version of the file went to. */
  readonly newProjectCode?: string;
  /** The site of what is created; null where it is not known. */
  readonly siteId: Id | null;
  /** Gives a new id at each call. */
  readonly ids: () => Id;
  /** From the log (`lastImportedOf`); without it every difference counts as the file's, and edits made here are overwritten. */
  readonly lastImported?: LastImported;
}

/** Where a plan goes, and which of its rows are there already. */
export interface ImportTarget {
  /** Null: a project is to be made. */
  readonly project: Row<'project'> | null;
  readonly sourceId: string;
  /** Rows of the project that came from this source, by their uid in the file. */
  readonly known: ReadonlyMap<string, Row<'milestone'>>;
}

/** What the parts of an import are planned from. */
export interface ImportContext {
  readonly park: ParkReader;
  readonly plan: SourcePlan;
  readonly target: ImportTarget;
  readonly projectId: Id;
  readonly options: ImportOptions;
  readonly findings: FindingList;
}
