// One milestone in the grid. It renders again when its milestone, the language, or the active cell in it changes.
import { memo } from 'react';
import type { Progress } from '../../../domain/rules/progress.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../../i18n/react.ts';
import { CertaintyBadge } from '../../../ui/certainty-badge.tsx';
import { ChevronRightIcon, WarningIcon } from '../../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { ActiveCell } from './active-cell.tsx';
import styles from './grid.module.css';
import { COLUMNS, type ColumnKey, kindOf } from './grid-columns.ts';
import { useGrid } from './grid-context.ts';
import { useDraft } from './grid-drafts.ts';
import type { GridRow as Row } from './use-grid-rows.ts';

interface GridRowProps {
  readonly row: Row;
  readonly index: number;
  /** In pixels from the top of the rows. */
  readonly start: number;
  readonly size: number;
  readonly tracks: string;
  /** null: the active cell is in another row. */
  readonly activeColumn: ColumnKey | null;
}

export const GridRow = memo(function GridRow({ row, index, start, size, tracks, activeColumn }: GridRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      className={styles.row}
      data-new={row.milestone === null || undefined}
      data-active={activeColumn !== null || undefined}
      style={{ gridTemplateColumns: tracks, height: size, transform: `translateY(${start}px)` }}
    >
      {COLUMNS.map((column, at) => (
        <Cell key={column} row={row} column={column} at={at} isActive={column === activeColumn} />
      ))}
    </tr>
  );
});

/** For the pointer; at the keyboard Alt+Enter does the same, so it is no stop of the tab order. */
function DetailsButton({ row }: { readonly row: Row }) {
  const t = useTranslate();
  const grid = useGrid();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.details}
      aria-label={t('milestones:details.open', { title: grid.nameOf(row) })}
      title={t('milestones:details.open', { title: grid.nameOf(row) })}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={() => grid.command(row, 'details')}
    >
      <ChevronRightIcon size={12} />
    </button>
  );
}

/** `2/3`, and in words how many of its parts are reached and what share of the whole that is. */
function PartsMark({ parts }: { readonly parts: Progress }) {
  const t = useTranslate();
  const { reached, total, fraction } = parts;
  const words = t('milestones:parts', { reached, count: total, percent: Math.round(fraction * 100) });
  return (
    <span className={styles.mark} title={words}>
      <span aria-hidden="true">{`${reached}/${total}`}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

/** The status stands as it is written; that parties contradict it is said beside it. */
function ContradictionMark() {
  const words = useTranslate()('acceptance:mark');
  return (
    <span className={styles.contradiction} title={words}>
      <WarningIcon size={14} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

interface CellProps {
  readonly row: Row;
  readonly column: ColumnKey;
  readonly at: number;
  readonly isActive: boolean;
}

function Cell({ row, column, at, isActive }: CellProps) {
  const t = useTranslate();
  const grid = useGrid();
  const cell = grid.textOf(row, column);
  const draft = useDraft(grid.project, row.id, column, cell.text);
  // The title names its row.
  const Element = column === 'title' ? 'th' : 'td';
  const isForeign = draft === null && cell.foreign !== null;
  return (
    <Element
      {...(column === 'title' && { scope: 'row' })}
      aria-colindex={at + 1}
      aria-selected={isActive}
      aria-readonly={kindOf(column) === 'readOnly' || undefined}
      className={styles.cell}
      data-column={column}
      data-tone={draft === null ? (cell.tone ?? undefined) : 'draft'}
      data-refused={(draft !== null && draft.problem !== null) || undefined}
      style={column === 'title' && row.depth > 0 ? { paddingInlineStart: `${0.5 + row.depth}rem` } : undefined}
      title={draft === null ? undefined : t(draft.problem === null ? 'milestones:draft.waits' : 'milestones:draft.refused')}
      onMouseDown={(event) => {
        if (isActive || event.button !== 0) return;
        // The field that takes the focus is put into the cell first.
        event.preventDefault();
        grid.activate(row, column);
      }}
    >
      <span
        className={styles.text}
        lang={cell.foreign === null ? undefined : LANGUAGE_TAGS[cell.foreign]}
        aria-hidden={isActive || undefined}
      >
        {draft?.text ?? (cell.text || (row.milestone === null && column === 'title' ? t('milestones:newRow') : ''))}
      </span>
      {cell.certainty !== undefined && <CertaintyBadge certainty={cell.certainty} compact />}
      {isForeign && cell.foreign !== null && <span className={styles.mark}>{t(`common:language.short.${cell.foreign}`)}</span>}
      {column === 'title' && row.parts !== null && <PartsMark parts={row.parts} />}
      {draft === null && cell.tone === 'contradicted' && <ContradictionMark />}
      {isActive && <ActiveCell row={row} column={column} cell={cell} />}
      {column === 'title' && row.milestone !== null && <DetailsButton row={row} />}
    </Element>
  );
}
