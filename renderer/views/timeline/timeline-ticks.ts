// What the two tiers of the timeline's head say, by zoom: years over months, months over weeks or days. Pure.
import { assertNever } from '../../domain/assert-never.ts';
import { dateOfDay, dayOfParts, FIRST_DAY, LAST_DAY, weekdayOfDay, yearOfDay } from '../../domain/calendar/calendar-date.ts';

export type TickUnit = 'decade' | 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A span of the head; `from` may lie before, and `to` after, what was asked for. */
export interface Tick {
  readonly unit: TickUnit;
  /** Day numbers; `to` is the first day of the next one. */
  readonly from: number;
  readonly to: number;
}

export interface Tiers {
  readonly upper: TickUnit;
  readonly lower: TickUnit;
}

/** From this many pixels a day on, every day has a place of its own in the head. */
export const DAY_ZOOM = 20;

export function tiersAt(pxPerDay: number): Tiers {
  if (pxPerDay >= DAY_ZOOM) return { upper: 'month', lower: 'day' };
  if (pxPerDay >= 5.5) return { upper: 'month', lower: 'week' };
  if (pxPerDay >= 1.15) return { upper: 'year', lower: 'month' };
  if (pxPerDay >= 0.4) return { upper: 'year', lower: 'quarter' };
  return { upper: 'decade', lower: 'year' };
}

/** The spans of a unit that have a day from `from` to `to`, in order. */
export function ticksOf(unit: TickUnit, from: number, to: number): readonly Tick[] {
  const ticks: Tick[] = [];
  let start = startOf(unit, Math.max(FIRST_DAY, from));
  const last = Math.min(LAST_DAY, to);
  while (start <= last) {
    const next = nextStart(unit, start);
    ticks.push({ unit, from: start, to: next });
    start = next;
  }
  return ticks;
}

function startOf(unit: TickUnit, day: number): number {
  const year = yearOfDay(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - weekdayOfDay(day) + 1;
    case 'month':
      return dayOfParts(year, monthOf(day), 1);
    case 'quarter':
      return dayOfParts(year, monthOf(day) - ((monthOf(day) - 1) % 3), 1);
    case 'year':
      return dayOfParts(year, 1, 1);
    case 'decade':
      return dayOfParts(year - (year % 10), 1, 1);
    default:
      return assertNever(unit);
  }
}

// A week may begin before 1900 and a decade end after 2200: the start is then counted on, never looked up.
function nextStart(unit: TickUnit, start: number): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const year = yearOfDay(start);
  if (unit === 'decade') return dayOfParts(year + 10, 1, 1);
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const month = monthOf(start) + months;
  return month > 12 ? dayOfParts(year + 1, month - 12, 1) : dayOfParts(year, month, 1);
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return Number(dateOfDay(day).slice(5, 7));
}

/** Which quarter of its year, 1 to 4. */
export function quarterOf(day: number): number {
  return Math.ceil(monthOf(day) / 3);
}
