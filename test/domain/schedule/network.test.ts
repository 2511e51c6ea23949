// The passes against a schedule that is found by pushing days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { type LinkType, type NetworkLink, type NetworkNode, passes } from '../../../renderer/domain/schedule/network.ts';
import { floatDayByDay, placedDayByDay } from './day-by-day.ts';

interface Drawn {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

const TYPES: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

/** Before the holidays of 2026 of both countries: Spring Festival, 8 March, May, 1 October. */
const season = fc.constantFrom('2026-02-10', '2026-03-05', '2026-04-28', '2026-09-24');

/** Links lead from nodes to later ones of the list, so that there is no circle; then the list is turned round. */
const networks: fc.Arbitrary<Drawn> = fc.tuple(fc.integer({ min: 2, max: 6 }), season).chain(([size, first]) => {
  const node = fc.record({
    country: fc.constantFrom('CN', 'RU'),
    durationDays: fc.integer({ min: 0, max: 5 }),
    day: fc.nat(12).map((days) => addDays(first, days)),
    isDone: fc.nat(7),
  });
  const end = fc.nat(size - 1);
  const link = fc.record({ one: end, other: end, type: fc.constantFrom(...TYPES), lagDays: fc.integer({ min: -6, max: 6 }) });
  return fc
    .record({ drawn: fc.array(node, { minLength: size, maxLength: size }), links: fc.array(link, { maxLength: 8 }) })
    .map((from) => ({
      nodes: from.drawn.map((each, at) => nodeOf(each, at)).reverse(),
      links: from.links
        .filter(({ one, other }) => one !== other)
        .map(({ one, other, type, lagDays }, at) => ({
          id: `l${at}`,
          from: `n${Math.min(one, other)}`,
          to: `n${Math.max(one, other)}`,
          type,
          lagDays,
        })),
    }));
});

function nodeOf(drawn: { country: string; durationDays: number; day: string; isDone: number }, at: number): NetworkNode {
  const calendar = drawn.country === 'CN' ? officialCalendars.CN : officialCalendars.RU;
  const common = { id: `n${at}`, calendar };
  if (drawn.isDone === 0) return { ...common, durationDays: 0, earliest: null, fixedFinish: drawn.day, isDone: true };
  return { ...common, durationDays: drawn.durationDays, earliest: drawn.day, isDone: false };
}

function scheduled({ nodes, links }: Drawn) {
  const result = passes(nodes, links);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.nodes;
}

describe('passes', () => {
  it('place every node where pushing it day by day leaves it', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const expected = [...placedDayByDay(network.nodes, network.links)].map(([id, { first, last }]) => [
          id,
          dateOfDay(first),
          dateOfDay(last),
        ]);
        const found = [...scheduled(network)].map(([id, { earlyStart, earlyFinish }]) => [id, earlyStart, earlyFinish]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('give the float that a node can be pushed before the end moves', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const found = scheduled(network);
        for (const { id } of network.nodes) {
          const float = floatDayByDay(network.nodes, network.links, id);
          expect([id, found.get(id)?.totalFloat]).toEqual([id, float]);
          expect(found.get(id)?.isCritical).toBe(float === 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave a critical way that ends on the last day, unless something done ends it', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const found = [...scheduled(network).values()];
        const end = found.map(({ earlyFinish }) => earlyFinish).reduce((one, other) => (one > other ? one : other));
        const last = found.filter(({ earlyFinish }) => earlyFinish === end);
        expect(last.every(({ isCritical, totalFloat }) => isCritical || totalFloat === null)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('refuse links that run in a circle, and name it', () => {
    const [one, other, behind] = [0, 1, 2].map((at) => nodeOf({ country: 'CN', durationDays: 1, day: '2026-03-02', isDone: 1 }, at));
    if (one === undefined || other === undefined || behind === undefined) throw new Error('no nodes');
    const link = (from: string, to: string): NetworkLink => ({ id: from + to, from, to, type: 'FS', lagDays: 0 });
    const result = passes([behind, one, other], [link('n0', 'n1'), link('n1', 'n0'), link('n1', 'n2')]);
    expect(result).toMatchObject({ ok: false, problem: { code: 'schedule.cycle' } });
    expect(
      String(result.ok ? '' : result.problem.details?.['cycle'])
        .split(' ')
        .sort(),
    ).toEqual(['n0', 'n1']);
    expect(passes([one], [link('n0', 'n0')])).toMatchObject({ ok: false, problem: { details: { cycle: 'n0' } } });
  });

  it('overlook links to nodes that are not there', () => {
    const node = nodeOf({ country: 'RU', durationDays: 2, day: '2026-03-02', isDone: 1 }, 0);
    expect(scheduled({ nodes: [node], links: [{ id: 'l', from: 'gone', to: 'n0', type: 'FS', lagDays: 9 }] }).get('n0')).toMatchObject({
      earlyStart: '2026-03-02',
      earlyFinish: '2026-03-03',
    });
  });

  it('let work that is fixed stand, and show a start that comes too late for it as negative float', () => {
    const fixed: NetworkNode = {
      id: 'b',
      calendar: officialCalendars.RU,
      durationDays: 2,
      earliest: null,
      fixedStart: '2026-03-11',
      isDone: false,
    };
    const before: NetworkNode = { id: 'a', calendar: officialCalendars.RU, durationDays: 1, earliest: '2026-03-13', isDone: false };
    const found = scheduled({ nodes: [before, fixed], links: [{ id: 'l', from: 'a', to: 'b', type: 'FS', lagDays: 0 }] });
    expect(found.get('b')).toMatchObject({ earlyStart: '2026-03-11', earlyFinish: '2026-03-12' });
    expect(found.get('a')).toMatchObject({ lateFinish: '2026-03-10', totalFloat: -3, isCritical: true });
  });

  it('work through long chains', () => {
    const size = 10_000;
    const nodes = Array.from({ length: size }, (_, at) =>
      nodeOf({ country: at % 2 === 0 ? 'CN' : 'RU', durationDays: 0, day: '2026-03-02', isDone: 1 }, at),
    );
    const links = nodes.slice(1).map(({ id }, at): NetworkLink => ({ id: `l${at}`, from: `n${at}`, to: id, type: 'FS', lagDays: at % 2 }));
    const found = scheduled({ nodes, links });
    expect(found.size).toBe(size);
    expect(dayNumber(found.get(`n${size - 1}`)?.earlyFinish ?? '')).toBeGreaterThan(dayNumber('2045-01-01'));
  });
});
