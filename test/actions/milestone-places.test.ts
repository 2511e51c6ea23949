import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesAfter, siblingsInOrder } from '../../renderer/actions/milestone-places.ts';
import { create, update } from '../../renderer/changes/edit.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);

/** A project with a milestone for each order key; empty: none was ever given. */
function projectWith(orders: readonly string[]) {
  const replica = new Replica();
  replica.commit([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    ...orders.map((order, at) => create('milestone', testId('m', at), { project, order, code: `M${at}`, title: { en: `M${at}` } })),
  ]);
  const inOrder = () => siblingsInOrder(replica.view, project, null);
  /** Puts `count` new milestones after the one at `at`, as the actions do. */
  const insert = (at: number, count: number) => {
    const { keys, rekeyed } = placesAfter(inOrder(), at, count);
    replica.commit([
      ...rekeyed,
      ...keys.map((order, n) => create('milestone', testId('n', n), { project, order, code: `N${n}`, title: { en: `N${n}` } })),
    ]);
  };
  return { codes: () => inOrder().map(({ code }) => code), insert, replica };
}

describe('new milestones', () => {
  it('stand where they are put, and nothing else is touched', () => {
    const { codes, insert } = projectWith(['a0', 'a1', 'a2']);
    insert(0, 2);
    expect(codes()).toEqual(['M0', 'N0', 'N1', 'M1', 'M2']);
  });

  it('stand where they are put among siblings without a key, and with the same one', () => {
    for (const orders of [
      ['', '', ''],
      ['a0', 'a0', ''],
      ['a1', 'not!', 'a0'],
    ]) {
      const { codes, insert } = projectWith(orders.map((order) => order.replace('!', '')));
      const before = codes();
      insert(1, 1);
      expect(codes()).toEqual([...before.slice(0, 2), 'N0', ...before.slice(2)]);
    }
  });

  it('stand where they are put, whatever the keys are', () => {
    const keys = fc.array(fc.constantFrom('', 'a0', 'a1', 'a0V', 'Zz', 'b', '0'), { maxLength: 6 });
    fc.assert(
      fc.property(keys, fc.nat(6), fc.integer({ min: 1, max: 3 }), (orders, place, count) => {
        const { codes, insert } = projectWith(orders);
        const before = codes();
        const at = Math.min(place, orders.length) - 1;
        insert(at, count);
        const added = Array.from({ length: count }, (_, n) => `N${n}`);
        expect(codes()).toEqual([...before.slice(0, at + 1), ...added, ...before.slice(at + 1)]);
      }),
      { numRuns: 60 },
    );
  });
});

it('a milestone whose parent is elsewhere stands among those at the top', () => {
  const { replica } = projectWith(['a0', 'a1']);
  replica.commit([
    create('project', testId('p', 2), { code: 'Q', name: { en: 'Q' } }),
    create('milestone', testId('q', 1), { project: testId('p', 2), title: { en: 'Elsewhere' } }),
    update('milestone', testId('m', 0), { parent: testId('q', 1) }),
    update('milestone', testId('m', 1), { parent: testId('m', 0) }),
  ]);
  expect(siblingsInOrder(replica.view, project, null).map(({ code }) => code)).toEqual(['M0']);
  expect(siblingsInOrder(replica.view, project, testId('m', 0)).map(({ code }) => code)).toEqual(['M1']);
});
