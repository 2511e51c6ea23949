import { describe, expect, test } from 'vitest';
import { type BackupWorld, backupsIn, dueAt, isDue, takeBackup } from '../../renderer/actions/backups.ts';
import { failure, success } from '../../renderer/domain/result.ts';
import type { ExchangeChange } from '../../renderer/store/exchange-state.ts';
import { backupName } from '../../renderer/sync/backup/backup-name.ts';
import { TestSource } from '../helpers/backup-source.ts';
import { TestShelf } from '../helpers/shelf.ts';

const HOUR = 60 * 60_000;
const NOON = Date.UTC(2026, 10, 24, 12);

describe('when a backup is due', () => {
  const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const state = { lastSavedAt: NOON, lastLength: 10, length: 11, now: NOON, isOpening: false, dayOf };

  test('never without a change', () => {
    expect(isDue({ ...state, length: 10, now: NOON + 100 * HOUR, isOpening: true })).toBe(false);
  });

  test('an hour after the last, not before', () => {
    expect(isDue({ ...state, now: NOON + HOUR - 1 })).toBe(false);
    expect(isDue({ ...state, now: NOON + HOUR })).toBe(true);
  });

  test('at the first opening of a day, even within the hour', () => {
    const midnight = { ...state, lastSavedAt: Date.UTC(2026, 10, 24, 23, 50), now: Date.UTC(2026, 10, 25, 0, 10) };
    expect(isDue({ ...midnight, isOpening: true })).toBe(true);
    expect(isDue(midnight)).toBe(false);
    expect(isDue({ ...state, now: NOON + 1, isOpening: true })).toBe(false);
  });

  test('is told beforehand', () => {
    expect(dueAt({ ...state, length: 10 })).toBe(null);
    expect(dueAt(state)).toBe(NOON + HOUR);
    expect(dueAt({ ...state, now: NOON + 3 * HOUR })).toBe(NOON + 3 * HOUR);
    expect(dueAt({ ...state, lastSavedAt: null, lastLength: null, length: 0 })).toBe(null);
  });
});

describe('taking one', () => {
  const shelf = new TestShelf();
  const world = (over: Partial<BackupWorld> = {}): BackupWorld => ({
    shelf,
    bytesOf: async () => success(new Uint8Array([1, 2])),
    now: () => NOON,
    ...over,
  });

  test('writes what is on the disk, and remembers when', async () => {
    const source = new TestSource(7, 2);
    expect(await takeBackup(source, 'byHand', world())).toEqual(
      success({ name: backupName({ savedAt: NOON, why: 'byHand', length: 5 }), savedAt: NOON, why: 'byHand', length: 5 }),
    );
    expect([...shelf.files.values()]).toEqual([new Uint8Array([1, 2])]);
    expect(source.changes).toEqual<ExchangeChange[]>([{ marks: { backup: { savedAt: NOON, length: 5 } } }]);
  });

  test('leaves no file and no mark where the bytes could not be made, or the folder is gone', async () => {
    const source = new TestSource(7);
    const broken = new TestShelf();
    expect(await takeBackup(source, 'byHand', world({ shelf: broken, bytesOf: async () => failure('bundle.notWritten') }))).toEqual(
      failure('bundle.notWritten'),
    );
    broken.broken = 'backup.noSpace';
    expect(await takeBackup(source, 'byHand', world({ shelf: broken }))).toMatchObject({ ok: false, problem: { code: 'backup.noSpace' } });
    expect(broken.files.size).toBe(0);
    expect(source.changes).toEqual([]);
  });

  test('makes room: of many on one day the latest ten stay, and safety copies', async () => {
    const full = new TestShelf();
    for (let minute = 1; minute <= 30; minute += 1) {
      const why = minute === 3 ? 'beforeMerge' : 'scheduled';
      await takeBackup(new TestSource(minute), why, world({ shelf: full, now: () => NOON + minute * 60_000 }));
    }
    const kept = backupsIn(await listed(full), NOON + HOUR);
    expect(kept.map(({ length, because }) => [length, because])).toEqual([
      ...Array.from({ length: 10 }, (_, at) => [30 - at, 'recent']),
      [3, 'beforeMerge'],
    ]);
  });
});

test('what is no backup of ours is not listed', async () => {
  const shelf = new TestShelf();
  shelf.files.set('letter.txt', new Uint8Array());
  expect(backupsIn(await listed(shelf), NOON)).toEqual([]);
});

async function listed(shelf: TestShelf) {
  const files = await shelf.list();
  if (!files.ok) throw new Error(files.problem.code);
  return files.value;
}
