import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../../renderer/changes/conflicts.ts';
import { create } from '../../../renderer/changes/edit.ts';
import { DEFAULT_TOLERANCES, PARK_SETTINGS_ID, tolerancesOf } from '../../../renderer/domain/rules/tolerances.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const setting = (values: Parameters<typeof create<'parkSettings'>>[2]) => [create('parkSettings', PARK_SETTINGS_ID, values)];

/** Two laptops that set something for the first time while they are apart, and then exchange. */
function apart(one: ReturnType<typeof setting>, other: ReturnType<typeof setting>): readonly [Replica, Replica] {
  const xian = new Replica();
  xian.commit([create('project', testId('p', 1), { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  const moscow = xian.copyAs(testId('d', 2));
  xian.commit(one);
  moscow.commit(other);
  expect([xian.merge(moscow.bundleFor(xian)), moscow.merge(xian.bundleFor(moscow))]).toEqual([null, null]);
  return [xian, moscow];
}

describe('the limits of a park', () => {
  it('are the usual ones where none was set, each by itself', () => {
    const replica = new Replica();
    expect(tolerancesOf(replica.view)).toEqual(DEFAULT_TOLERANCES);
    replica.commit(setting({ greenSlip: 3 }));
    expect(tolerancesOf(replica.view)).toEqual({ ...DEFAULT_TOLERANCES, greenSlip: 3 });
  });

  it('never have amber end before green', () => {
    const replica = new Replica();
    replica.commit(setting({ greenSlip: 25 }));
    expect(tolerancesOf(replica.view)).toMatchObject({ greenSlip: 25, amberSlip: 25 });
  });

  it('set on two laptops that are apart end in one row, without a conflict where they differ in what they set', () => {
    for (const replica of apart(setting({ greenSlip: 3 }), setting({ highRisk: 12 }))) {
      expect(replica.view.rows('parkSettings')).toHaveLength(1);
      expect(tolerancesOf(replica.view)).toMatchObject({ greenSlip: 3, highRisk: 12 });
      expect(conflictsOf(replica.park, replica.log)).toEqual([]);
    }
  });

  it('set differently on two laptops are one conflict, the same at both', () => {
    const [xian, moscow] = apart(setting({ greenSlip: 3 }), setting({ greenSlip: 5 }));
    expect(conflictsOf(xian.park, xian.log)).toHaveLength(1);
    expect(conflictsOf(moscow.park, moscow.log)).toEqual(conflictsOf(xian.park, xian.log));
    expect(tolerancesOf(moscow.view)).toEqual(tolerancesOf(xian.view));
  });
});
