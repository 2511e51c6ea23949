// The days at all sites, by month or by year: which are worked where, on which all work, and what is due.
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { WantedTable } from '../../domain/calendar/import/draft-table.ts';
import { dayKind, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { CALENDAR_COUNTRIES, calendarsOf } from '../../domain/rules/park-calendars.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { showDialog } from '../../state/shown-dialog.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { shadedCalendars } from '../timeline/shaded-calendars.ts';
import styles from './calendar.module.css';
import { CalendarLegend } from './calendar-legend.tsx';
import { periodAway, periodOfAddress } from './calendar-month.ts';
import { FindWeek } from './find-week.tsx';
import { JumpField } from './jump-field.tsx';
import { MonthView } from './month-view.tsx';
import { WorkdayCounts } from './workday-counts.tsx';
import { YearView } from './year-view.tsx';

export function CalendarView({ shown }: { readonly shown: string | undefined }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<CalendarDate | null>(null);
  const period = periodOfAddress(shown, today);
  const isYear = period.length === 4;
  const shaded = useMemo(() => shadedCalendars(park, calendarsOf(park), t.language), [park, t.language]);
  const sites = shaded.names.map((each) => each.join(' · '));
  const choose = (monday: CalendarDate) => {
    setChosen(monday);
    navigate(`/calendar/${monday.slice(0, 7)}`);
  };
  const title = formatDate(isYear ? `${period}-01-01` : `${period}-01`, t.language, isYear ? 'year' : 'month');
  return (
    <>
      <PageHeader
        title={t('calendar:title')}
        summary={<WorkdayCounts title={title} period={period} calendars={shaded.calendars} sites={sites} />}
        actions={<Actions period={period} today={today} calendars={shaded.calendars} />}
      />
      <div className={styles.view}>
        <CalendarLegend sites={sites} isYear={isYear} />
        {isYear ? (
          <YearView year={Number(period)} calendars={shaded.calendars} sites={sites} />
        ) : (
          <MonthView month={period} calendars={shaded.calendars} sites={sites} chosen={chosen} />
        )}
        <FindWeek calendars={shaded.calendars} today={today} chosen={chosen} onChoose={choose} />
      </div>
    </>
  );
}

interface ActionsProps {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly today: CalendarDate;
  readonly calendars: readonly WorkCalendar[];
}

function Actions({ period, today, calendars }: ActionsProps) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const isYear = period.length === 4;
  const [before, after] = [periodAway(period, -1), periodAway(period, 1)];
  const step = (to: string | null, words: string) => (
    <Button size="xs" variant="default" disabled={to === null} onClick={() => navigate(`/calendar/${to}`)}>
      {words}
    </Button>
  );
  const goToKind = (kind: string) => {
    const month = today.startsWith(period) ? today.slice(0, 7) : `${period}-01`;
    if ((kind === 'year') !== isYear) navigate(`/calendar/${isYear ? month : period.slice(0, 4)}`);
  };
  return (
    <>
      <JumpField today={today} />
      <SegmentedControl
        size="xs"
        aria-label={t('calendar:view')}
        value={isYear ? 'year' : 'month'}
        data={[
          { value: 'month', label: t('calendar:month') },
          { value: 'year', label: t('calendar:year') },
        ]}
        onChange={goToKind}
      />
      {step(before, isYear ? t('calendar:previousYear') : t('calendar:previous'))}
      {step(isYear ? today.slice(0, 4) : today.slice(0, 7), t('calendar:today'))}
      {step(after, isYear ? t('calendar:nextYear') : t('calendar:next'))}
      <Button
        size="xs"
        variant="default"
        onClick={() => showDialog({ name: 'importCalendar', wanted: unsettledIn(Number(period.slice(0, 4)), calendars) })}
      >
        {t('calendar:import')}
      </Button>
    </>
  );
}

/** The first calendar of the year shown that may still change; null where all are settled. */
function unsettledIn(year: number, calendars: readonly WorkCalendar[]): WantedTable | null {
  const isUnsettled = (calendar: WorkCalendar) => dayKind(calendar, `${year}-01-01`).certainty !== 'official';
  const country = CALENDAR_COUNTRIES.find((each) => calendars.some((calendar) => calendar.country === each && isUnsettled(calendar)));
  return country === undefined ? null : { country, year };
}
