import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrow, topologicalOrder } from '../../../renderer/domain/schedule/topological-order.ts';

const NODES = ['a', 'b', 'c', 'd', 'e'];
const arrows = fc.array(fc.record({ from: fc.constantFrom(...NODES), to: fc.constantFrom(...NODES) }), { maxLength: 8 });

/** Whether a walk along arrows comes back, by trying every walk. */
function comesBack(all: readonly Arrow[], start: string, at = start, steps = 0): boolean {
  return steps < NODES.length && all.some(({ from, to }) => from === at && (to === start || comesBack(all, start, to, steps + 1)));
}

describe('topologicalOrder', () => {
  it('has a circle exactly where a walk comes back, and names it in the direction of its arrows', () => {
    fc.assert(
      fc.property(arrows, (all) => {
        const { cycle } = topologicalOrder(NODES, all);
        expect(cycle !== null).toBe(NODES.some((node) => comesBack(all, node)));
        cycle?.forEach((from, at) => {
          expect(all).toContainEqual({ from, to: cycle[(at + 1) % cycle.length] });
        });
        expect(new Set(cycle).size).toBe(cycle?.length ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('puts every node after those that lead to it', () => {
    fc.assert(
      fc.property(arrows, (all) => {
        const { order, cycle } = topologicalOrder(NODES, all);
        expect(order.length === NODES.length).toBe(cycle === null);
        const tooEarly = all.filter(({ from, to }) => order.includes(to) && !order.slice(0, order.indexOf(to)).includes(from));
        expect(tooEarly).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
