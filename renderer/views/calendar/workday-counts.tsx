// What is shown, and how many days are worked in it: at the sites of each calendar, and at all; with what may still change.
import { useMemo } from 'react';
import { dayNumber, endOfMonth } from '../../domain/calendar/calendar-date.ts';
import { totalBefore, type WorkCalendar, worstCertainty } from '../../domain/calendar/work-calendar.ts';
import { commonWorkdays } from '../../domain/calendar/working-days.ts';
import { useTranslate } from '../../i18n/react.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import styles from './calendar.module.css';

interface WorkdayCountsProps {
  readonly title: string;
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly calendars: readonly WorkCalendar[];
  /** The sites that work by each calendar. */
  readonly sites: readonly string[];
}

export function WorkdayCounts({ title, period, calendars, sites }: WorkdayCountsProps) {
  const t = useTranslate();
  const [from, to] = period.length === 4 ? [`${period}-01-01`, `${period}-12-31`] : [`${period}-01`, endOfMonth(`${period}-01`)];
  const joint = useMemo(() => commonWorkdays(calendars, from, to).dates.length, [calendars, from, to]);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return (
    <span className={styles.counts} role="status">
      <b>{title}</b>
      {calendars.map((calendar, at) => (
        <span key={calendar.country} className={styles.count}>
          {t('calendar:siteDays', { site: sites[at] ?? '', count: totalBefore(calendar, last + 1) - totalBefore(calendar, first) })}{' '}
          <CertaintyBadge certainty={worstCertainty(calendar, first, last)} />
        </span>
      ))}
      {calendars.length > 1 && <span>{t('calendar:jointDays', { count: joint })}</span>}
      {calendars.length === 0 && <span>{t('calendar:noCalendar')}</span>}
    </span>
  );
}
