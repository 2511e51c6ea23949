// What a pasted block would do to the milestones, before anything is written: the changes, the new rows, and what was refused.

import type { PastedMilestones } from '../../../actions/milestones.ts';
import type { Values } from '../../../changes/edit.ts';
import type { CalendarDate, Id } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { failure, type Problem } from '../../../domain/result.ts';
import { isSlip } from '../../../domain/rules/slip.ts';
import { COLUMNS, type ColumnKey, kindOf } from './grid-columns.ts';
import { type CellReader, readCell } from './read-cell.ts';

type Milestone = Row<'milestone'>;

export interface PasteTarget {
  /** The milestones from the one at which the block begins, in the order of the grid; those past the last are new. */
  readonly milestones: readonly Milestone[];
  /** The columns from the one at which the block begins. */
  readonly columns: readonly ColumnKey[];
  readonly baselineOf: (milestone: Milestone) => CalendarDate | null;
  /** What a column that is worked out shows: pasting the same over it changes nothing. */
  readonly shown: (milestone: Milestone, column: ColumnKey) => string;
  /** Why a milestone cannot be called accepted; null where it can. */
  readonly hindrance: (milestone: Milestone) => Problem | null;
}

export interface RefusedCell {
  /** From 1, in the block. */
  readonly line: number;
  /** null: the whole row. */
  readonly column: ColumnKey | null;
  readonly text: string;
  readonly why: Problem | 'readOnly' | 'outside';
  /** Where the cell is kept to be mended; null where it has no place. */
  readonly id: Id | null;
}

export interface PastePlan extends PastedMilestones {
  readonly refused: readonly RefusedCell[];
  /** How many forecasts move later without a reason in the block. */
  readonly slips: number;
}

/**
 * A line with each step: a block may have ten thousand.
 * @param newId gives each new milestone its id, so that what is refused of it can be kept beside it
 */
export function* planPaste(
  block: readonly (readonly string[])[],
  target: PasteTarget,
  reader: CellReader,
  newId: () => Id,
): Generator<void, PastePlan> {
  const created: { id: Id; values: Values<'milestone'> }[] = [];
  const updated: typeof created = [];
  const refused: RefusedCell[] = [];
  let slips = 0;
  const codes = codesLeft(block, target, reader);
  for (const [at, cells] of block.entries()) {
    yield;
    if (cells.every((text) => text.trim() === '')) continue;
    const milestone = target.milestones[at] ?? null;
    const id = milestone?.id ?? newId();
    const row = readRow(cells, at + 1, { milestone, id }, target, { ...reader, codes });
    const written = finishRow(row.values, milestone, target);
    const lacksTitle = milestone === null && written.values.title === undefined;
    refused.push(...row.refused.map((cell) => (lacksTitle ? { ...cell, id: null } : cell)));
    if (lacksTitle) refused.push(rowWithoutTitle(cells, at + 1));
    else if (milestone === null) created.push({ id, values: written.values });
    else if (Object.keys(written.values).length > 0) updated.push({ id, values: written.values });
    slips += written.slips;
    if (written.values.code !== undefined && written.values.code !== '') codes.set(written.values.code, id);
  }
  return { created, updated, refused, slips };
}

/** The codes that the block does not replace: a renumbering may give a row the code that another one has until then. */
function codesLeft(block: readonly (readonly string[])[], { milestones, columns }: PasteTarget, reader: CellReader): Map<string, Id> {
  const at = columns.indexOf('code');
  const replaced = new Set(milestones.filter((_, line) => (block[line]?.[at] ?? '').trim() !== '').map(({ id }) => id));
  return new Map([...reader.codes].filter(([, id]) => !replaced.has(id)));
}

interface Place {
  readonly milestone: Milestone | null;
  readonly id: Id;
}

function readRow(cells: readonly string[], line: number, { milestone, id }: Place, target: PasteTarget, reader: CellReader) {
  let values: Values<'milestone'> = {};
  const refused: RefusedCell[] = [];
  cells.forEach((text, at) => {
    const column = target.columns[at];
    if (column === undefined) {
      if (text.trim() !== '') refused.push({ line, column: null, text, why: 'outside', id: null });
    } else if (kindOf(column) === 'readOnly') {
      const isSame = text.trim() === '' || (milestone !== null && target.shown(milestone, column) === text.trim());
      if (!isSame) refused.push({ line, column, text, why: 'readOnly', id: null });
    } else if (milestone !== null || text.trim() !== '') {
      const read = readCell(reader, column, text, id);
      if (!read.ok) refused.push({ line, column, text, why: read.problem, id });
      else {
        const why = isEmptyTitle(column, text) ? titleRequired() : hindranceTo(read.value, milestone, target);
        if (why === null) values = { ...values, ...read.value };
        else refused.push({ line, column, text, why, id });
      }
    }
  });
  return { values, refused };
}

/** A forecast that slips without a reason in the block drops the reason of the slip before, so that it is listed as lacking one. */
function finishRow(values: Values<'milestone'>, milestone: Milestone | null, { baselineOf }: PasteTarget) {
  const to = values.forecastDate ?? null;
  const slips =
    milestone !== null && to !== null && values.slipReason === undefined && isSlip(milestone.forecastDate, baselineOf(milestone), to);
  return slips ? { values: { ...values, slipReason: { category: null, text: '' } }, slips: 1 } : { values, slips: 0 };
}

/** What is accepted already, rightly or not, may be pasted over with the same. */
function hindranceTo({ status }: Values<'milestone'>, milestone: Milestone | null, { hindrance }: PasteTarget): Problem | null {
  return status === 'accepted' && milestone !== null && milestone.status !== 'accepted' ? hindrance(milestone) : null;
}

function isEmptyTitle(column: ColumnKey, text: string): boolean {
  return column === 'title' && text.trim() === '';
}

export function titleRequired(): Problem {
  return failure('edit.required', { table: 'milestone', field: 'title' }).problem;
}

function rowWithoutTitle(cells: readonly string[], line: number): RefusedCell {
  return { line, column: null, text: cells.join('\t'), why: titleRequired(), id: null };
}

/** The columns of the grid from one on. */
export function columnsFrom(column: ColumnKey): readonly ColumnKey[] {
  return COLUMNS.slice(COLUMNS.indexOf(column));
}
