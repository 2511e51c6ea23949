// Reads one plan into a park in memory.
import type { ParkView } from '../../renderer/changes/park-view.ts';
import type { Id } from '../../renderer/domain/registry/fields.ts';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import { type Result, success } from '../../renderer/domain/result.ts';
import { editsOf } from '../../renderer/plans/edits-of.ts';
import { type ImportPlan, intentOf } from '../../renderer/plans/import-plan.ts';
import { lastImportedOf } from '../../renderer/plans/last-imported.ts';
import { planImport } from '../../renderer/plans/plan-import.ts';
import { readPlan, refuseBySize } from '../../renderer/plans/read-plan.ts';
import type { CommandContext } from './command.ts';
import { readInput } from './files.ts';
import { projectOfCode } from './park-files.ts';
import { commit, viewOf, type WritablePark } from './writable-park.ts';

export interface ImportSettings {
  /** Of the project to import into; made where the park has none of that code. */
  readonly projectCode: string | undefined;
  /** Of what is created. */
  readonly siteId: Id | null;
  readonly encoding: string | undefined;
}

/** What became of one plan, called by the file's name as it was given. */
export interface ImportedPlan {
  readonly file: string;
  readonly result: Result<ImportPlan>;
}

/** Reads the plan, and adds what is new in it to the park in memory as one change set. Problems: of reading, of plans, of edits. */
export async function importPlan(
  file: string,
  park: WritablePark,
  settings: ImportSettings,
  context: CommandContext,
): Promise<ImportedPlan> {
  return { file, result: await imported(file, park, settings, context) };
}

/** The site that a code names: its country's code, or its name or city in any language; null unless exactly one is so named. */
export function siteOfCode(park: ParkView, code: string): Row<'site'> | null {
  const wanted = code.toLowerCase();
  const named = park.rows('site').filter((site) => {
    const names = LANGUAGES.flatMap((language) => [site.name[language], site.city[language]]);
    return [site.id, site.country, ...names].some((name) => name?.toLowerCase() === wanted);
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

async function imported(
  file: string,
  park: WritablePark,
  { projectCode, siteId, encoding }: ImportSettings,
  context: CommandContext,
): Promise<Result<ImportPlan>> {
  const bytes = await readInput(file, refuseBySize);
  if (!bytes.ok) return bytes;
  const plan = await readPlan(bytes.value, file, encoding === undefined ? {} : { encoding });
  if (!plan.ok) return plan;
  const view = viewOf(park);
  const project = projectCode === undefined ? null : projectOfCode(view, projectCode);
  const comparison = planImport(view, plan.value, {
    projectId: project?.id ?? null,
    ...(projectCode !== undefined && project === null ? { newProjectCode: projectCode } : {}),
    siteId,
    ids: context.newId,
    lastImported: lastImportedOf(park.log),
  });
  const committed = commit(park, intentOf(comparison), editsOf(comparison), context);
  return committed.ok ? success(comparison) : committed;
}
