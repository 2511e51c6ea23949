// A project on the board: what it is, how it stands, what is next.
import { type KeyboardEvent, memo } from 'react';
import { Link } from 'wouter';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { usePark } from '../park/use-park.ts';
import type { Direction } from './board-columns.ts';
import styles from './project-board.module.css';
import type { ProjectRow } from './project-rows.ts';

interface ProjectCardProps {
  readonly row: ProjectRow;
  /** Its place in the column, from 0, of so many: most of them are not in the page. */
  readonly index: number;
  readonly count: number;
  /** In pixels from the top of the column. */
  readonly top: number;
  /** Of the element that tells how cards are moved. */
  readonly hintId: string;
  readonly measure: (card: HTMLElement | null) => void;
  readonly onHeld: (id: Id) => void;
  readonly onDragged: (id: Id | null) => void;
  readonly onKey: (id: Id, direction: Direction, isCarried: boolean) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Its neighbours come and go as the column scrolls: it renders again only where it changes itself. */
export const ProjectCard = memo(function ProjectCard(props: ProjectCardProps) {
  const { row, index, count, top, hintId, measure, onHeld, onDragged, onKey } = props;
  const { id, project, name, health, next, slip } = row;
  const t = useTranslate();
  const park = usePark();
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Alt and an arrow would also go back in the history of the window.
    event.preventDefault();
    onKey(id, direction, event.altKey);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the link in it takes the keys
    <li
      ref={measure}
      className={styles.card}
      style={{ top }}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-health={health.health}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', project.code);
        onDragged(id);
      }}
      onDragEnd={() => onDragged(null)}
    >
      <Link
        href={`/projects/${id}`}
        className={styles.cardLink}
        data-project={id}
        draggable={false}
        aria-describedby={hintId}
        onFocus={() => onHeld(id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.code}>{project.code}</span> {name || t('common:untitled')}
      </Link>
      <HealthBadge health={health.health} />
      {slip > 0 && <span className={styles.slip}>{t('overview:late', { days: t('common:workingDays', { count: slip }) })}</span>}
      {next !== null && (
        <span className={styles.next}>
          {t('overview:standing.next', {
            date: formatDate(next.due, t.language, 'short'),
            milestone: captionOf(park, 'milestone', { ...next.milestone }, t.language),
          })}
        </span>
      )}
    </li>
  );
});
