// What a row of a plan says about its milestone.
import type { Id } from '../domain/registry/fields.ts';
import type { LeafValues } from './import-plan.ts';
import { languageOf } from './script-language.ts';
import type { SourceTask } from './source-plan.ts';

export type Status = 'planned' | 'inProgress' | 'submitted' | 'cancelled';

/** The longest text that a leaf takes. */
const LONGEST_TEXT = 20_000;

/**
 * The leaves that a file decides. Every real row becomes a milestone, summaries too: they carry the hierarchy. Its forecast is the
 * row's finish. Starts, durations and deadlines stay in the file: a milestone is a day.
 */
export function leavesOfTask(task: SourceTask, parent: Id | null): LeafValues {
  const notes = cut(task.notes);
  return {
    [`title.${languageOf(task.title)}`]: titleOf(task),
    ...(notes !== '' && { [`notes.${languageOf(notes)}`]: notes }),
    parent,
    status: statusOf(task),
    forecastDate: task.finish,
    actualDate: task.percentComplete >= 100 ? (task.actualFinish ?? task.finish) : null,
  };
}

/** A row without a name is called by its place. */
export function titleOf(task: SourceTask): string {
  return cut(task.title) || task.outline;
}

/** Whether a text of the row is too long to be kept whole. */
export function hasTooLongText(task: SourceTask): boolean {
  return task.title.length > LONGEST_TEXT || task.notes.length > LONGEST_TEXT;
}

/**
 * A row at 100% is handed in, not accepted: acceptance is an act of two parties, with signatories and a date, and no plan of
 * another tool records one.
 */
function statusOf(task: SourceTask): Status {
  if (task.isInactive) return 'cancelled';
  if (task.percentComplete >= 100) return 'submitted';
  return task.percentComplete > 0 ? 'inProgress' : 'planned';
}

/** Not within a character of two code units. */
function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}
