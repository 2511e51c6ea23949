import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackupName } from '../../../electron/bridge/calls/backups.ts';
import { type BackupFacts, backupName, parseBackupName } from '../../../renderer/sync/backup/backup-name.ts';

const NOON = Date.parse('2026-11-24T12:16:15.482Z');
/** From 1900 to 2200, as calendars go here. */
const arbitraryFacts: fc.Arbitrary<BackupFacts> = fc.record({
  savedAt: fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2200-12-31T23:59:59.999Z') }),
  why: fc.constantFrom('scheduled', 'beforeMerge', 'byHand', 'beforeRestore'),
  length: fc.nat(),
});

describe('the name of a backup', () => {
  it('says when, why, and how long the log was', () => {
    expect(backupName({ savedAt: NOON, why: 'beforeMerge', length: 1234 })).toBe('2026-11-24T12-16-15-482Z-before-merge-1234.caravan');
  });

  it('is read back as it was written, and is one that the host takes', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        expect(parseBackupName(backupName(facts))).toEqual(facts);
        expect(isBackupName(backupName(facts))).toBe(true);
      }),
    );
  });

  it('says the time as the rest of the world writes it', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const iso = new Date(facts.savedAt).toISOString();
        expect(backupName(facts).slice(0, 24)).toBe(iso.replaceAll(/[:.]/g, '-'));
      }),
    );
  });

  it('sorts as its time does', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFacts, (a, b) => {
        fc.pre(a.savedAt < b.savedAt);
        expect([backupName(b), backupName(a)].toSorted()).toEqual([backupName(a), backupName(b)]);
      }),
    );
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1.5, -1e18, 8.64e15])(
    'can be made whatever the clock says: %d',
    (savedAt) => {
      const name = backupName({ savedAt, why: 'byHand', length: 0 });
      expect(parseBackupName(name)).toMatchObject({ why: 'byHand', length: 0 });
    },
  );
});

describe('a name that no backup was given', () => {
  it.each([
    '',
    'park.caravan',
    '2026-11-24T12-16-15-482Z-scheduled-12.caravan.tmp',
    ' 2026-11-24T12-16-15-482Z-scheduled-12.caravan',
    '2026-02-30T12-16-15-482Z-scheduled-12.caravan',
    '2026-11-24T24-16-15-482Z-scheduled-12.caravan',
    '2026-11-24T12-60-15-482Z-scheduled-12.caravan',
    '2026-11-24T12-16-15-482Z-scheduled-012.caravan',
    '2026-11-24T12-16-15-482Z-constructor-12.caravan',
    '2026-11-24T12-16-15-482Z-beforeMerge-12.caravan',
    '2026-11-24T12-16-15-482Z-scheduled-.caravan',
  ])('%j says nothing', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(parseBackupName(name)).toBeNull();
      }),
    );
  });
});
