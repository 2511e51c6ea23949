// Blocks of cells to and from spreadsheets, for a list of rows: pasted at once where all of it can be taken, else asked about.
import { notifications } from '@mantine/notifications';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { pasteRows } from '../../actions/rows.ts';
import type { Values } from '../../changes/edit.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { LANGUAGES } from '../../domain/registry/language.ts';
import type { EntityName, Row } from '../../domain/registry/registry.ts';
import { problemText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { Slices } from '../../store/pause.ts';
import { formatTsv } from '../../ui/block/format-tsv.ts';
import { isBlock, tsvRows } from '../../ui/block/parse-tsv.ts';
import { type BlockPlan, planBlockInSteps } from '../../ui/block/plan-block.ts';
import { RefusedCells } from '../../ui/block/refused-cells.tsx';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { lackingField, type RowsColumn } from './block-cells.ts';

interface RowsBlock<Name extends EntityName> {
  readonly entity: Name;
  /** As they stand, each in an element with its id in `data-id`. */
  readonly rows: readonly Row<Name>[];
  readonly columns: readonly RowsColumn<Name>[];
  /** What a new row must have of the columns. */
  readonly required: readonly string[];
  /** What every new row has. */
  readonly common: Values<Name>;
}

export interface RowsBlockDeeds {
  /** For what is around the table and the field of a new row: takes what is a block, and leaves other pastes to their field. */
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly copy: () => void;
  /** What of the block is refused. */
  readonly question: ReactNode;
}

export function useRowsBlock<Name extends EntityName>({ entity, rows, columns, required, common }: RowsBlock<Name>): RowsBlockDeeds {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [asked, setAsked] = useState<BlockPlan<Row<Name>, Values<Name>> | null>(null);
  const headingOf = ({ names }: RowsColumn<Name>) => names[LANGUAGES.indexOf(t.language)] ?? '';
  const tell = (message: string) =>
    notifications.show({ message, withBorder: true, closeButtonProps: { 'aria-label': t('common:close') } });

  const write = async (plan: BlockPlan<Row<Name>, Values<Name>>) => {
    setAsked(null);
    const created = plan.created.map((values) => ({ ...values, ...common }));
    const updated = plan.updated.map(({ row, values }) => ({ id: row.id, values }));
    const written = await run(pasteRows(context(), entity, { created, updated }));
    if (written !== undefined) tell(t('common:paste.done', { added: created.length, changed: updated.length }));
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isForTable(event, text)) return;
    event.preventDefault();
    void paste(event, text);
  };
  const paste = async (event: ClipboardEvent, text: string) => {
    const { id, column } = cellOfPaste(event);
    const from = id === null ? rows.length : rows.findIndex((row) => row.id === id);
    const target = {
      rows: rows.slice(from),
      columns,
      first: column ?? 0,
      none: {},
      lacking: (values: Values<Name>) => lackingField(entity, required, values),
    };
    const slices = new Slices();
    const block = await slices.collect(tsvRows(text));
    const plan = await slices.finish(planBlockInSteps<Row<Name>, Values<Name>>(block, target));
    if (plan.refused.length > 0) setAsked(plan);
    else if (plan.created.length + plan.updated.length > 0) await write(plan);
  };
  const copy = () => {
    const lines = [columns.map(headingOf), ...rows.map((row) => columns.map(({ copied }) => copied(row)))];
    void navigator.clipboard.writeText(formatTsv(lines)).then(() => tell(t('common:paste.copied', { count: rows.length })));
  };
  const headings = new Map<string | null, string>(columns.map((each) => [each.key, headingOf(each)]));
  const refused = asked?.refused.map((cell) => ({
    ...cell,
    column: headings.get(cell.column) ?? null,
    why: cell.why === 'outside' ? t('common:paste.outside', { text: cell.text }) : problemText(t, cell.why).what,
  }));
  const question = (
    <RefusedCells
      refused={refused ?? null}
      rest={asked === null ? 0 : asked.created.length + asked.updated.length}
      hint={t('common:paste.nothingYet')}
      onPasteRest={() => asked !== null && void write(asked)}
      onGiveUp={() => setAsked(null)}
    />
  );
  return { onPaste, copy, question };
}

/** A text of several lines belongs to a field of several lines, if it has no cells. */
function isForTable({ target }: ClipboardEvent, text: string): boolean {
  return isBlock(text) && (!(target instanceof HTMLTextAreaElement) || text.includes('\t'));
}

/** The row and the cell that a paste was aimed at; the parts are null where it was aimed at none. */
function cellOfPaste({ target }: ClipboardEvent): { readonly id: Id | null; readonly column: number | null } {
  if (!(target instanceof Element)) return { id: null, column: null };
  return {
    id: target.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null,
    column: target.closest('td')?.cellIndex ?? null,
  };
}
