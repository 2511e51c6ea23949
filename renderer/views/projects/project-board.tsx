// The projects as cards under their stages. A card is dragged to another stage, or carried there with Alt and the arrows.
import { useLayoutEffect, useRef, useState } from 'react';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { type BoardColumn, boardColumns, type Direction, neighbourOf, stageBeside } from './board-columns.ts';
import styles from './project-board.module.css';
import { ProjectCard } from './project-card.tsx';
import type { ProjectRow } from './project-rows.ts';
import { useStageMove } from './use-stage-move.ts';

const STAGES = enumValues('project', 'stage');
const HINT = 'board-hint';

interface ProjectBoardProps {
  /** In the order in which the cards of a column stand. */
  readonly rows: readonly ProjectRow[];
}

export function ProjectBoard({ rows }: ProjectBoardProps) {
  const t = useTranslate();
  const columns = boardColumns(rows, STAGES);
  const board = useRef<HTMLDivElement>(null);
  const { move, said } = useStageMove();
  /** Where a card that was carried will be. In another column it is another element: the focus comes along once that is there. */
  const carried = useRef<string | null>(null);
  const [dragged, setDragged] = useState<Id | null>(null);
  const act = useHandler((id: Id, direction: Direction, isCarried: boolean) => {
    if (isCarried) {
      const stage = stageBeside(STAGES, columns, id, direction);
      if (stage === null) return;
      carried.current = `[data-stage="${stage}"] [data-project="${id}"]`;
      move(id, stage);
      return;
    }
    const next = neighbourOf(columns, id, direction);
    if (next !== null) board.current?.querySelector<HTMLElement>(`[data-project="${next}"]`)?.focus();
  });
  useLayoutEffect(() => {
    const card = carried.current === null ? null : board.current?.querySelector<HTMLElement>(carried.current);
    if (card === null || card === undefined) return;
    carried.current = null;
    card.focus();
  });
  return (
    <>
      <p id={HINT} className={styles.hint}>
        {t('projects:board.hint')}
      </p>
      <div ref={board} className={styles.board}>
        {columns.map((column) => (
          <Stage
            key={column.stage}
            column={column}
            dragged={dragged}
            onDragged={setDragged}
            onDrop={(id) => move(id, column.stage)}
            onKey={act}
          />
        ))}
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}

interface StageProps {
  readonly column: BoardColumn;
  /** The card that is on its way, if one is. */
  readonly dragged: Id | null;
  readonly onDragged: (id: Id | null) => void;
  readonly onDrop: (id: Id) => void;
  readonly onKey: (id: Id, direction: Direction, isCarried: boolean) => void;
}

/** More cards than anyone reads wait behind a button. */
const AT_FIRST = 40;

function Stage({ column: { stage, rows }, dragged, onDragged, onDrop, onKey }: StageProps) {
  const t = useTranslate();
  const [isOver, setOver] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const isTarget = dragged !== null && !rows.some(({ id }) => id === dragged);
  const shown = isWhole ? rows : rows.slice(0, AT_FIRST);
  const name = enumLabel(t, 'project', 'stage', stage);
  return (
    // Dragging is the second way; the keys do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.stage}
      aria-label={t('projects:board.stage', { stage: name, count: rows.length })}
      data-stage={stage}
      data-over={isOver && isTarget ? 'true' : undefined}
      onDragOver={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!isTarget) return;
        event.preventDefault();
        onDrop(dragged);
      }}
    >
      <h2 className={styles.stageName}>
        {name} <span className={styles.count}>{formatNumber(rows.length, t.language)}</span>
      </h2>
      <ul className={styles.cards}>
        {shown.map((row) => (
          <ProjectCard key={row.id} row={row} hintId={HINT} onDragged={onDragged} onKey={onKey} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {t('projects:board.more', { count: rows.length - shown.length })}
        </button>
      )}
    </section>
  );
}
