// A stage of the board: its name, how many projects are there, and of their cards those in sight.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef, useState } from 'react';
import type { Id } from '../../domain/registry/fields.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { BoardColumn, Direction } from './board-columns.ts';
import styles from './project-board.module.css';
import { ProjectCard } from './project-card.tsx';

export interface BoardStageProps {
  readonly column: BoardColumn;
  /** The card that stays in the page wherever its column is scrolled to: it has the focus, is about to have it, or is being dragged. */
  readonly held: Id | null;
  /** The card that is on its way, if one is. */
  readonly dragged: Id | null;
  /** Of the element that tells how cards are moved. */
  readonly hintId: string;
  readonly onHeld: (id: Id) => void;
  readonly onDragged: (id: Id | null) => void;
  readonly onDrop: (id: Id) => void;
  readonly onKey: (id: Id, direction: Direction, isCarried: boolean) => void;
}

export function BoardStage({ column: { stage, rows }, held, dragged, hintId, onHeld, onDragged, onDrop, onKey }: BoardStageProps) {
  const t = useTranslate();
  const [isOver, setOver] = useState(false);
  const isTarget = dragged !== null && !rows.some(({ id }) => id === dragged);
  const name = enumLabel(t, 'project', 'stage', stage);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useCardsInSight(scroller, rows, held);
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
      <div ref={scroller} className={styles.cards}>
        <ul className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <ProjectCard
                key={key}
                row={row}
                index={index}
                count={rows.length}
                top={start}
                hintId={hintId}
                measure={virtual.measureElement}
                onHeld={onHeld}
                onDragged={onDragged}
                onKey={onKey}
              />
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** In pixels at a text size of 100%: a card with a name of two lines. What a card takes in fact is measured. */
const CARD_HEIGHT = 112;
const GAP = 8;
/** Before the first layout: a guess spares a first picture without cards. */
const GUESSED_HEIGHT = 480;

function useCardsInSight(scroller: RefObject<HTMLDivElement | null>, rows: BoardColumn['rows'], held: Id | null) {
  const heldAt = useMemo(() => (held === null ? -1 : rows.findIndex(({ id }) => id === held)), [rows, held]);
  const [textSize] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT * textSize,
    getItemKey: (at) => rows[at]?.id ?? at,
    gap: GAP * textSize,
    overscan: 2,
    initialRect: { width: 0, height: GUESSED_HEIGHT },
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (heldAt < 0 || (heldAt >= from && heldAt <= to)) return inSight;
      return heldAt < from ? [heldAt, ...inSight] : [...inSight, heldAt];
    },
  });
}
