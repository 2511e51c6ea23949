// Into which project a plan goes, and which of its rows are there already.
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { FindingList } from './findings.ts';
import type { ImportOptions, ImportTarget } from './import-context.ts';
import type { SourcePlan, SourceTask } from './source-plan.ts';

/** Fewer rows in common tell nothing. */
const TELLING = 5;
/** Share of rows with the same title or finish under the same uid: below, a file of that name is another plan; above, one of another name is this. */
const DIFFERENT = 0.2;
const SAME = 0.8;

/**
 * A plan goes to the project that was chosen, else to the one that an earlier version of it went to, else to a new one. Plans
 * without an identifier of their own are known by their file's name: so a file that has nothing in common with the rows of that
 * name is taken for another plan; and in a project that was chosen, one that has nearly everything in common with the rows of
 * another name is taken for the same plan, renamed.
 */
export function chooseTarget(park: ParkReader, plan: SourcePlan, options: ImportOptions, findings: FindingList): ImportTarget {
  const { projectId, newProjectCode } = options;
  if (newProjectCode !== undefined) return { project: null, sourceId: plan.sourceId, known: new Map() };
  const rows = rowsOfSources(park, projectId);
  const sourceId = sourceIdFor(plan, rows, projectId !== null, findings);
  const own = rows.get(sourceId) ?? [];
  const project = park.row('project', projectId ?? homeOf(own));
  const known = new Map(own.filter((row) => row.project === project?.id).map((row) => [row.externalRef.uid, row]));
  return { project, sourceId, known };
}

function rowsOfSources(park: ParkReader, projectId: Id | null): ReadonlyMap<string, Row<'milestone'>[]> {
  const rows = projectId === null ? park.rows('milestone') : park.referring('milestone', 'project', projectId);
  return Map.groupBy(
    rows.filter((row) => row.externalRef.source !== ''),
    (row) => row.externalRef.source,
  );
}

function sourceIdFor(plan: SourcePlan, rows: ReadonlyMap<string, Row<'milestone'>[]>, isChosen: boolean, findings: FindingList): string {
  let sourceId = plan.sourceId;
  for (let copy = 2; isOtherPlan(plan.tasks, rows.get(sourceId) ?? []); copy += 1) sourceId = `${plan.sourceId} #${copy}`;
  if (sourceId !== plan.sourceId) findings.add('warning', 'otherPlanOfThatName', '', { file: plan.fileName });
  if (rows.has(sourceId) || !isChosen) return sourceId;
  const earlier = [...rows].find(([, of]) => of.length >= TELLING && likeness(plan.tasks, of) >= SAME)?.[0];
  if (earlier === undefined) return sourceId;
  findings.add('info', 'renamedFile', '', { file: plan.fileName, earlier });
  return earlier;
}

function isOtherPlan(tasks: readonly SourceTask[], rows: readonly Row<'milestone'>[]): boolean {
  return rows.length >= TELLING && tasks.length >= TELLING && likeness(tasks, rows) < DIFFERENT;
}

function likeness(tasks: readonly SourceTask[], rows: readonly Row<'milestone'>[]): number {
  const byUid = new Map(tasks.map((task) => [task.uid, task]));
  const alike = rows.filter((row) => {
    const task = byUid.get(row.externalRef.uid);
    return task !== undefined && (Object.values(row.title).includes(task.title) || row.forecastDate === task.finish);
  });
  return alike.length / Math.min(tasks.length, rows.length);
}

/** Where most of the rows are. */
function homeOf(rows: readonly Row<'milestone'>[]): Id | null {
  const homes = [...Map.groupBy(rows, (row) => row.project)].sort(([, a], [, b]) => b.length - a.length);
  return homes[0]?.[0] ?? null;
}
