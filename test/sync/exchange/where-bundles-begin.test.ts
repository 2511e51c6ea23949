// What a bundle for others begins after, by what they said that they have.
import { expect, test } from 'vitest';
import { create, update } from '../../../renderer/changes/edit.ts';
import { baseFor, knowsAt, laterKnows, setsAfter } from '../../../renderer/sync/exchange/segment.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const project = testId('p', 1);
const XIAN = testId('d', 1);
const MOSCOW = testId('d', 2);

const named = (en: string) => update('project', project, { name: { en } });

function started(): Replica {
  const xian = new Replica(XIAN);
  xian.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  xian.commit([named('A')]);
  return xian;
}

test('a bundle begins where its reader is; who never said anything gets the whole park', () => {
  const xian = started();
  const { knows } = xian.copyAs(MOSCOW).bundleFor(null);
  xian.commit([named('B')]);
  expect(baseFor(xian.log, [knows])).toEqual({ [XIAN]: 2 });
  expect([...setsAfter(xian.log, { [XIAN]: 2 }, 3)].map(({ seq }) => seq)).toEqual([3]);
  expect([...setsAfter(xian.log, { [XIAN]: 1 }, 2)].map(({ seq }) => seq)).toEqual([2]);
  expect(baseFor(xian.log, [knows, null])).toBeNull();
  expect(baseFor(xian.log, [])).toBeNull();
  expect([...setsAfter(xian.log, null, 3)]).toHaveLength(3);
});

test('for several it begins where the one who has least is, device by device', () => {
  const xian = started();
  const [first, second] = [xian.log.knows(), knowsAt(xian.log, 1)];
  expect(baseFor(xian.log, [first, second])).toEqual({ [XIAN]: 1 });
  expect(baseFor(xian.log, [first, {}])).toEqual({});
});

test('what a reader has beyond this log is not asked for', () => {
  const xian = started();
  const behind = xian.copyAs(MOSCOW);
  xian.commit([named('B')]);
  expect(baseFor(behind.log, [xian.log.knows()])).toEqual({ [XIAN]: 2 });
});

test('of a device whose history is another there, the reader gets all, and so sees that it has forked', () => {
  const xian = started();
  const twin = xian.copyAs(XIAN);
  twin.wallMs += 5_000;
  xian.commit([named('B')]);
  twin.commit([named('C')]);
  expect(baseFor(xian.log, [twin.log.knows()])).toEqual({});
});

test('what was known at an earlier length, without what came after', () => {
  const xian = started();
  const before = xian.log.knows();
  xian.commit([named('B')]);
  const moscow = xian.copyAs(MOSCOW);
  moscow.commit([named('C')]);
  expect(xian.merge(moscow.bundleFor(xian))).toBeNull();
  expect(knowsAt(xian.log, 2)).toEqual(before);
  expect(knowsAt(xian.log, 4)).toEqual(xian.log.knows());
});

test('an older bundle that comes late takes nothing back of what was said', () => {
  const xian = started();
  const early = knowsAt(xian.log, 1);
  const late = xian.log.knows();
  expect(laterKnows(late, early)).toEqual(late);
  expect(laterKnows(early, late)).toEqual(late);
  expect(laterKnows(null, early)).toEqual(early);
});
