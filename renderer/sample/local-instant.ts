// Moments of the story, written as a person at a site reads the clock: 2026-03-12T10:15+08:00.
import { z } from 'zod';
import { dayNumber } from '../domain/calendar/calendar-date.ts';

const MINUTES_PER_DAY = 1_440;

/** A date and time to the minute that exist, with the distance from UTC. */
export const localInstant = z.iso.datetime({ offset: true, precision: -1 }).regex(/[+-]\d\d:\d\d$/);

/** Milliseconds since 1970. @param text as `localInstant` lets in */
export function instantOf(text: string): number {
  const ahead = minutesAt(text, 17) * (text[16] === '-' ? -1 : 1);
  return (dayNumber(text.slice(0, 10)) * MINUTES_PER_DAY + minutesAt(text, 11) - ahead) * 60_000;
}

/** Minutes of the `hh:mm` that begins at a position. */
function minutesAt(text: string, at: number): number {
  return Number(text.slice(at, at + 2)) * 60 + Number(text.slice(at + 3, at + 5));
}
