// What an edit says that it replaces, and what it leaves out.
import { describe, expect, test } from 'vitest';
import type { Op } from '../../renderer/changes/change-set.ts';
import { create, type Edit, remove, restore, settle, update } from '../../renderer/changes/edit.ts';
import { sameValue } from '../../renderer/changes/write.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const id = testId('m', 1);
const XIAN = testId('d', 1);
const MOSCOW = testId('d', 2);

function started(): Replica {
  const replica = new Replica(XIAN);
  replica.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  replica.commit([create('milestone', id, { project, title: { en: 'Prototype' }, forecastDate: '2026-05-01' })]);
  return replica;
}

/** Xi'an (seq 3) and Moscow (seq 1) wrote the forecast apart; Moscow's is the later. */
function disputed(xian = '2026-06-01', moscow = '2026-07-01'): Replica {
  const replica = started();
  const other = replica.copyAs(MOSCOW);
  other.wallMs += 60_000;
  replica.commit([update('milestone', id, { forecastDate: xian })]);
  other.commit([update('milestone', id, { forecastDate: moscow })]);
  expect(replica.merge(other.bundleFor(replica))).toBeNull();
  return replica;
}

function opsOf(replica: Replica, ...edits: readonly Edit[]): readonly Op[] {
  const made = replica.commit(edits);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value?.ops ?? [];
}

const dot = (device: string, seq: number) => ({ device, seq });

describe('an ordinary edit replaces', () => {
  test('the value that showed, not the other one of a conflict', () => {
    const [op] = opsOf(disputed(), update('milestone', id, { forecastDate: '2026-09-01' }));
    expect(op?.supersedes).toEqual([dot(MOSCOW, 1)]);
  });

  test('every write of the value that showed', () => {
    const [op] = opsOf(disputed('2026-06-01', '2026-06-01'), update('milestone', id, { forecastDate: '2026-09-01' }));
    expect(op?.supersedes).toEqual([dot(XIAN, 3), dot(MOSCOW, 1)]);
  });

  test('nothing where the value shows already, also amid a conflict', () => {
    expect(opsOf(disputed(), update('milestone', id, { forecastDate: '2026-07-01' }))).toEqual([]);
  });

  test('the value that showed by the other one of a conflict', () => {
    const replica = disputed();
    expect(opsOf(replica, update('milestone', id, { forecastDate: '2026-06-01' }))).toMatchObject([{ supersedes: [dot(MOSCOW, 1)] }]);
  });
});

describe('a settlement replaces', () => {
  test('every value', () => {
    const [op] = opsOf(disputed(), settle('milestone', id, 'forecastDate', '2026-07-01'));
    expect(op).toMatchObject({ value: '2026-07-01', supersedes: [dot(XIAN, 3), dot(MOSCOW, 1)] });
  });

  test('nothing where there is nothing to settle', () => {
    expect(opsOf(started(), settle('milestone', id, 'forecastDate', '2026-05-01'))).toEqual([]);
    expect(opsOf(started(), settle('milestone', id, '_deleted', false))).toEqual([]);
  });
});

describe('a deletion', () => {
  test('names all values of all fields, the disputed ones too', () => {
    const [op] = opsOf(disputed(), remove('milestone', id));
    expect(op?.supersedes).toEqual([dot(XIAN, 2), dot(XIAN, 3), dot(MOSCOW, 1)]);
  });

  test('is written once', () => {
    const replica = started();
    replica.commit([remove('milestone', id)]);
    expect(opsOf(replica, remove('milestone', id))).toEqual([]);
  });

  test('and a restoration written apart are both replaced by a further word, also by an ordinary restoration', () => {
    const xian = started();
    const other = xian.copyAs(MOSCOW);
    for (const edit of [remove('milestone', id), restore('milestone', id)]) xian.commit([edit]);
    other.wallMs += 60_000;
    other.commit([remove('milestone', id)]);
    expect(xian.merge(other.bundleFor(xian))).toBeNull();
    const [op] = opsOf(xian, restore('milestone', id));
    expect(op).toMatchObject({ field: '_deleted', value: false, supersedes: [dot(XIAN, 4), dot(MOSCOW, 1)] });
  });

  test('covers what the same intent writes to the row', () => {
    const replica = started();
    replica.commit([remove('milestone', id)]);
    const ops = opsOf(replica, restore('milestone', id), update('milestone', id, { code: 'M9' }), remove('milestone', id));
    expect(ops.map(({ field, value }) => [field, value])).toEqual([
      ['_deleted', true],
      ['code', 'M9'],
    ]);
    expect(replica.view.row('milestone', id)).toBeNull();
  });
});

test('of several writes to one field in one intent the last counts', () => {
  const ops = opsOf(started(), update('milestone', id, { code: 'A' }), update('milestone', id, { code: 'B' }));
  expect(ops).toMatchObject([{ field: 'code', value: 'B' }]);
});

test('clearing what is empty, or was never written, writes nothing', () => {
  expect(opsOf(started(), update('milestone', id, { actualDate: null, title: { ru: '' } }))).toEqual([]);
});

test.each([
  [null, null, true],
  [null, '', false],
  [0, '0', false],
  [[], {}, false],
  [[1], [1, null], false],
  [{ a: null }, { b: null }, false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [[1, 2], [2, 1], false],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
] as const)('values %j and %j are the same: %s', (a, b, isSame) => {
  expect(sameValue(a, b)).toBe(isSame);
  expect(sameValue(b, a)).toBe(isSame);
});
