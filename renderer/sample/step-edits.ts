// The edits of one step of the story, with what the app would add by itself: the order of milestones, the dates that a
// baseline freezes, and the reason that a new forecast takes away.
import { generateNKeysBetween } from 'fractional-indexing';
import { create, type Edit, update } from '../changes/edit.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { resolveValues } from './resolve-values.ts';
import { sampleId } from './sample-ids.ts';
import { type Source, type SourceRow, sourceError } from './source.ts';
import type { Step } from './story-steps.ts';

/** @param park the park before the step */
export function editsOf(source: Source, park: ParkReader, step: Step): Edit[] {
  const created = step.created.map((row) => {
    const values = resolveValues(source, row, row.values);
    return create(row.table, sampleId(row.table, row.key), { ...workedOut(source, park, row, values), ...values });
  });
  const updated = step.updated.map(({ row, values }) => {
    checkLanguages(step, row, values);
    const resolved = resolveValues(source, row, values);
    return update(
      row.table,
      sampleId(row.table, row.key),
      step.event.intent === 'milestone.forecast' ? { ...NO_REASON, ...resolved } : resolved,
    );
  });
  return [...created, ...updated];
}

/** A forecast that moves without a reason does not keep that of an earlier slip. */
const NO_REASON = { slipReason: { category: null, text: '' } };

/** An update that leaves a language out would leave a translation of the text that stood there before. */
function checkLanguages({ event }: Step, row: SourceRow, values: SourceRow['values']): void {
  for (const [name, value] of Object.entries(values)) {
    const before = row.values[name];
    if (!isTexts(value) || !isTexts(before)) continue;
    const stale = Object.keys(before).find((language) => !Object.hasOwn(value, language));
    if (stale !== undefined) throw sourceError(event.file, `${event.on} ${row.key}`, `${name}.${stale} is left as it was`);
  }
}

function isTexts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ('zh' in value || 'ru' in value || 'en' in value);
}

function workedOut(source: Source, park: ParkReader, row: SourceRow, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (row.table === 'milestone') return { order: orderOf(source, row) };
  if (row.table === 'baseline') return { dates: datesToApprove(park, String(values['project'])) };
  return {};
}

/** Milestones of a project stand in the order of the source, whenever they are created. */
function orderOf(source: Source, row: SourceRow): string {
  const siblings = [...source.rows.values()].filter((other) => other.table === 'milestone' && other.file === row.file);
  return generateNKeysBetween(null, null, siblings.length)[siblings.indexOf(row)] ?? '';
}

/** What is approved: the forecasts of the day. */
function datesToApprove(park: ParkReader, project: Id): Record<Id, CalendarDate> {
  const milestones = park.referring('milestone', 'project', project);
  return Object.fromEntries(
    milestones.flatMap(({ id, status, forecastDate }) => (status === 'cancelled' || forecastDate === null ? [] : [[id, forecastDate]])),
  );
}
