// Which backups are kept, and which make room. It counts days, weeks and months that have backups instead of looking back from
// now: a park that rested for a year has lost nothing, and no clock that lies can make everything old at once.
import { dateOfDay } from '../../domain/calendar/calendar-date.ts';
import { type BackupFacts, dayOfInstant, parseBackupName } from './backup-name.ts';

/** For what a backup is kept; the first that applies. `notOurs`: no rotation gave it its name, and none takes it away. */
export type KeptBecause = 'recent' | 'day' | 'week' | 'month' | 'beforeMerge' | 'beforeRestore' | 'notOurs';

export interface Rotation<B> {
  /** The newest first. */
  readonly keep: readonly { readonly backup: B; readonly because: KeptBecause }[];
  readonly remove: readonly B[];
}

/** How many are kept of each. */
export const KEPT = { recent: 10, days: 14, weeks: 8, months: 12, safetyDays: 30 } as const;

/** A clock may be corrected by so much before what it dated counts as dated in the future. */
export const CLOCK_TOLERANCE_MS = 60 * 60 * 1000;

/**
 * Keeps the newest 10; the newest of each of the last 14 days, 8 weeks and 12 months that have backups; and those taken before
 * a risky merge or a restore until 30 days with backups have followed. Times are those in the names.
 * Backups dated in the future are rotated apart, so that they never take the place of those dated truly; so is the case where it
 * is `now` that lies. The newest is always kept.
 * @param now milliseconds since 1970.
 */
export function rotation<B extends { readonly name: string }>(backups: readonly B[], now: number): Rotation<B> {
  const read = backups.map((backup) => ({ backup, facts: parseBackupName(backup.name) }));
  const dated = read.flatMap(({ backup, facts }) => (facts === null ? [] : [{ backup, facts }])).toSorted(newestFirst);
  const isAhead = ({ facts }: Dated<B>): boolean => facts.savedAt > now + CLOCK_TOLERANCE_MS;
  const judged = [...judge(dated.filter(isAhead)), ...judge(dated.filter((one) => !isAhead(one)))];
  const foreign = read.filter(({ facts }) => facts === null).map(({ backup }) => ({ backup, because: 'notOurs' as const }));
  return {
    keep: [...judged.flatMap(({ backup, because }) => (because === null ? [] : [{ backup, because }])), ...foreign],
    remove: judged.filter(({ because }) => because === null).map(({ backup }) => backup),
  };
}

interface Dated<B> {
  readonly backup: B;
  readonly facts: BackupFacts;
}

interface Judged<B> {
  readonly backup: B;
  readonly because: KeptBecause | null;
}

function newestFirst<B extends { readonly name: string }>(a: Dated<B>, b: Dated<B>): number {
  return b.facts.savedAt - a.facts.savedAt || (a.backup.name < b.backup.name ? 1 : -1);
}

/** @param dated the newest first. */
function judge<B>(dated: readonly Dated<B>[]): Judged<B>[] {
  const isNewestOfDay = newestOfEach(KEPT.days, dayOfInstant);
  const isNewestOfWeek = newestOfEach(KEPT.weeks, weekOfInstant);
  const isNewestOfMonth = newestOfEach(KEPT.months, monthOfInstant);
  const isSafetyCopy = withinLast(KEPT.safetyDays, dayOfInstant);
  return dated.map(({ backup, facts: { savedAt, why } }, index) => {
    // Each one is asked about every backup, because it counts them.
    const [isOfDay, isOfWeek, isOfMonth] = [isNewestOfDay(savedAt), isNewestOfWeek(savedAt), isNewestOfMonth(savedAt)];
    const isSafe = isSafetyCopy(savedAt) && (why === 'beforeMerge' || why === 'beforeRestore');
    const because = firstOf([
      [index < KEPT.recent, 'recent'],
      [isOfDay, 'day'],
      [isOfWeek, 'week'],
      [isOfMonth, 'month'],
      [isSafe, why === 'beforeMerge' ? 'beforeMerge' : 'beforeRestore'],
    ]);
    return { backup, because };
  });
}

function firstOf(reasons: readonly (readonly [boolean, KeptBecause])[]): KeptBecause | null {
  return reasons.find(([applies]) => applies)?.[1] ?? null;
}

/** Asked of instants from the newest on: whether it is the first of its span, and the span among the first so many. */
function newestOfEach(spans: number, spanOf: (instant: number) => number): (instant: number) => boolean {
  const seen = new Set<number>();
  return (instant) => {
    const span = spanOf(instant);
    if (seen.size === spans || seen.has(span)) return false;
    seen.add(span);
    return true;
  };
}

/** Asked likewise: whether its span is among the first so many. */
function withinLast(spans: number, spanOf: (instant: number) => number): (instant: number) => boolean {
  const seen = new Set<number>();
  return (instant) => seen.add(spanOf(instant)).size <= spans;
}

/** ISO 8601 weeks, counted: they begin on Mondays, and 1970-01-01 was a Thursday. */
function weekOfInstant(instant: number): number {
  return Math.floor((dayOfInstant(instant) + 3) / 7);
}

function monthOfInstant(instant: number): number {
  const [year = 0, month = 0] = dateOfDay(dayOfInstant(instant)).split('-').map(Number);
  return year * 12 + month;
}
