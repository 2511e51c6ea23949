// The milestones of a project, edited in place: keys first. The whole of it is one stop of the tab order.
import { type FocusEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { captionOf } from '../../../domain/registry/caption.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { useHandler } from '../../../ui/use-handler.ts';
import { cellText } from './cell-text.ts';
import type { Choice } from './choices.ts';
import styles from './grid.module.css';
import { COLUMNS, type ColumnKey, columnLabel, NARROWEST, TRACKS } from './grid-columns.ts';
import { GridContext, type GridShared } from './grid-context.ts';
import { type PressedKey, placeAfterKey, placeBelow } from './grid-moves.ts';
import { GridQuestions } from './grid-questions.tsx';
import { GridRow } from './grid-row.tsx';
import { KeyHints } from './key-hints.tsx';
import { useBlockPaste } from './use-block-paste.ts';
import { useCellCommit } from './use-cell-commit.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { type GridRow as Row, useGridContent } from './use-grid-rows.ts';
import { pageOf, useGridRowsInSight } from './use-grid-rows-in-sight.ts';
import { useRowCommands } from './use-row-commands.ts';

interface MilestoneGridProps {
  readonly project: Id;
  /** The milestone at which the user is first; null: the first one. */
  readonly first: Id | null;
  readonly onDetails: (milestone: Id) => void;
}

const NOTHING = { text: '', own: '', foreign: null, tone: null } as const;

export function MilestoneGrid({ project, first, onDetails }: MilestoneGridProps) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useGridContent(project);
  const { rows } = content;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const cursor = useGridCursor(ids, first);
  const virtual = useGridRowsInSight(scroller, rows.length, cursor.place.row);
  const { commit, question, answer } = useCellCommit(project, content);
  const { paste, ...pasting } = useBlockPaste(project, content);
  const { command, reasonOf, closeReason } = useRowCommands(onDetails);
  useReturnToCell(scroller, question !== null || reasonOf !== null || pasting.refusal !== null);

  const size = () => ({ rows: rows.length, columns: COLUMNS.length, page: pageOf(scroller) });
  const moveByKey = useHandler((pressed: PressedKey) => {
    const place = placeAfterKey(cursor.place, pressed, size());
    if (place !== null) cursor.goTo(place);
    return place !== null;
  });
  const moveBelow = useHandler((back: boolean) => cursor.goTo(placeBelow(cursor.place, back, size())));
  const activate = useHandler((row: Row, column: ColumnKey) => cursor.goTo({ row: ids.indexOf(row.id), column: COLUMNS.indexOf(column) }));
  const { wantsFocus } = cursor;
  const answerMove: typeof answer = (reason) => {
    answer(reason);
    // Given up, the move waits in its cell to be mended.
    if (reason === null && question !== null) cursor.goTo({ row: ids.indexOf(question.milestone.id), column: COLUMNS.indexOf('forecast') });
  };

  const shared = useMemo((): GridShared => {
    const { around, reader } = content;
    const choices: Partial<Record<ColumnKey, readonly Choice[]>> = { owner: reader.owners, site: reader.sites, status: reader.statuses };
    const nameOf = ({ milestone }: Row) =>
      (milestone === null ? t('milestones:newRow') : captionOf(around.park, 'milestone', { ...milestone }, t.language)) ||
      t('common:untitled');
    return {
      project,
      textOf: ({ milestone }, column) => (milestone === null ? NOTHING : cellText(around, column, milestone)),
      nameOf,
      choicesFor: (column) => choices[column] ?? null,
      activate,
      moveByKey,
      moveBelow,
      commit,
      paste,
      wantsFocus,
      command,
    };
  }, [t, project, content, activate, moveByKey, moveBelow, commit, paste, wantsFocus, command]);

  return (
    <GridContext value={shared}>
      <div ref={scroller} className={styles.scroller}>
        <table
          className={styles.sheet}
          style={{ minWidth: NARROWEST }}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys of its own is a grid
          role="grid" // oxlint-disable-line jsx-a11y/no-noninteractive-element-to-interactive-role
          aria-label={t('milestones:grid')}
          aria-rowcount={rows.length + 1}
          aria-colcount={COLUMNS.length}
          onFocus={() => cursor.onFocusChange(true)}
          onBlur={(event: FocusEvent<HTMLTableElement>) => cursor.onFocusChange(staysInside(event))}
        >
          <Head />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, size: height }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const activeColumn = index === cursor.place.row ? (COLUMNS[cursor.place.column] ?? null) : null;
              return (
                <GridRow key={row.id} row={row} index={index} start={start} size={height} tracks={TRACKS} activeColumn={activeColumn} />
              );
            })}
          </tbody>
        </table>
      </div>
      <KeyHints />
      <GridQuestions move={question} onMove={answerMove} reasonOf={reasonOf} onReasonClosed={closeReason} paste={pasting} />
    </GridContext>
  );
}

/** When a dialog of the grid closes, the user is where the keys were before. */
function useReturnToCell(scroller: RefObject<HTMLDivElement | null>, isAsked: boolean) {
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !isAsked) scroller.current?.querySelector('input')?.focus({ preventScroll: true });
    wasAsked.current = isAsked;
  }, [scroller, isAsked]);
}

function Head() {
  const t = useTranslate();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: TRACKS }}>
        {COLUMNS.map((column, at) => (
          <th key={column} scope="col" aria-colindex={at + 1} className={styles.headCell} data-column={column}>
            {columnLabel(t, column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** An active cell that moves takes its field out of the page: the focus then goes nowhere, and comes back at once. */
function staysInside({ relatedTarget, currentTarget }: FocusEvent<HTMLTableElement>): boolean {
  return relatedTarget === null
    ? document.hasFocus() && !document.activeElement?.closest('[role="dialog"]')
    : relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
}
