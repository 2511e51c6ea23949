// A month as a grid of days, for mouse and keyboard, and how its year counts.
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addDays, type CalendarDate, endOfMonth } from '../../domain/calendar/calendar-date.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import styles from './calendar.module.css';
import { CalendarCell } from './calendar-cell.tsx';
import { dayAfterKey, dayOf, jointDaysOfYear, milestonesIn, monthsOfYear, weeksOfMonth } from './calendar-month.ts';
import { DayDialog } from './day-dialog.tsx';
import { happeningsIn } from './happenings.ts';
import { A_WEEK, WeekHead } from './week-head.tsx';

interface MonthViewProps {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly calendars: readonly WorkCalendar[];
  /** The sites that work by each calendar. */
  readonly sites: readonly string[];
  /** The Monday of the week that was found, if one was. */
  readonly chosen: CalendarDate | null;
}

export function MonthView({ month, calendars, sites, chosen }: MonthViewProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const weeks = useMemo(() => weeksOfMonth(month, calendars), [month, calendars]);
  const siteId = useSiteFilter()?.id ?? null;
  const due = useMemo(() => milestonesIn(park, month, siteId), [park, month, siteId]);
  const happenings = useMemo(
    () => happeningsIn(t, park, { first: `${month}-01`, last: endOfMonth(`${month}-01`) }, siteId),
    [t, park, month, siteId],
  );
  const [opened, setOpened] = useState(false);
  const { table, active, setActive, onKeyDown } = useGridKeys(month, today, () => setOpened(true));
  const open = useHandler((date: CalendarDate) => {
    setActive(date);
    setOpened(true);
  });
  // The list of weeks lies below, and the week that was found in it would be shown out of sight.
  useEffect(() => {
    if (chosen !== null) table.current?.scrollIntoView({ block: 'start' });
  }, [table, chosen]);
  const title = formatDate(`${month}-01`, t.language, 'month');
  return (
    <>
      <VisuallyHidden>
        <span id="calendar-keys">{t('calendar:keys')}</span>
      </VisuallyHidden>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys of its own is a grid
        role="grid" // oxlint-disable-line jsx-a11y/no-noninteractive-element-to-interactive-role
        className={styles.month}
        aria-label={title}
        aria-describedby="calendar-keys"
        onKeyDown={onKeyDown}
      >
        <WeekHead />
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)?.date}>
              {week.map((day, column) =>
                day === null ? (
                  <td key={A_WEEK[column]} className={styles.outside} aria-hidden="true" />
                ) : (
                  <CalendarCell
                    key={day.date}
                    day={day}
                    sites={sites}
                    due={due.get(day.date) ?? NOTHING}
                    happenings={happenings.get(day.date) ?? NOTHING}
                    isToday={day.date === today}
                    isChosen={isInWeek(day.date, chosen)}
                    isActive={day.date === active}
                    onFocus={setActive}
                    onOpen={open}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Year month={month} calendars={calendars} />
      <DayDialog
        opened={opened}
        day={dayOf(active, calendars)}
        sites={sites}
        due={due.get(active) ?? NOTHING}
        happenings={happenings.get(active) ?? NOTHING}
        onClose={() => setOpened(false)}
      />
    </>
  );
}

const NOTHING = [] as const;

/** One day of the grid can be reached by Tab; the keys go on from there, also into other months. */
function useGridKeys(month: string, today: CalendarDate, onOpen: () => void) {
  const [, navigate] = useLocation();
  const table = useRef<HTMLTableElement>(null);
  const [last, setActive] = useState(today);
  const takesFocus = useRef<CalendarDate | null>(null);
  const active = last.startsWith(month) ? last : today.startsWith(month) ? today : `${month}-01`;
  useEffect(() => {
    // Of another month once that is shown.
    if (takesFocus.current?.startsWith(month) !== true) return;
    table.current?.querySelector<HTMLElement>(`[data-date="${takesFocus.current}"]`)?.focus();
    takesFocus.current = null;
  });
  const onKeyDown = (event: React.KeyboardEvent<HTMLTableElement>) => {
    const date = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    if (date === undefined || event.altKey || event.metaKey) return; // a link or button within has keys of its own
    const next = dayAfterKey(date, event);
    const opens = event.key === 'Enter' || event.key === ' ';
    if (next === null && !opens) return;
    event.preventDefault();
    if (next === null) return onOpen(); // the day that has the focus is the active one
    takesFocus.current = next;
    setActive(next);
    // The way back leads out of the calendar, not through each month that was passed.
    if (!next.startsWith(month)) navigate(`/calendar/${next.slice(0, 7)}`, { replace: true });
  };
  return { table, active, setActive, onKeyDown };
}

/** Whether the day is one of Monday to Friday of the week. */
function isInWeek(date: CalendarDate, monday: CalendarDate | null): boolean {
  return monday !== null && date >= monday && date <= addDays(monday, 4);
}

interface YearProps {
  readonly month: string;
  readonly calendars: Parameters<typeof jointDaysOfYear>[1];
}

/** How many days all sites work in each month of the year; each leads to its month. */
function Year({ month, calendars }: YearProps) {
  const t = useTranslate();
  const year = Number(month.slice(0, 4));
  const counts = useMemo(() => jointDaysOfYear(year, calendars), [year, calendars]);
  const total = counts.reduce((sum, { dates }) => sum + dates.length, 0);
  const certainty = counts[0]?.certainty ?? 'unknown';
  return (
    <section aria-labelledby="calendar-year">
      <h2 id="calendar-year" className={styles.heading}>
        <Link href={`/calendar/${year}`}>{t('calendar:jointOfYear', { year: String(year), days: formatNumber(total, t.language) })}</Link>
      </h2>
      <p className={styles.note}>{t(`common:certaintyNote.${certainty}`)}</p>
      <ul className={styles.months}>
        {monthsOfYear(year).map((each, at) => (
          <li key={each}>
            <Link href={`/calendar/${each}`} aria-current={each === month ? 'date' : undefined}>
              {formatDate(`${each}-01`, t.language, 'monthShort')} <b>{formatNumber(counts[at]?.dates.length ?? 0, t.language)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
