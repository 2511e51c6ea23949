// One day of the calendar: in words what each site does on it, and the milestones due.
import { Link } from 'wouter';
import type { DayInfo } from '../../domain/calendar/work-calendar.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { isOpen } from '../../domain/rules/milestone-state.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { addressOf } from '../address-of.ts';
import { usePark } from '../park/use-park.ts';
import styles from './calendar.module.css';
import type { CalendarDay } from './calendar-month.ts';

interface CalendarCellProps {
  readonly day: CalendarDay;
  /** The sites of each calendar, in the order of the day's infos. */
  readonly sites: readonly string[];
  readonly due: readonly Row<'milestone'>[];
  readonly isToday: boolean;
  readonly isChosen: boolean;
}

export function CalendarCell({ day, sites, due, isToday, isChosen }: CalendarCellProps) {
  const t = useTranslate();
  const park = usePark();
  return (
    <td data-joint={day.joint} data-chosen={isChosen} aria-current={isToday ? 'date' : undefined}>
      <span className={styles.day} aria-hidden="true">
        {formatDate(day.date, t.language, 'dayOfMonth')}
      </span>
      <VisuallyHidden>{formatDate(day.date, t.language, 'weekday')}</VisuallyHidden>
      {isChosen && <VisuallyHidden>{t('calendar:find.chosen')}</VisuallyHidden>}
      {day.joint && <VisuallyHidden>{t('calendar:joint')}</VisuallyHidden>}
      <ul className={styles.lines}>
        {day.infos.map((info, at) => (isPlain(info) ? null : <SiteLine key={sites[at]} site={sites[at] ?? ''} info={info} />))}
        {due.map((milestone) => (
          <li key={milestone.id}>
            <Link href={addressOf(park, 'milestone', milestone)}>
              <span aria-hidden="true">{isOpen(milestone) ? '◇ ' : '✓ '}</span>
              <VisuallyHidden>{t(isOpen(milestone) ? 'calendar:due' : 'calendar:reached')}</VisuallyHidden> {milestone.code}{' '}
              {readLocalized(milestone.title, t.language).text}
            </Link>
          </li>
        ))}
      </ul>
    </td>
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
function isPlain({ kind, name }: DayInfo): boolean {
  return name === undefined && (kind === 'workday' || kind === 'weekend');
}
