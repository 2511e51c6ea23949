import { describe, expect, it } from 'vitest';
import { isBackupDue, newestBackup } from '../../../renderer/sync/backup/backup-due.ts';
import { backupName } from '../../../renderer/sync/backup/backup-name.ts';

const HOUR = 60 * 60 * 1000;
const NOW = Date.parse('2026-11-24T12:00:00Z');
const state = { lastSavedAt: NOW - HOUR, lastLength: 500, now: NOW, length: 501 };

describe('a backup is due', () => {
  it.each<[string, Partial<Parameters<typeof isBackupDue>[0]>]>([
    ['after an hour with one change', {}],
    ['at once, after two hundred changes', { lastSavedAt: NOW, length: 700 }],
    ['where there has been none', { lastSavedAt: null, lastLength: null }],
    ['where the log became shorter, as after a restore', { length: 400 }],
    ['where the last one is from far in the future', { lastSavedAt: NOW + 2 * HOUR }],
  ])('%s', (_when, changed) => {
    expect(isBackupDue({ ...state, ...changed })).toBe(true);
  });
});

describe('a backup is not due', () => {
  it.each<[string, Partial<Parameters<typeof isBackupDue>[0]>]>([
    ['without a change, however long ago the last one was', { lastSavedAt: 0, length: 500 }],
    ['before the hour is over', { lastSavedAt: NOW - HOUR + 1 }],
    ['before two hundred changes', { lastSavedAt: NOW, length: 699 }],
    ['of an empty park', { lastSavedAt: null, lastLength: null, length: 0 }],
    ['where the clock was corrected by minutes', { lastSavedAt: NOW + HOUR / 2 }],
  ])('%s', (_when, changed) => {
    expect(isBackupDue({ ...state, ...changed })).toBe(false);
  });
});

describe('the newest backup', () => {
  const named = (savedAt: number, length: number) => ({ name: backupName({ savedAt, why: 'scheduled', length }) });

  it('is found in whatever order, by its name', () => {
    expect(newestBackup([named(NOW - 2, 1), named(NOW - 1, 2), named(NOW - 3, 3)], NOW)).toMatchObject({ savedAt: NOW - 1, length: 2 });
  });

  it('is none from the future, and no file that someone has put there', () => {
    expect(newestBackup([named(NOW + 2 * HOUR, 1), { name: 'mine.caravan' }], NOW)).toBeNull();
    expect(newestBackup([], NOW)).toBeNull();
  });
});
