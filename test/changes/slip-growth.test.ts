import { expect, it } from 'vitest';
import { slipGrowth } from '../../renderer/changes/slip-growth.ts';
import { atOnce } from '../../renderer/changes/steps.ts';
import { officialCalendars } from '../../renderer/domain/calendar/official.ts';
import { isSlipping } from '../../renderer/domain/rules/slip.ts';
import { varianceOf } from '../../renderer/domain/rules/variance.ts';
import { monthEnds } from '../../renderer/domain/trend/slip-growth.ts';
import { sample, TODAY, view } from '../sample/sample-park.ts';

const growth = (siteId: string | null) =>
  atOnce(slipGrowth(view, sample.log, { calendars: officialCalendars, siteId, days: monthEnds(TODAY, 11) }));

it('ends with the slips that the park has today', () => {
  const late = view.rows('milestone').filter((each) => isSlipping(view, each, officialCalendars));
  const days = late.reduce((sum, each) => sum + (varianceOf(view, each, officialCalendars)?.workingDays ?? 0), 0);
  expect(growth(null).at(-1)).toEqual({ day: TODAY, milestones: late.length, days });
});

it('falls where a second baseline has forgiven what had slipped until then', () => {
  const on = (day: string) => growth(null).find((each) => each.day === day)?.days ?? 0;
  expect(on('2026-06-30')).toBeLessThan(on('2026-05-31') / 2);
});

it('is the sum of what each site has', () => {
  const sites = view.rows('site').map(({ id }) => growth(id));
  const sums = growth(null).map((each, at) => [each.days, sites.reduce((sum, of) => sum + (of[at]?.days ?? 0), 0)]);
  for (const [all, parts] of sums) expect(parts).toBe(all);
});
