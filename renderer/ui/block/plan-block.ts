// What a block pasted from a spreadsheet would do to the rows of a table, before anything is written: which rows change, which are new, and
// what was refused. It knows no entity: a column says how its cells are read.
import type { Problem, Result } from '../../domain/result.ts';

export interface BlockColumn<R, V> {
  readonly key: string;
  /** What its heading may say, in any language. */
  readonly names: readonly string[];
  /** What a cell writes. @param row null: into a new row; @param values what the cells before it write */
  readonly read: (text: string, row: R | null, values: V) => Result<V>;
}

export interface BlockTarget<R, V> {
  /** The rows from the one at which the block begins, as they stand; what goes past the last is new. */
  readonly rows: readonly R[];
  /** All columns, as they stand. */
  readonly columns: readonly BlockColumn<R, V>[];
  /** At which column the block begins, where its first line does not name columns. */
  readonly first: number;
  /** Nothing of what a new row must have. */
  readonly none: V;
  /** Why a new row cannot be of these values; null where it can. */
  readonly lacking: (values: V) => Problem | null;
}

export interface RefusedBlockCell {
  /** From 1, in the block. */
  readonly line: number;
  /** The column's key; null: the whole row. */
  readonly column: string | null;
  readonly text: string;
  readonly why: Problem | 'outside';
}

export interface BlockPlan<R, V> {
  readonly created: readonly V[];
  readonly updated: readonly { readonly row: R; readonly values: V }[];
  readonly refused: readonly RefusedBlockCell[];
}

/** A first line that names columns only is taken for the headings, and says which column is which. Lines without a text are left out. */
export function planBlock<R, V extends object>(block: readonly (readonly string[])[], target: BlockTarget<R, V>): BlockPlan<R, V> {
  const steps = planBlockInSteps(block, target);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, a line with each step: a block may have ten thousand. */
export function* planBlockInSteps<R, V extends object>(
  block: readonly (readonly string[])[],
  target: BlockTarget<R, V>,
): Generator<void, BlockPlan<R, V>> {
  const headed = columnsNamed(block[0] ?? [], target.columns);
  const columns = headed ?? target.columns.slice(target.first);
  const created: V[] = [];
  const updated: { row: R; values: V }[] = [];
  const refused: RefusedBlockCell[] = [];
  const skipped = headed === null ? 0 : 1;
  for (const [at, cells] of block.slice(skipped).entries()) {
    yield;
    if (cells.every((text) => text.trim() === '')) continue;
    const row = target.rows[at] ?? null;
    const line = at + 1 + skipped;
    const read = readLine(cells, line, row, columns, target.none);
    const lack = row === null ? target.lacking(read.values) : null;
    refused.push(...read.refused);
    if (lack !== null) refused.push({ line, column: null, text: cells.join('\t'), why: lack });
    else if (row === null) created.push(read.values);
    else if (Object.keys(read.values).length > 0) updated.push({ row, values: read.values });
  }
  return { created, updated, refused };
}

function readLine<R, V extends object>(
  cells: readonly string[],
  line: number,
  row: R | null,
  columns: readonly BlockColumn<R, V>[],
  none: V,
): { readonly values: V; readonly refused: readonly RefusedBlockCell[] } {
  let values = none;
  const refused: RefusedBlockCell[] = [];
  cells.forEach((text, at) => {
    const column = columns[at];
    if (column === undefined) {
      if (text.trim() !== '') refused.push({ line, column: null, text, why: 'outside' });
    } else if (row !== null || text.trim() !== '') {
      const read = column.read(text, row, values);
      if (read.ok) values = { ...values, ...read.value };
      else refused.push({ line, column: column.key, text, why: read.problem });
    }
  });
  return { values, refused };
}

/** The columns that a line names, in its order; null where it is no line of headings. */
function columnsNamed<R, V>(cells: readonly string[], columns: readonly BlockColumn<R, V>[]): BlockColumn<R, V>[] | null {
  const found = cells.flatMap((text) => columns.find(({ names }) => names.some((name) => folded(name) === folded(text))) ?? []);
  return cells.length > 0 && found.length === cells.length ? found : null;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
