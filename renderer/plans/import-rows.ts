// The rows of an import: for each row of the file the milestone that it makes, changes, or leaves.
import { daysBetween } from '../domain/calendar/calendar-date.ts';
import type { Id } from '../domain/registry/fields.ts';
import { LANGUAGES, type Localized } from '../domain/registry/language.ts';
import type { Row } from '../domain/registry/registry.ts';
import { RowCodes } from './free-code.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportRow, ImportSlip, LeafValues } from './import-plan.ts';
import { type MergedRow, mergeRow } from './merge-row.ts';
import { hasTooLongText, leavesOfTask, titleOf } from './milestone-of-task.ts';
import { placeRows } from './place-rows.ts';
import { languageOf } from './script-language.ts';
import type { SourceTask } from './source-plan.ts';

/** In the file's order. */
export function planRows(context: ImportContext): ImportRow[] {
  const { park, plan, target, projectId } = context;
  const inProject = park.referring('milestone', 'project', projectId);
  const codes = new RowCodes(inProject.map((row) => row.code));
  const orders = ordersOf(context, inProject);
  const rows = new Map<string, ImportRow>();
  plan.tasks.forEach((task, index) => {
    const parent = task.parentUid === null ? null : (rows.get(task.parentUid) ?? null);
    const leaves = { ...leavesOfTask(task, parent?.id ?? null), order: orders[index] ?? '' };
    const known = target.known.get(task.uid);
    if (hasTooLongText(task)) context.findings.add('warning', 'textCut', `UID ${task.uid}`);
    const row =
      known === undefined
        ? newRow(task, leaves, codes.give(task.outline, parent?.code ?? null), context)
        : knownRow(task, leaves, known, context);
    rows.set(task.uid, row);
  });
  reportKept([...rows.values()], context);
  return [...rows.values()];
}

/** The forecasts that the file moves later, worst first. */
export function slipsOf(rows: readonly ImportRow[]): ImportSlip[] {
  const slips = rows.flatMap(({ id, code, title, changes }) => {
    const moved = changes.find((change) => change.path === 'forecastDate');
    if (typeof moved?.before !== 'string' || typeof moved.after !== 'string' || moved.after <= moved.before) return [];
    return [{ id, code, title, from: moved.before, to: moved.after, days: daysBetween(moved.before, moved.after) }];
  });
  return slips.sort((a, b) => b.days - a.days);
}

function newRow(task: SourceTask, leaves: LeafValues, code: string, context: ImportContext): ImportRow {
  const { projectId, target, options } = context;
  const writes = {
    project: projectId,
    code,
    ...leaves,
    site: options.siteId,
    'externalRef.source': target.sourceId,
    'externalRef.uid': task.uid,
  };
  const title = { [languageOf(task.title)]: titleOf(task) };
  return { ...shownOf(task, leaves), action: 'create', id: options.ids(), code, title, writes, changes: [], kept: [] };
}

function knownRow(task: SourceTask, leaves: LeafValues, known: Row<'milestone'>, context: ImportContext): ImportRow {
  const last = context.options.lastImported;
  const merged = keepAccepted(
    known,
    mergeRow(known, leaves, (path) => last?.(known.id, path)),
    context,
  );
  for (const { path, before, after } of merged.overruled) {
    if (path === 'order' || !(path in merged.writes)) continue;
    context.findings.add('warning', 'changedOnBothSides', `${known.code} ${path}`, {
      here: wordOf(before),
      file: wordOf(after),
    });
  }
  const { writes, changes, kept } = merged;
  const action = changes.length > 0 ? 'update' : 'unchanged';
  const title = titleAfter(known.title, writes);
  return { ...shownOf(task, { ...known, ...writes }), action, id: known.id, code: known.code, title, writes, changes, kept };
}

/** What two parties signed, no file takes back. */
function keepAccepted(known: Row<'milestone'>, merged: MergedRow, context: ImportContext): MergedRow {
  const change = merged.changes.find(({ path }) => path === 'status');
  if (known.status !== 'accepted' || change === undefined) return merged;
  if (change.after !== 'submitted') context.findings.add('warning', 'keptAccepted', known.code);
  const { status: _, ...writes } = merged.writes;
  return { ...merged, writes, changes: merged.changes.filter((each) => each !== change), kept: [...merged.kept, change] };
}

function shownOf(
  task: SourceTask,
  values: Readonly<Record<string, unknown>>,
): Omit<ImportRow, 'action' | 'id' | 'code' | 'title' | 'writes' | 'changes' | 'kept'> {
  const date = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const { uid, level, isSummary, isMilestone } = task;
  return { uid, level, isSummary, isMilestone, forecastDate: date('forecastDate'), actualDate: date('actualDate') };
}

function titleAfter(title: Localized, writes: LeafValues): Localized {
  const written = LANGUAGES.flatMap((language) => {
    const text = writes[`title.${language}`];
    return typeof text === 'string' ? [[language, text]] : [];
  });
  return { ...title, ...Object.fromEntries(written) };
}

function ordersOf({ plan, target, options }: ImportContext, inProject: readonly Row<'milestone'>[]): string[] {
  const placed = plan.tasks.map((task) => {
    const known = target.known.get(task.uid);
    return { current: known?.order ?? null, imported: known === undefined ? null : importedOrder(known.id, options.lastImported) };
  });
  return placeRows(
    placed,
    inProject.map((row) => row.order),
  );
}

function importedOrder(id: Id, last: ImportContext['options']['lastImported']): string | null {
  const order = last?.(id, 'order');
  return typeof order === 'string' ? order : null;
}

function reportKept(rows: readonly ImportRow[], { findings }: ImportContext): void {
  const count = rows.filter((row) => row.kept.some(({ path }) => path !== 'status' && path !== 'order')).length;
  if (count > 0) findings.add('info', 'keptEdits', '', { count });
}

/** A value as a finding names it. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '—';
}
