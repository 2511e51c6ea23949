// Calendars of an MSPDI plan, as far as they differ from a plain week. Caravan reckons by the official calendars of its sites:
// what a plan's author entered is read to be shown, not to be applied.
import type { FindingList } from '../findings.ts';
import type { CalendarException, SourceCalendar } from '../source-plan.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { isOn, readDate } from './times.ts';

export function readCalendars(project: XmlElement, findings: FindingList): SourceCalendar[] {
  return project
    .element('Calendars')
    .elements('Calendar')
    .map((calendar) => ({ name: calendar.text('Name'), exceptions: exceptionsOf(calendar, findings) }));
}

/** Says how many days the calendars hold that Caravan does not take over. */
export function calendarFindings(calendars: readonly SourceCalendar[], findings: FindingList): void {
  for (const { name, exceptions } of calendars) {
    const working = exceptions.filter((exception) => exception.isWorking).length;
    if (exceptions.length > 0) findings.add('info', 'calendarLeftOut', name, { off: exceptions.length - working, working });
  }
}

/**
 * Project 2007 and later write `Exceptions`, and beside them the same days once more as week days of type 0 for older
 * readers, recurring ones spelt out day by day: these count only where there are no `Exceptions`.
 */
function exceptionsOf(calendar: XmlElement, findings: FindingList): CalendarException[] {
  const exceptions = calendar.element('Exceptions').elements('Exception');
  const legacy = () =>
    calendar
      .element('WeekDays')
      .elements('WeekDay')
      .filter((day) => day.text('DayType') === '0');
  const where = `Calendar ${calendar.text('UID')}`;
  return (exceptions.length > 0 ? exceptions : legacy()).map((exception) => {
    const period = exception.element('TimePeriod');
    return {
      name: exception.text('Name'),
      from: readDate(period, 'FromDate', where, findings),
      to: readDate(period, 'ToDate', where, findings),
      isWorking: isOn(exception, 'DayWorking'),
    };
  });
}
