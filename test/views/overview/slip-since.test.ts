import { expect, it } from 'vitest';
import { update } from '../../../renderer/changes/edit.ts';
import { forecastTrends } from '../../../renderer/changes/forecast-trends.ts';
import { slipsSince } from '../../../renderer/views/overview/slip-since.ts';
import { PROTOTYPE, smallPark } from '../../reports/small-park.ts';

it('tells the day on which the trend has the forecast that slipped, whatever clock the reader lives by', () => {
  const park = smallPark().on('2026-04-21', [update('milestone', PROTOTYPE, { forecastDate: '2027-03-01' })]);
  const since = slipsSince(park.view, park.log).get(PROTOTYPE);
  const trend = forecastTrends(park.log, new Set([PROTOTYPE]), '2026-12-31').get(PROTOTYPE);
  expect(since).toBeDefined();
  expect(trend?.points.map(({ madeOn }) => madeOn)).toContain(since);
});

it('forgets a slip that was made good', () => {
  const park = smallPark().on('2026-04-21', [update('milestone', PROTOTYPE, { forecastDate: '2026-01-13' })]);
  expect(slipsSince(park.view, park.log).has(PROTOTYPE)).toBe(false);
});
