// The name of a backup: when it was made, why, and how long the log was. A copied file loses its own time, and keeps its name.
// Names sort as their times do.
import { dateOfDay, dayNumber, FIRST_DAY, isCalendarDate, LAST_DAY } from '../../domain/calendar/calendar-date.ts';

/** Why a backup was made. */
export type BackupReason = 'scheduled' | 'beforeMerge' | 'byHand' | 'beforeRestore';

export interface BackupFacts {
  /** Milliseconds since 1970, by the clock of the machine that made it. */
  readonly savedAt: number;
  readonly why: BackupReason;
  /** Change sets in the log at that time. */
  readonly length: number;
}

/** As `2026-11-24T12-16-15-482Z-before-merge-1234.caravan`, in UTC. A time that no calendar has becomes the nearest that it has. */
export function backupName({ savedAt, why, length }: BackupFacts): string {
  return `${instantText(savedAt)}-${WORDS[why]}-${length}.caravan`;
}

/** What a name says; null for any that `backupName` would not have made. */
export function parseBackupName(name: string): BackupFacts | null {
  const [, date = '', time = '', word = '', length = ''] = NAME.exec(name) ?? [];
  const why = REASONS.find((reason) => WORDS[reason] === word);
  if (why === undefined || !isCalendarDate(date)) return null;
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = time.split('-').map(Number);
  const savedAt = dayNumber(date) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS + milliseconds;
  const facts = { savedAt, why, length: Number(length) };
  // Only what is written back the same was written so: no 25th hour.
  return backupName(facts) === name ? facts : null;
}

/** The day of an instant, in UTC: nobody's time zone decides which backups are kept. Always one that the calendar has. */
export function dayOfInstant(instant: number): number {
  return Math.floor(withinCalendar(instant) / DAY_MS);
}

const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2}-\d{2}-\d{2}-\d{3})Z-([a-z-]+)-(\d{1,15})\.caravan$/;

const WORDS: Readonly<Record<BackupReason, string>> = {
  scheduled: 'scheduled',
  beforeMerge: 'before-merge',
  byHand: 'by-hand',
  beforeRestore: 'before-restore',
};

const REASONS: readonly BackupReason[] = ['scheduled', 'beforeMerge', 'byHand', 'beforeRestore'];

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function instantText(instant: number): string {
  const whole = withinCalendar(instant);
  const day = Math.floor(whole / DAY_MS);
  const rest = whole - day * DAY_MS;
  const parts = [rest / HOUR_MS, (rest % HOUR_MS) / MINUTE_MS, (rest % MINUTE_MS) / SECOND_MS].map((part) => digits(Math.floor(part), 2));
  return `${dateOfDay(day)}T${parts.join('-')}-${digits(rest % SECOND_MS, 3)}Z`;
}

function withinCalendar(instant: number): number {
  const whole = Number.isNaN(instant) ? 0 : Math.trunc(instant);
  return Math.min(Math.max(whole, FIRST_DAY * DAY_MS), (LAST_DAY + 1) * DAY_MS - 1);
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
