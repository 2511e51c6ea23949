import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupReason, backupName, parseBackupName } from '../../../renderer/sync/backup/backup-name.ts';
import { rotation } from '../../../renderer/sync/backup/rotation.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A Tuesday. */
const NOW = Date.parse('2026-11-24T12:00:00Z');

const backup = (savedAt: number, why: BackupReason = 'scheduled', length = 1) => ({ name: backupName({ savedAt, why, length }) });
type Backup = ReturnType<typeof backup>;

const timeOf = ({ name }: Backup): number => parseBackupName(name)?.savedAt ?? Number.NaN;
const names = (backups: readonly Backup[]) => backups.map(({ name }) => name).toSorted();
const kept = (backups: readonly Backup[], now = NOW) => rotation(backups, now).keep.map(({ backup: one }) => one);

/** Reasons by age, as `{ '3': 'day' }`: a backup a day, each at noon. */
function reasonsOfDays(days: number): Readonly<Record<number, string>> {
  const backups = Array.from({ length: days }, (_, age) => backup(NOW - age * DAY));
  return Object.fromEntries(rotation(backups, NOW).keep.map(({ backup: one, because }) => [(NOW - timeOf(one)) / DAY, because]));
}

const distinct = (backups: readonly Backup[]) => [...new Map(backups.map((one) => [one.name, one])).values()];
const arbitraryBackups = (min: number, max: number) =>
  fc
    .array(
      fc.record({
        savedAt: fc.integer({ min, max }),
        why: fc.constantFrom<BackupReason>('scheduled', 'beforeMerge', 'byHand', 'beforeRestore'),
      }),
      { maxLength: 150 },
    )
    .map((facts) => distinct(facts.map(({ savedAt, why }) => backup(savedAt, why))));

const pastBackups = fc.oneof(
  arbitraryBackups(NOW - 3 * DAY, NOW),
  arbitraryBackups(NOW - 60 * DAY, NOW),
  arbitraryBackups(NOW - 800 * DAY, NOW),
);
/** With clocks that were at 1970, and ones that ran ahead. */
const anyBackups = fc.tuple(pastBackups, arbitraryBackups(0, DAY), arbitraryBackups(NOW, NOW + 20_000 * DAY)).map((all) => all.flat());
const anyNow = fc.oneof(fc.constant(NOW), fc.constantFrom(0, NOW - 400 * DAY, NOW + 400 * DAY, Date.parse('2199-01-01')));

describe('what is kept', () => {
  it('nothing of nothing', () => {
    expect(rotation([], NOW)).toEqual({ keep: [], remove: [] });
  });

  it('of one a day: the newest ten, then the days of two weeks, the Sundays of eight, the ends of months', () => {
    expect(reasonsOfDays(100)).toEqual({
      ...Object.fromEntries(Array.from({ length: 10 }, (_, age) => [age, 'recent'])),
      ...Object.fromEntries([10, 11, 12, 13].map((age) => [age, 'day'])),
      ...Object.fromEntries([16, 23, 30, 37, 44].map((age) => [age, 'week'])),
      // 31 October is the 24th day ago, 30 September the 55th.
      24: 'month',
      55: 'month',
      85: 'month',
    });
  });

  it('of many on one day: the newest ten', () => {
    const backups = Array.from({ length: 50 }, (_, index) => backup(NOW - index * 60_000));
    expect(names(kept(backups))).toEqual(names(backups.slice(0, 10)));
  });

  it('those before a risky merge or a restore, among many others, for a month of days', () => {
    const daily = Array.from({ length: 60 }, (_, age) => backup(NOW - age * DAY));
    const merges = [20, 29, 30].map((age) => backup(NOW - age * DAY - HOUR, 'beforeMerge'));
    const restore = backup(NOW - 21 * DAY - HOUR, 'beforeRestore');
    const { keep, remove } = rotation([...daily, ...merges, restore], NOW);
    const because = new Map(keep.map((one) => [one.backup.name, one.because]));
    expect(merges.map(({ name }) => because.get(name))).toEqual(['beforeMerge', 'beforeMerge', undefined]);
    expect(because.get(restore.name)).toBe('beforeRestore');
    expect(remove).toContain(merges[2]);
  });

  it('everything of a park that rested for years', () => {
    const backups = Array.from({ length: 14 }, (_, age) => backup(NOW - (2000 + age) * DAY));
    expect(rotation(backups, NOW).remove).toEqual([]);
  });

  it('files that someone has put there', () => {
    const own = Array.from({ length: 40 }, (_, index) => backup(NOW - index * 60_000));
    const foreign = { name: 'my-park.caravan' };
    const { keep, remove } = rotation([...own, foreign], NOW);
    expect(keep.at(-1)).toEqual({ backup: foreign, because: 'notOurs' });
    expect(remove).toHaveLength(30);
  });

  it('what the host tells besides the name comes back with it', () => {
    const listed = { ...backup(NOW), size: 3, savedAt: 0 };
    expect(rotation([listed], NOW).keep).toEqual([{ backup: listed, because: 'recent' }]);
  });
});

