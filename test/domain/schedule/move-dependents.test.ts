import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { update } from '../../../renderer/changes/edit.ts';
import { addDays } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { isWorkday } from '../../../renderer/domain/calendar/work-calendar.ts';
import { addWorkingDays } from '../../../renderer/domain/calendar/working-days.ts';
import { isOpen } from '../../../renderer/domain/rules/milestone-state.ts';
import { calendarOfMilestone } from '../../../renderer/domain/rules/site-calendars.ts';
import { dependentMoves } from '../../../renderer/domain/schedule/move-dependents.ts';
import { linksInto, standingDates } from '../../../renderer/domain/schedule/project-links.ts';
import { violationOf } from '../../../renderer/domain/schedule/schedule.ts';
import { MOSCOW, milestoneId, milestoneOf, type Planned, XIAN } from '../rules/park.ts';
import { type Linked, linkedPark, linkId } from './linked-park.ts';

function moves(milestones: readonly Planned[], links: readonly Linked[], to: string) {
  return dependentMoves(linkedPark(milestones, links), milestoneId(0), to, officialCalendars);
}

describe('dependentMoves', () => {
  it('moves a milestone as far as its link asks, to a working day of its site, and those after it in turn', () => {
    const found = moves(
      [
        { forecastDate: '2026-09-21', site: MOSCOW },
        { forecastDate: '2026-09-25', site: XIAN },
        { forecastDate: '2026-09-28', site: MOSCOW },
      ],
      [
        { from: 0, to: 1, lagDays: 2 },
        { from: 1, to: 2 },
      ],
      '2026-09-30',
    );
    expect(found).toEqual([
      // 1 to 7 October is off in China.
      { milestoneId: milestoneId(1), from: '2026-09-25', to: '2026-10-09', because: linkId(0) },
      { milestoneId: milestoneId(2), from: '2026-09-28', to: '2026-10-09', because: linkId(1) },
    ]);
  });

  it('names the link that asks for the most', () => {
    const found = moves(
      [{ forecastDate: '2026-06-01' }, { forecastDate: '2026-06-01' }, { forecastDate: '2026-06-01' }],
      [
        { from: 0, to: 1, lagDays: 5 },
        { from: 0, to: 2, lagDays: 1 },
        { from: 1, to: 2, lagDays: 1 },
      ],
      '2026-06-02',
    );
    expect(found.map(({ because }) => because)).toEqual([linkId(0), linkId(2)]);
  });

  it('leaves alone what stands late enough, is reached, cancelled or undated, and what comes after it', () => {
    const still = (second: Planned) =>
      moves(
        [{ forecastDate: '2026-06-01' }, second, { forecastDate: '2026-06-02' }],
        [
          { from: 0, to: 1 },
          { from: 1, to: 2 },
        ],
        '2026-06-15',
      );
    expect(still({ forecastDate: '2026-06-15' })).toEqual([]);
    expect(still({ forecastDate: '2026-06-02', actualDate: '2026-06-02' })).toEqual([]);
    expect(still({ forecastDate: '2026-06-02', status: 'cancelled' })).toEqual([]);
    expect(still({})).toEqual([]);
  });

  it('asks nothing of others where a milestone moves earlier, or is reached', () => {
    const two = (first: Planned, to: string) => moves([first, { forecastDate: '2026-05-01' }], [{ from: 0, to: 1 }], to);
    expect(two({ forecastDate: '2026-06-10' }, '2026-06-01')).toEqual([]);
    expect(two({ forecastDate: '2026-06-10', actualDate: '2026-06-10' }, '2026-06-20')).toEqual([]);
  });

  it('passes on through a milestone whose date is that of its parts, which has no forecast of its own to move', () => {
    const parts: readonly Planned[] = [
      { forecastDate: '2026-06-01', parent: milestoneId(1) },
      {},
      { forecastDate: '2026-06-05', parent: milestoneId(1) },
      { forecastDate: '2026-06-08' },
    ];
    expect(moves(parts, [{ from: 1, to: 3 }], '2026-06-15')).toEqual([
      { milestoneId: milestoneId(3), from: '2026-06-08', to: '2026-06-15', because: linkId(0) },
    ]);
    expect(moves(parts, [{ from: 1, to: 3 }], '2026-06-05')).toEqual([]);
  });

  it('leaves milestones in a circle where they are', () => {
    const found = moves(
      [{ forecastDate: '2026-06-01' }, { forecastDate: '2026-06-01' }, { forecastDate: '2026-06-01' }],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 1 },
      ],
      '2026-06-15',
    );
    expect(found).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 25 }).map((days) => addDays('2026-09-14', days));
  const planned = fc.record({
    forecastDate: day,
    site: fc.constantFrom(XIAN, MOSCOW),
    status: fc.constantFrom('planned', 'planned', 'planned', 'accepted', 'cancelled'),
  });
  const linked = fc
    .record({ one: fc.nat(4), other: fc.nat(4), type: fc.constantFrom('FS', 'SS', 'FF', 'SF'), lagDays: fc.integer({ min: -5, max: 5 }) })
    .filter(({ one, other }) => one !== other)
    .map(({ one, other, type, lagDays }): Linked => ({ from: Math.min(one, other), to: Math.max(one, other), type, lagDays }));

  it('leaves no link from what moved unmet, and moves nothing a working day too far', () => {
    fc.assert(
      fc.property(fc.array(planned, { minLength: 5, maxLength: 5 }), fc.array(linked, { maxLength: 7 }), day, (milestones, links, to) => {
        const open: readonly Planned[] = milestones.map((each, at) => (at === 0 ? { ...each, status: 'planned' } : each));
        const found = moves(open, links, to);
        const dates = new Map([[milestoneId(0), to], ...found.map((move) => [move.milestoneId, move.to] as const)]);
        const unmet = (moved: ReadonlyMap<string, string>, at: number) => {
          const edits = [...moved].map(([id, forecastDate]) => update('milestone', id, { forecastDate }));
          const after = linkedPark(open, links, edits);
          const fromMoved = linksInto(after, milestoneId(at)).filter(({ from }) => dates.has(from.id));
          return fromMoved.some((link) => violationOf(after, link, standingDates(after), officialCalendars) !== null);
        };
        const isLater = to > (open[0]?.forecastDate ?? '');
        const before = linkedPark(open, links);
        const mustHold = [1, 2, 3, 4].filter((at) => isLater && isOpen(milestoneOf(before, at)));
        expect(mustHold.filter((at) => unmet(dates, at))).toEqual([]);
        const tooFar = found.filter(({ milestoneId: id, to: reached }) => {
          const at = Number(id.slice(-3)) - 100;
          const calendar = calendarOfMilestone(before, milestoneOf(before, at), officialCalendars);
          const earlier = addWorkingDays(calendar, reached, -1);
          return !isWorkday(calendar, reached) || !earlier.ok || !unmet(new Map([...dates, [id, earlier.value.date]]), at);
        });
        expect(tooFar).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
