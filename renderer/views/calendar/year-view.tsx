// Twelve months at once: the tones of both sites, short days and make-up workdays, milestones, and how many days all work in each month.
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { DayInfo, WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import styles from './calendar.module.css';
import { isPlain } from './calendar-cell.tsx';
import { type CalendarDay, milestonesIn, monthsOfYear, offWhere, weeksOfMonth } from './calendar-month.ts';
import { A_WEEK, WeekHead } from './week-head.tsx';

interface YearViewProps {
  readonly year: number;
  readonly calendars: readonly WorkCalendar[];
  /** The sites that work by each calendar. */
  readonly sites: readonly string[];
}

export function YearView({ year, calendars, sites }: YearViewProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const siteId = useSiteFilter()?.id ?? null;
  const due = useMemo(() => milestonesIn(park, String(year), siteId), [park, year, siteId]);
  const months = useMemo(
    () => monthsOfYear(year).map((month) => ({ month, weeks: weeksOfMonth(month, calendars), joint: jointIn(month, calendars) })),
    [year, calendars],
  );
  return (
    <div className={styles.year}>
      {months.map(({ month, weeks, joint }) => (
        <section key={month} className={styles.small} aria-label={formatDate(`${month}-01`, t.language, 'month')}>
          <h2>
            <Link href={`/calendar/${month}`}>{formatDate(`${month}-01`, t.language, 'month')}</Link>
            {calendars.length > 1 && <span className={styles.quiet}>{t('calendar:jointDays', { count: joint })}</span>}
          </h2>
          <table>
            <WeekHead />
            <tbody>
              {weeks.map((week) => (
                <tr key={week.find((day) => day !== null)?.date}>
                  {week.map((day, column) =>
                    day === null ? (
                      <td key={A_WEEK[column]} aria-hidden="true" />
                    ) : (
                      <SmallDay key={day.date} t={t} day={day} sites={sites} due={due.get(day.date)?.length ?? 0} today={today} />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

function jointIn(month: string, calendars: readonly WorkCalendar[]): number {
  return weeksOfMonth(month, calendars)
    .flat()
    .filter((day) => day?.joint === true).length;
}

interface SmallDayProps {
  readonly t: Translate;
  readonly day: CalendarDay;
  readonly sites: readonly string[];
  /** Milestones due or reached. */
  readonly due: number;
  readonly today: CalendarDate;
}

/** Its words are heard, and shown in the tooltip; ordinary days are a number. */
function SmallDay({ t, day, sites, due, today }: SmallDayProps) {
  const special = day.infos.flatMap((info, at) => (isPlain(info) ? [] : [wordsOf(t, sites[at] ?? '', info)]));
  const words = [...special, ...(due === 0 ? [] : [t('calendar:milestones', { count: due })])].join('; ');
  return (
    <td
      data-off={offWhere(day)}
      data-mark={
        day.infos.some(({ kind }) => kind === 'makeUpWorkday') ? 'makeUp' : day.infos.some(({ short }) => short) ? 'short' : undefined
      }
      data-due={due > 0 || undefined}
      aria-current={day.date === today ? 'date' : undefined}
      title={words === '' ? undefined : words}
    >
      {formatDate(day.date, t.language, 'dayOfMonth')}
      {words !== '' && <VisuallyHidden>{words}</VisuallyHidden>}
    </td>
  );
}

function wordsOf(t: Translate, site: string, { kind, name }: DayInfo): string {
  const words = t(`common:dayKind.${kind}`);
  return t('common:label', { name: site, value: name === undefined ? words : `${words} (${name[t.language]})` });
}
