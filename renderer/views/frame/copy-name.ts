// What a copy of a park is called until its user says otherwise.
import type { CalendarDate } from '../../domain/registry/fields.ts';

/** Short enough that no cut of the platform's, at 180 bytes, takes the day away: a sign has four bytes at most. */
const LONGEST_NAME = 40;

/** `Silk Road 2026-11-24.caravan`: the day keeps copies apart and in order. The platform makes other signs safe. */
export function copyName(parkName: string, day: CalendarDate): string {
  const name = Array.from(parkName.normalize('NFC')).slice(0, LONGEST_NAME).join('').trim();
  return `${name} ${day}.caravan`;
}
