// The names of the days of the week, over the columns of a month.
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';

/** A week from Monday, which the heads of the columns are named after. */
export const A_WEEK: readonly CalendarDate[] = Array.from({ length: 7 }, (_, at) => addDays('2026-11-30', at));

export function WeekHead() {
  const { language } = useTranslate();
  return (
    <thead>
      <tr>
        {A_WEEK.map((date) => (
          <th key={date} scope="col">
            {formatDate(date, language, 'weekdayShort')}
          </th>
        ))}
      </tr>
    </thead>
  );
}
