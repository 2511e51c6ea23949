import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, FIRST_DAY, LAST_DAY } from '../../../renderer/domain/calendar/calendar-date.ts';
import {
  dayAtX,
  fittingZoom,
  leftAfterZoom,
  MAX_ZOOM,
  MIN_ZOOM,
  middleOfDay,
  scrolledDays,
  xOfDay,
} from '../../../renderer/views/timeline/timeline-scale.ts';
import { monthOf, ticksOf, tiersAt } from '../../../renderer/views/timeline/timeline-ticks.ts';

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const zooms = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true });

describe('days and places', () => {
  it('are each other’s inverse at every zoom: a day takes its pixels, and nothing of its neighbour’s', () => {
    fc.assert(
      fc.property(days, days, zooms, (firstDay, day, pxPerDay) => {
        const scale = { firstDay, lastDay: LAST_DAY, pxPerDay };
        expect(dayAtX(scale, xOfDay(scale, day))).toBe(day);
        expect(dayAtX(scale, middleOfDay(scale, day))).toBe(day);
      }),
    );
  });

  it('keep what is under the pointer there while it is zoomed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 3000, noNaN: true }),
        zooms,
        zooms,
        (left, pointer, before, after) => {
          const next = leftAfterZoom(left, pointer, before, after);
          expect((next + pointer) / after).toBeCloseTo((left + pointer) / before, 6);
        },
      ),
    );
  });

  it('fit into a width from the first date to the last', () => {
    const zoom = fittingZoom(100, 199, 1048);
    expect(zoom * 100).toBeCloseTo(1000);
  });

  it('go a year beyond the dates, and no further than dates go', () => {
    expect(scrolledDays(dayNumber('2026-05-07'), dayNumber('2027-02-01'))).toEqual({
      firstDay: dayNumber('2025-01-01'),
      lastDay: dayNumber('2028-12-31'),
    });
    expect(scrolledDays(FIRST_DAY, LAST_DAY)).toEqual({ firstDay: FIRST_DAY, lastDay: LAST_DAY });
  });
});

describe('the head', () => {
  it('has spans without gaps that cover what was asked for, in every unit', () => {
    const units = fc.constantFrom('decade', 'year', 'quarter', 'month', 'week', 'day' as const);
    fc.assert(
      fc.property(units, days, fc.integer({ min: 0, max: 900 }), (unit, from, length) => {
        const to = Math.min(LAST_DAY, from + length);
        const ticks = ticksOf(unit, from, to);
        expect(ticks[0]?.from).toBeLessThanOrEqual(from);
        expect(ticks.at(-1)?.to).toBeGreaterThan(to);
        expect(ticks.slice(1).map((tick) => tick.from)).toEqual(ticks.slice(0, -1).map((tick) => tick.to));
      }),
    );
  });

  it('goes from decades over years to months over days', () => {
    expect(tiersAt(0.1)).toEqual({ upper: 'decade', lower: 'year' });
    expect(tiersAt(0.6)).toEqual({ upper: 'year', lower: 'quarter' });
    expect(tiersAt(2)).toEqual({ upper: 'year', lower: 'month' });
    expect(tiersAt(8)).toEqual({ upper: 'month', lower: 'week' });
    expect(tiersAt(30)).toEqual({ upper: 'month', lower: 'day' });
  });

  it('begins months on their first day, also over a leap year', () => {
    const ticks = ticksOf('month', dayNumber('2028-01-15'), dayNumber('2028-04-01'));
    expect(ticks.map(({ from, to }) => [monthOf(from), to - from])).toEqual([
      [1, 31],
      [2, 29],
      [3, 31],
      [4, 30],
    ]);
  });
});
