// A section before it has its number.
import type { MessageKey } from '../../i18n/message-key.ts';
import type { Block, Cell, Column, Section, Table, TableRow, Wording } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { say } from './wordings.ts';

export type SectionDraft = Omit<Section, 'number'>;

/** A section of the blocks that there are; null where none has anything to say. */
export function section(key: string, heading: Wording, blocks: readonly (Block | null)[], wide = false): SectionDraft | null {
  const present = blocks.filter((block) => block !== null);
  return present.length === 0 ? null : { key, heading, wide, blocks: present };
}

/** Gives the sections that there are their numbers. */
export function numbered(drafts: readonly (SectionDraft | null)[]): Section[] {
  return drafts.filter((draft) => draft !== null).map((draft, at) => ({ ...draft, number: at + 1 }));
}

/** A table of the rows that there are; null without rows. */
export function table(
  key: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
  more: Partial<Pick<Table, 'caption' | 'notes'>> = {},
): Table | null {
  return rows.length === 0 ? null : { kind: 'table', key, caption: null, notes: [], columns, rows, ...more };
}

export function column(
  context: Pick<ReportContext, 'languages'>,
  key: string,
  heading: MessageKey,
  type: Column['type'],
  width: number,
): Column {
  return { key, heading: say(context, heading), type, width };
}

export function row(cells: readonly Cell[], emphasis: TableRow['emphasis'] = 'none', depth = 0): TableRow {
  return { cells, depth, emphasis };
}
