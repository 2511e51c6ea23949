import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../renderer/domain/calendar/calendar-date.ts';
import { type DatesOverTime, firstStart, slipOn, slipStart } from '../../../renderer/domain/trend/slip-history.ts';

const day = (number: number) => addDays('2026-01-01', number);

/** [made on, forecast] and [approved on, promised], as days of 2026 from 0. */
function dates(
  forecasts: readonly (readonly [number, number | null])[],
  promises: readonly (readonly [number, number | null])[],
): DatesOverTime {
  const date = (number: number | null) => (number === null ? null : day(number));
  return {
    points: forecasts.map(([madeOn, to]) => ({ madeOn: day(madeOn), date: date(to) })),
    promises: promises.map(([from, to]) => ({ from: day(from), date: date(to) })),
  };
}

describe('a slip', () => {
  it('begins with the first forecast past the promise, however often it moves on', () => {
    expect(
      slipStart(
        dates(
          [
            [1, 50],
            [5, 60],
            [9, 80],
          ],
          [[2, 50]],
        ),
      ),
    ).toBe(day(5));
  });

  it('begins anew after it was made good, or after a baseline has forgiven it', () => {
    expect(
      slipStart(
        dates(
          [
            [1, 60],
            [5, 50],
            [9, 80],
          ],
          [[0, 50]],
        ),
      ),
    ).toBe(day(9));
    expect(
      slipStart(
        dates(
          [
            [1, 60],
            [9, 80],
          ],
          [
            [0, 50],
            [3, 60],
          ],
        ),
      ),
    ).toBe(day(9));
  });

  it('goes on where a new baseline forgives only a part of it', () => {
    expect(
      slipStart(
        dates(
          [[1, 60]],
          [
            [0, 50],
            [3, 55],
          ],
        ),
      ),
    ).toBe(day(1));
  });

  it('begins on the day on which an earlier date was promised than is expected', () => {
    expect(
      slipStart(
        dates(
          [[1, 60]],
          [
            [0, 60],
            [4, 40],
          ],
        ),
      ),
    ).toBe(day(4));
  });

  it('is none without a promise, without a forecast, and where the forecast was withdrawn', () => {
    expect([
      slipStart(dates([[1, 60]], [])),
      slipStart(dates([], [[0, 50]])),
      slipStart(
        dates(
          [
            [1, 60],
            [4, null],
          ],
          [[0, 50]],
        ),
      ),
    ]).toEqual([null, null, null]);
  });

  it('stands on every day since it began, and not on the day before', () => {
    const steps = fc.array(fc.tuple(fc.nat(30), fc.option(fc.nat(90))), { maxLength: 6 });
    const inOrder = steps.map((list) => [...new Map(list)].sort(([one], [other]) => one - other));
    fc.assert(
      fc.property(inOrder, inOrder, (forecasts, promises) => {
        const of = dates(forecasts, promises);
        const start = slipStart(of);
        const stands = Array.from({ length: 32 }, (_, number) => slipOn(of, day(number)) !== null);
        const last = stands.lastIndexOf(false);
        expect(start).toBe(last === 31 ? null : day(last + 1));
      }),
    );
  });
});

describe('a project', () => {
  it('slips since the first of its slips that still stand began', () => {
    expect(firstStart([undefined, day(9), null, day(4)])).toBe(day(4));
    expect(firstStart([undefined, null])).toBeNull();
  });
});
