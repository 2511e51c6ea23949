// The dependencies of an import.
import type { Id } from '../domain/registry/fields.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportLink, ImportRow, LeafValues } from './import-plan.ts';
import { type LagDays, lagDaysOf } from './lag-days.ts';
import { mergeRow } from './merge-row.ts';
import type { Finding, FindingCode, SourceLink } from './source-plan.ts';

const LOSSES: Readonly<Record<NonNullable<LagDays['loss']>, { code: FindingCode; severity: Finding['severity'] }>> = {
  Rounded: { code: 'lagRounded', severity: 'info' },
  FromElapsed: { code: 'lagFromElapsed', severity: 'info' },
  FromPercent: { code: 'lagFromPercent', severity: 'warning' },
  TooLong: { code: 'lagTooLong', severity: 'warning' },
};

/** A pair of rows has one link, as in the tools that plans come from. */
export function planLinks(context: ImportContext, rows: readonly ImportRow[]): ImportLink[] {
  const byUid = new Map(rows.map((row) => [row.uid, row]));
  const durations = new Map(context.plan.tasks.map((task) => [task.uid, task.durationDays]));
  const done = new Set<string>();
  const links = context.plan.links.flatMap((link) => {
    const from = byUid.get(link.fromUid);
    const to = byUid.get(link.toUid);
    if (from === undefined || to === undefined) return [];
    const pair = `${from.id} ${to.id}`;
    if (done.has(pair)) context.findings.add('warning', 'linkTwice', `${from.code} → ${to.code}`);
    if (done.has(pair)) return [];
    done.add(pair);
    const leaves = { type: link.type, lagDays: lagOf(link, durations.get(link.fromUid) ?? null, `${from.code} → ${to.code}`, context) };
    return [linkOf(from.id, to.id, leaves, context)];
  });
  reportVanished(context, rows, new Set(links.map((link) => link.id)));
  return links;
}

function linkOf(from: Id, to: Id, leaves: LeafValues, { park, options }: ImportContext): ImportLink {
  const known = park.referring('milestoneLink', 'to', to).find((link) => link.from === from);
  if (known === undefined) return { action: 'create', id: options.ids(), writes: { from, to, ...leaves }, changes: [] };
  const { writes, changes } = mergeRow(known, leaves, (path) => options.lastImported?.(known.id, path));
  return { action: changes.length > 0 ? 'update' : 'unchanged', id: known.id, writes, changes };
}

function lagOf(link: SourceLink, predecessorDays: number | null, where: string, { plan, findings }: ImportContext): number | null {
  const { days, loss } = lagDaysOf(link.lag, predecessorDays, plan.workDaysPerWeek);
  if (loss === null || link.lag === null) return days;
  const given = link.lag.kind === 'percent' ? link.lag.percent : Math.round(link.lag.days * 100) / 100;
  findings.add(LOSSES[loss].severity, LOSSES[loss].code, where, { given, days: days ?? 0 });
  return days;
}

/** Links that an earlier version of the file brought. One that was drawn here is nobody's loss. */
function reportVanished({ park, options, findings }: ImportContext, rows: readonly ImportRow[], present: ReadonlySet<Id>): void {
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  const isGone = (link: Row<'milestoneLink'>) =>
    !present.has(link.id) && codes.has(link.from ?? '') && options.lastImported?.(link.id, 'from') !== undefined;
  for (const row of rows) {
    for (const link of park.referring('milestoneLink', 'to', row.id).filter(isGone)) {
      findings.add('warning', 'linkVanished', `${codes.get(link.from ?? '')} → ${row.code}`);
    }
  }
}
