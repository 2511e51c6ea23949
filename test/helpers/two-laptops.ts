// Two laptops with one park, which work apart and then exchange: for examples of the rules of merge.
import { expect } from 'vitest';
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { create, type Edit } from '../../renderer/changes/edit.ts';
import { Replica, testId } from './replica.ts';

export const project = testId('p', 1);
export const id = testId('m', 1);
export const XIAN = testId('d', 1);
export const MOSCOW = testId('d', 2);

export interface Pair {
  readonly xian: Replica;
  readonly moscow: Replica;
}

/** Two laptops with one park, Moscow's clock a minute later. */
export function pair(): Pair {
  const xian = new Replica(XIAN);
  xian.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  xian.commit([create('milestone', id, { project, code: 'M1', title: { zh: '样机', en: 'Prototype' }, forecastDate: '2026-05-01' })]);
  const moscow = xian.copyAs(MOSCOW);
  moscow.wallMs += 60_000;
  return { xian, moscow };
}

/** Each sends the other one file. Afterwards both have the same. */
export function exchange({ xian, moscow }: Pair): void {
  const [fromXian, fromMoscow] = [xian.bundleFor(moscow), moscow.bundleFor(xian)];
  expect(moscow.merge(fromXian)).toBeNull();
  expect(xian.merge(fromMoscow)).toBeNull();
  expect(xian.log.knows()).toEqual(moscow.log.knows());
  expect(conflictsOf(xian.park, xian.log)).toEqual(conflictsOf(moscow.park, moscow.log));
  for (const table of ['project', 'milestone'] as const) expect(sorted(xian, table)).toEqual(sorted(moscow, table));
}

function sorted(replica: Replica, table: 'project' | 'milestone'): unknown {
  return [...replica.view.rows(table)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Both edit without knowing of each other, then exchange. */
export function apart(xianEdits: readonly Edit[], moscowEdits: readonly Edit[], both: Pair = pair()): Pair {
  for (const edit of xianEdits) expect(both.xian.commit([edit]).ok).toBe(true);
  for (const edit of moscowEdits) expect(both.moscow.commit([edit]).ok).toBe(true);
  exchange(both);
  return both;
}

export function milestone({ xian }: Pair) {
  return xian.view.row('milestone', id);
}

export function conflicts({ xian }: Pair) {
  return conflictsOf(xian.park, xian.log);
}
