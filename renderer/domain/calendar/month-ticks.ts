// Marks on a line of time.
import { type CalendarDate, dateOfDay, dayNumber, dayOfParts, yearOf } from './calendar-date.ts';

export interface MonthTick {
  readonly date: CalendarDate;
  /** The month, `01` to `12`; empty where only years are marked. */
  readonly label: string;
  /** Said at the first mark and at each January. */
  readonly year: string | null;
}

/** The first days of months, quarters or years, as the span allows. */
export function monthTicks(from: CalendarDate, to: CalendarDate): readonly MonthTick[] {
  const days = dayNumber(to) - dayNumber(from);
  const step = days <= 700 ? 1 : days <= 1800 ? 3 : 12;
  const ticks: MonthTick[] = [];
  for (let month = 0; ; month += step) {
    const year = yearOf(from) + Math.floor(month / 12);
    const inYear = (month % 12) + 1;
    const day = dayOfParts(year, inYear, 1);
    if (day > dayNumber(to)) return ticks;
    if (day < dayNumber(from)) continue;
    const isFirst = ticks.length === 0 || inYear === 1;
    ticks.push({ date: dateOfDay(day), label: step === 12 ? '' : String(inYear).padStart(2, '0'), year: isFirst ? String(year) : null });
  }
}
