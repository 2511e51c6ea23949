// What the reader must know of the working calendars behind the report's days.
import { type CalendarDate, yearOf } from '../../domain/calendar/calendar-date.ts';
import { type Certainty, dayKind } from '../../domain/calendar/work-calendar.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { calendarOfMilestone } from '../../domain/rules/site-calendars.ts';
import type { Wording } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { say } from './wordings.ts';

/** A remark for each country and year that the project's dates fall in and whose official calendar is not settled or not known. */
export function calendarRemarks(context: ReportContext): Wording[] {
  const years = new Map<string, { country: string; year: number; certainty: Certainty }>();
  for (const milestone of context.park.referring('milestone', 'project', context.project.id)) {
    const calendar = calendarOfMilestone(context.park, milestone, context.calendars);
    for (const date of [baselineDateOf(context.park, milestone), milestone.forecastDate, milestone.actualDate].filter(isDate)) {
      const { certainty } = dayKind(calendar, date);
      if (certainty !== 'official')
        years.set(`${calendar.country} ${yearOf(date)}`, { country: calendar.country, year: yearOf(date), certainty });
    }
  }
  const remarks = [...years].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, year]) => year);
  const isBare = remarks.some(({ country }) => country === '');
  return [
    ...remarks
      .filter(isOfCountry)
      .map(({ country, year, certainty }) => say(context, `report:calendars.${country}.${certainty}`, { year })),
    ...(isBare ? [say(context, 'report:calendars.none')] : []),
  ];
}

function isDate(date: CalendarDate | null): date is CalendarDate {
  return date !== null;
}

type SettledNot = { country: 'CN' | 'RU'; year: number; certainty: 'provisional' | 'unknown' };

function isOfCountry(remark: { country: string; year: number; certainty: Certainty }): remark is SettledNot {
  return (remark.country === 'CN' || remark.country === 'RU') && remark.certainty !== 'official';
}
