// A month at all sites: which days are worked where, on which all work, and what is due.
import { Button, Group } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { shadedCalendars } from '../timeline/shaded-calendars.ts';
import styles from './calendar.module.css';
import { CalendarCell } from './calendar-cell.tsx';
import { jointDaysOfYear, milestonesOfMonth, monthAway, monthOfAddress, monthsOfYear, weeksOfMonth } from './calendar-month.ts';
import { FindWeek } from './find-week.tsx';

/** A week from Monday, which the heads of the columns are named after. */
const A_WEEK = Array.from({ length: 7 }, (_, at) => addDays('2026-11-30', at));

export function CalendarView({ shown }: { readonly shown: string | undefined }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<CalendarDate | null>(null);
  const month = monthOfAddress(shown, today);
  const { calendars, names } = useMemo(() => shadedCalendars(park, calendarsOf(park), t.language), [park, t.language]);
  const weeks = useMemo(() => weeksOfMonth(month, calendars), [month, calendars]);
  const due = useMemo(() => milestonesOfMonth(park, month), [park, month]);
  const sites = names.map((each) => each.join(' · '));
  const table = useRef<HTMLTableElement>(null);
  const choose = (monday: CalendarDate) => {
    setChosen(monday);
    table.current?.scrollIntoView({ block: 'start' }); // the list of weeks lies below, and the week would be shown out of sight
    navigate(`/calendar/${monday.slice(0, 7)}`);
  };
  return (
    <>
      <PageHeader title={t('calendar:title')} summary={formatDate(`${month}-01`, t.language, 'month')} actions={<Steps month={month} />} />
      <div className={styles.view}>
        <p className={styles.legend}>{t('calendar:joint')}</p>
        <table ref={table} className={styles.month} aria-label={formatDate(`${month}-01`, t.language, 'month')}>
          <thead>
            <tr>
              {A_WEEK.map((date) => (
                <th key={date} scope="col">
                  {formatDate(date, t.language, 'weekdayShort')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.find((day) => day !== null)?.date}>
                {week.map((day, column) =>
                  day === null ? (
                    <td key={A_WEEK[column]} aria-hidden="true" />
                  ) : (
                    <CalendarCell
                      key={day.date}
                      day={day}
                      sites={sites}
                      due={due.get(day.date) ?? []}
                      isToday={day.date === today}
                      isChosen={isInWeek(day.date, chosen)}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <Year month={month} calendars={calendars} />
        <FindWeek calendars={calendars} today={today} chosen={chosen} onChoose={choose} />
      </div>
    </>
  );
}

/** Whether the day is one of Monday to Friday of the week. */
function isInWeek(date: CalendarDate, monday: CalendarDate | null): boolean {
  return monday !== null && date >= monday && date <= addDays(monday, 4);
}

function Steps({ month }: { readonly month: string }) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const [before, after] = [monthAway(month, -1), monthAway(month, 1)];
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" disabled={before === null} onClick={() => navigate(`/calendar/${before}`)}>
        {t('calendar:previous')}
      </Button>
      <Button size="xs" variant="default" onClick={() => navigate('/calendar')}>
        {t('calendar:today')}
      </Button>
      <Button size="xs" variant="default" disabled={after === null} onClick={() => navigate(`/calendar/${after}`)}>
        {t('calendar:next')}
      </Button>
    </Group>
  );
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
        {t('calendar:jointOfYear', { year: String(year), days: formatNumber(total, t.language) })}
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