describe('rules that hold for all', () => {
  it('each backup is either kept or removed, in whatever order they come', () => {
    fc.assert(
      fc.property(anyBackups, anyNow, (backups, now) => {
        const { keep, remove } = rotation(backups, now);
        expect(names([...keep.map((one) => one.backup), ...remove])).toEqual(names(backups));
        expect(names(kept(backups.toReversed(), now))).toEqual(names(kept(backups, now)));
      }),
    );
  });

  it('the newest is never removed, nor the newest ten of those that are not dated in the future', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const remaining = names(kept(backups));
        const sorted = backups.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.name < b.name ? 1 : -1));
        for (const { name } of sorted.slice(0, 1)) expect(remaining).toContain(name);
        for (const { name } of sorted.filter((one) => timeOf(one) <= NOW + HOUR).slice(0, 10)) expect(remaining).toContain(name);
      }),
    );
  });

  it('nothing is removed of what the plain rule keeps, which looks back from now', () => {
    fc.assert(
      fc.property(pastBackups, (backups) => {
        expect(names(kept(backups))).toEqual(expect.arrayContaining(names(keptByPlainRule(backups))));
      }),
    );
  });

  it('no more is kept than the rule names, safety copies apart', () => {
    fc.assert(
      fc.property(anyBackups, anyNow, (backups, now) => {
        const counted = rotation(backups, now).keep.filter(({ because }) => !because.startsWith('before'));
        expect(counted.length).toBeLessThanOrEqual(2 * (10 + 14 + 8 + 12));
      }),
    );
  });

  it('a second rotation removes nothing more', () => {
    fc.assert(
      fc.property(anyBackups, anyNow, (backups, now) => {
        expect(rotation(kept(backups, now), now).remove).toEqual([]);
      }),
    );
  });

  it('a clock that lies now changes nothing for backups that were dated truly', () => {
    fc.assert(
      fc.property(pastBackups, anyNow, (backups, now) => {
        fc.pre(now >= NOW || backups.every((one) => timeOf(one) > now + HOUR));
        expect(names(kept(backups, now))).toEqual(names(kept(backups)));
      }),
    );
  });

  it('backups dated in the future take nobody’s place', () => {
    fc.assert(
      fc.property(pastBackups, arbitraryBackups(NOW + 2 * HOUR, NOW + 20_000 * DAY), (past, ahead) => {
        const together = names(kept([...past, ...ahead]).filter((one) => timeOf(one) <= NOW));
        expect(together).toEqual(names(kept(past)));
      }),
    );
  });
});

it('a year and more of backups every six hours, each followed by a rotation', () => {
  const days = 500;
  let there: readonly Backup[] = [];
  for (let at = NOW - days * DAY; at <= NOW; at += 6 * HOUR) there = kept([...there, backup(at)], at);
  const dates = there.map(({ name }) => name.slice(0, 10));
  expect(there.length).toBeLessThanOrEqual(44);
  expect(new Set(dates).size).toBeGreaterThanOrEqual(14 + 6 + 9);
  for (const end of ['2025-12-31', '2026-01-31', '2026-02-28', '2026-06-30', '2026-10-31', '2026-11-15']) expect(dates).toContain(end);
});

/** The newest ten; the newest of each of the last 14 days, of 8 weeks and 12 months; those before a merge for 30 days. */
function keptByPlainRule(backups: readonly Backup[]): Backup[] {
  const sorted = backups.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.name < b.name ? 1 : -1));
  const newestBy = (spanOf: (date: Date) => number, spans: number) => {
    const first = new Map<number, Backup>();
    for (const one of sorted) {
      const span = spanOf(new Date(timeOf(one)));
      if (!first.has(span)) first.set(span, one);
    }
    return [...first].filter(([span]) => span > spanOf(new Date(NOW)) - spans).map(([, one]) => one);
  };
  const day = (date: Date) => Math.floor(date.getTime() / DAY);
  const monday = (date: Date) => Math.floor((day(date) - ((date.getUTCDay() + 6) % 7)) / 7);
  const month = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const safety = sorted.filter((one) => /-before-(merge|restore)-/.test(one.name) && day(new Date(timeOf(one))) > day(new Date(NOW)) - 30);
  return [...sorted.slice(0, 10), ...newestBy(day, 14), ...newestBy(monday, 8), ...newestBy(month, 12), ...safety];
}
