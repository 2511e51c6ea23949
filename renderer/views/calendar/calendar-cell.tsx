// One day of the month: in words what each site does on it, and the milestones due.
import { memo } from 'react';
import { Link } from 'wouter';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { DayInfo } from '../../domain/calendar/work-calendar.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { isOpen } from '../../domain/rules/milestone-state.ts';
import { formatDate } from '../../i18n/formats.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { addressOf } from '../address-of.ts';
import { usePark } from '../park/use-park.ts';
import styles from './calendar.module.css';
import { type CalendarDay, offWhere } from './calendar-month.ts';
import type { Happening } from './happenings.ts';

interface CalendarCellProps {
  readonly day: CalendarDay;
  /** The sites of each calendar, in the order of the day's infos. */
  readonly sites: readonly string[];
  readonly due: readonly Row<'milestone'>[];
  readonly happenings: readonly Happening[];
  readonly isToday: boolean;
  readonly isChosen: boolean;
  /** The one that Tab leads to. */
  readonly isActive: boolean;
  readonly onFocus: (date: CalendarDate) => void;
  readonly onOpen: (date: CalendarDate) => void;
}

/** Milestones and happenings that a cell shows; of a crowded day one fewer, and how many more there are. */
const MOST_SHOWN = 3;

export const CalendarCell = memo(function CalendarCell({
  day,
  sites,
  due,
  happenings,
  isToday,
  isChosen,
  isActive,
  onFocus,
  onOpen,
}: CalendarCellProps) {
  const t = useTranslate();
  const all = due.length + happenings.length;
  const most = all > MOST_SHOWN ? MOST_SHOWN - 1 : MOST_SHOWN;
  const date = formatDate(day.date, t.language, 'weekday');
  return (
    // In a grid a cell is a gridcell by itself.
    <td
      tabIndex={isActive ? 0 : -1}
      data-date={day.date}
      data-joint={day.joint && sites.length > 1}
      data-off={offWhere(day)}
      data-chosen={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onFocus={() => onFocus(day.date)}
      onDoubleClick={() => onOpen(day.date)}
    >
      <button type="button" tabIndex={-1} className={styles.day} title={t('calendar:open', { date })} onClick={() => onOpen(day.date)}>
        <span aria-hidden="true">{formatDate(day.date, t.language, 'dayOfMonth')}</span>
        <VisuallyHidden>{date}</VisuallyHidden>
      </button>
      {isChosen && <VisuallyHidden>{t('calendar:find.chosen')}</VisuallyHidden>}
      {day.joint && sites.length > 1 && <VisuallyHidden>{t('calendar:joint')}</VisuallyHidden>}
      <ul className={styles.lines}>
        {day.infos.map((info, at) => (isPlain(info) ? null : <SiteLine key={sites[at]} site={sites[at] ?? ''} info={info} />))}
        {due.slice(0, most).map((milestone) => (
          <DueLine key={milestone.id} milestone={milestone} />
        ))}
        {happenings.slice(0, Math.max(0, most - due.length)).map((happening) => (
          <HappeningLine key={happening.id} happening={happening} />
        ))}
        {all > MOST_SHOWN && (
          <li>
            <button type="button" tabIndex={-1} className={styles.more} onClick={() => onOpen(day.date)}>
              {t('calendar:more', { count: all - most })}
            </button>
          </li>
        )}
      </ul>
    </td>
  );
});

/** An event or a trip, which has no view of its own to lead to. */
export function HappeningLine({ happening: { table, words } }: { readonly happening: Happening }) {
  const t = useTranslate();
  return (
    <li className={styles.due} title={words}>
      <span aria-hidden="true">{table === 'event' ? '★ ' : '⇄ '}</span>
      <VisuallyHidden>{entityLabel(t, table)}</VisuallyHidden> {words}
    </li>
  );
}

/** Reached by the mouse; by the keyboard the day is opened, whose dialog has the same links. */
function DueLine({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const park = usePark();
  const title = readLocalized(milestone.title, t.language).text;
  return (
    <li className={styles.due}>
      <Link href={addressOf(park, 'milestone', milestone)} tabIndex={-1} title={`${milestone.code} ${title}`}>
        <span aria-hidden="true">{isOpen(milestone) ? '◇ ' : '✓ '}</span>
        <VisuallyHidden>{t(isOpen(milestone) ? 'calendar:due' : 'calendar:reached')}</VisuallyHidden> {milestone.code} {title}
      </Link>
    </li>
  );
}

function SiteLine({ site, info }: { readonly site: string; readonly info: DayInfo }) {
  const t = useTranslate();
  const kind = t(`common:dayKind.${info.kind}`);
  const words = info.name === undefined ? kind : t('common:label', { name: kind, value: info.name[t.language] });
  return (
    <li data-working={info.working}>
      <b>{site}</b> {words}
    </li>
  );
}

/** Ordinary days go without saying. */
export function isPlain({ kind, name }: DayInfo): boolean {
  return name === undefined && (kind === 'workday' || kind === 'weekend');
}
