// The projects as cards under their stages. A card is dragged to another stage, or carried there with Alt and the arrows.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { boardColumns, type Direction, neighbourOf, stageBeside } from './board-columns.ts';
import { BoardStage } from './board-stage.tsx';
import styles from './project-board.module.css';
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
  const columns = useMemo(() => boardColumns(rows, STAGES), [rows]);
  const board = useRef<HTMLDivElement>(null);
  const { move, said } = useStageMove();
  /** Where the focus goes once it is there: a card that was carried is another element in another column, and one out of sight is not yet in the page. */
  const wanted = useRef<string | null>(null);
  const [held, setHeld] = useState<Id | null>(null);
  const [dragged, setDragged] = useState<Id | null>(null);
  const act = useHandler((id: Id, direction: Direction, isCarried: boolean) => {
    if (isCarried) {
      const stage = stageBeside(STAGES, columns, id, direction);
      if (stage === null) return;
      wanted.current = `[data-stage="${stage}"] [data-project="${id}"]`;
      move(id, stage);
      return;
    }
    const next = neighbourOf(columns, id, direction);
    if (next === null) return;
    wanted.current = `[data-project="${next}"]`;
    setHeld(next);
  });
  useLayoutEffect(() => {
    const card = wanted.current === null ? null : board.current?.querySelector<HTMLElement>(wanted.current);
    if (card === null || card === undefined) return;
    wanted.current = null;
    card.focus();
  });
  return (
    <>
      <p id={HINT} className={styles.hint}>
        {t('projects:board.hint')}
      </p>
      <div ref={board} className={styles.board}>
        {columns.map((column) => (
          <BoardStage
            key={column.stage}
            column={column}
            held={dragged ?? held}
            dragged={dragged}
            hintId={HINT}
            onHeld={setHeld}
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
