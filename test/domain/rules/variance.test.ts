import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { varianceOf } from '../../../renderer/domain/rules/variance.ts';
import { MOSCOW, milestoneOf, type Planned, parkWith, XIAN } from './park.ts';

function variance(planned: Planned, project = {}) {
  const park = parkWith([planned], [], project);
  return varianceOf(park, milestoneOf(park), officialCalendars);
}

describe('varianceOf', () => {
  it('takes the actual date before the forecast', () => {
    const found = variance({ baseline: '2026-03-02', forecastDate: '2026-06-01', actualDate: '2026-03-05', site: XIAN });
    expect(found).toMatchObject({ calendarDays: 3, workingDays: 3, reached: '2026-03-05', baseline: '2026-03-02' });
  });

  it('counts working days by the calendar of the milestone’s site', () => {
    // 1 to 7 October is the National Day holiday in China, and working days but for one weekend in Russia.
    const october = { baseline: '2026-09-30', forecastDate: '2026-10-07' };
    expect(variance({ ...october, site: XIAN })?.workingDays).toBe(0);
    expect(variance({ ...october, site: MOSCOW })?.workingDays).toBe(5);
  });

  it('falls back on the calendar of the lead site', () => {
    const october = { baseline: '2026-09-30', forecastDate: '2026-10-07' };
    expect(variance(october)?.workingDays).toBe(0);
    expect(variance(october, { leadSite: MOSCOW })?.workingDays).toBe(5);
  });

  it('says where no calendar stands behind the days', () => {
    expect(variance({ baseline: '2026-03-02', forecastDate: '2026-03-09' }, { leadSite: null })).toMatchObject({
      workingDays: 5,
      certainty: 'unknown',
    });
    expect(variance({ baseline: '2026-03-02', forecastDate: '2026-03-09' })?.certainty).toBe('official');
    expect(variance({ baseline: '2027-03-01', forecastDate: '2027-03-09' })?.certainty).toBe('provisional');
  });

  it('is null without a baseline, and without a date to hold against it', () => {
    expect(variance({ forecastDate: '2026-03-09' })).toBeNull();
    expect(variance({ baseline: '2026-03-09' })).toBeNull();
  });

  it('is the opposite when the dates change places', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-03-01', days));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const there = variance({ baseline: one, forecastDate: other });
        const back = variance({ baseline: other, forecastDate: one });
        expect((there?.workingDays ?? Number.NaN) + (back?.workingDays ?? Number.NaN)).toBe(0);
        expect((there?.calendarDays ?? Number.NaN) + (back?.calendarDays ?? Number.NaN)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
