import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../renderer/domain/calendar/calendar-date.ts';
import { type JointWeekWish, jointWeeks } from '../../../renderer/domain/calendar/joint-weeks.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { dayKind } from '../../../renderer/domain/calendar/work-calendar.ts';

const BOTH = [officialCalendars.CN, officialCalendars.RU];
const WISH: JointWeekWish = { from: '2026-01-01', to: '2026-12-31', minimum: 5, notice: 0, today: '2026-01-01', taken: [] };

describe('the weeks in which all sites work', () => {
  test('fall out around the holidays of either country, by name', () => {
    const week = jointWeeks(BOTH, WISH).find(({ monday }) => monday === '2026-11-02');
    expect(week).toMatchObject({ fault: 'tooFewDays', joint: ['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06'] });
    expect(week?.holidays.map(({ en }) => en)).toEqual([dayKind(officialCalendars.RU, '2026-11-04').name?.en]);
    expect(jointWeeks(BOTH, { ...WISH, minimum: 4 }).find(({ monday }) => monday === '2026-11-02')?.fault).toBeNull();
  });

  test('fall out where they begin too soon, or hold a day that is taken', () => {
    const wish = { ...WISH, from: '2026-11-09', to: '2026-11-29', today: '2026-11-05', notice: 11, taken: ['2026-11-27', '2026-11-21'] };
    expect(jointWeeks(BOTH, wish).map(({ fault }) => fault)).toEqual(['tooSoon', null, 'taken']);
  });

  test('are none between days in the wrong order, at the end of all years, or without calendars', () => {
    expect(jointWeeks(BOTH, { ...WISH, from: '2026-12-31', to: '2026-01-01' })).toEqual([]);
    expect(jointWeeks(BOTH, { ...WISH, from: '2200-12-31', to: '2200-12-31' })).toEqual([]);
    expect(jointWeeks([], { ...WISH, minimum: 1 }).every(({ fault }) => fault === 'tooFewDays')).toBe(true);
  });

  test('are those that looking at each day in turn finds', () => {
    const day = fc.integer({ min: 0, max: 3 * 365 }).map((away) => addDays('2024-06-01', away));
    const wishes = fc.record({
      from: day,
      to: day,
      today: day,
      minimum: fc.integer({ min: 1, max: 5 }),
      notice: fc.integer({ min: 0, max: 60 }),
      taken: fc.array(day, { maxLength: 40 }),
    });
    const calendars = fc.subarray(BOTH);
    fc.assert(
      fc.property(calendars, wishes, (some, wish) => {
        expect(jointWeeks(some, wish).map(({ monday, fault }) => [monday, fault])).toEqual(naively(some, wish));
      }),
      { numRuns: 60 },
    );
  });
});

/** Day by day, and each rule as it is said. */
function naively(calendars: typeof BOTH, wish: JointWeekWish) {
  const found: [string, string | null][] = [];
  for (let day = wish.from; addDays(day, 4) <= wish.to; day = addDays(day, 1)) {
    if (weekday(day) !== 1) continue;
    const week = [0, 1, 2, 3, 4].map((at) => addDays(day, at));
    const joint = week.filter((each) => calendars.length > 0 && calendars.every((calendar) => dayKind(calendar, each).working));
    if (daysBetween(wish.today, day) < wish.notice) found.push([day, 'tooSoon']);
    else if (joint.length < wish.minimum) found.push([day, 'tooFewDays']);
    else found.push([day, wish.taken.some((each) => week.includes(each)) ? 'taken' : null]);
  }
  return found;
}
