// Compares a plan from a file with the park: what would be created, what changed, what slipped. Writes nothing.
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import { chooseTarget } from './choose-project.ts';
import { FindingList } from './findings.ts';
import { planBaselines } from './import-baselines.ts';
import type { ImportContext, ImportOptions } from './import-context.ts';
import { planLinks } from './import-links.ts';
import type { ImportPlan, ImportRow } from './import-plan.ts';
import { planProject } from './import-project.ts';
import { planRows, slipsOf } from './import-rows.ts';
import type { SourcePlan } from './source-plan.ts';
import { statisticsOf } from './statistics.ts';

/** The import of `plan` into the park as it is now: a pure comparison, to be made again when the park or an option changes. */
export function planImport(park: ParkReader, plan: SourcePlan, options: ImportOptions): ImportPlan {
  const findings = new FindingList();
  const target = chooseTarget(park, plan, options, findings);
  const hasRows = plan.tasks.length > 0;
  const project = hasRows ? planProject(park, plan, target.project, options) : null;
  const context: ImportContext = { park, plan, target, projectId: project?.id ?? '', options, findings };
  const rows = planRows(context);
  const vanished = hasRows ? vanishedRows(target.known.values(), rows, findings) : [];
  return {
    fileName: plan.fileName,
    format: plan.format,
    sourceId: target.sourceId,
    statistics: statisticsOf(plan),
    project,
    rows,
    links: planLinks(context, rows),
    baselines: planBaselines(context, rows),
    vanished,
    slips: slipsOf(rows),
    findings: [...plan.findings, ...findings.all()],
    counts: { created: countOf(rows, 'create'), updated: countOf(rows, 'update'), unchanged: countOf(rows, 'unchanged') },
  };
}

function countOf(rows: readonly ImportRow[], action: ImportRow['action']): number {
  return rows.filter((row) => row.action === action).length;
}

function vanishedRows(known: Iterable<Row<'milestone'>>, rows: readonly ImportRow[], findings: FindingList): ImportPlan['vanished'] {
  const present = new Set(rows.map((row) => row.id));
  const vanished = [...known].filter((row) => !present.has(row.id)).map(({ id, code, title }) => ({ id, code, title }));
  for (const { code, title } of vanished) findings.add('warning', 'vanished', code, { title: Object.values(title)[0] ?? '' });
  return vanished;
}
