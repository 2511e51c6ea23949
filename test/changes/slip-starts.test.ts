import { expect, it } from 'vitest';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { forecastTrends } from '../../renderer/changes/forecast-trends.ts';
import { slipStarts } from '../../renderer/changes/slip-starts.ts';
import { officialCalendars } from '../../renderer/domain/calendar/official.ts';
import { idOf, type ParkBuilder } from '../reports/park-builder.ts';
import { BASELINE, PROJECT, PROTOTYPE, smallPark } from '../reports/small-park.ts';

const startOf = (park: ParkBuilder) => slipStarts(park.view, park.log, officialCalendars).get(PROTOTYPE);
const expectOn = (day: string, forecastDate: string, park = smallPark()) =>
  park.on(day, [update('milestone', PROTOTYPE, { forecastDate })]);

it('tells a day on which the trend has a forecast that slipped, whatever clock the reader lives by', () => {
  const park = expectOn('2026-04-21', '2027-03-01');
  const trend = forecastTrends(park.log, new Set([PROTOTYPE]), '2026-12-31').get(PROTOTYPE);
  expect(startOf(park)).toBeDefined();
  expect(trend?.points.map(({ madeOn }) => madeOn)).toContain(startOf(park));
});

it('forgets a slip that was made good', () => {
  expect(startOf(expectOn('2026-04-21', '2026-01-13'))).toBeUndefined();
});

it('begins with the next slip after a baseline has forgiven the last one', () => {
  const late = expectOn('2026-04-21', '2027-03-01');
  const forgiven = late.on('2026-05-04', [
    create('baseline', idOf(901), {
      project: PROJECT,
      name: { en: 'Second' },
      approvedOn: '2026-05-04',
      dates: { [PROTOTYPE]: '2027-03-01' },
    }),
  ]);
  expect(startOf(forgiven)).toBeUndefined();
  expect(startOf(expectOn('2026-06-01', '2027-04-01', forgiven))).toBe('2026-06-01');
});

it('does not know what nothing was promised of', () => {
  expect(startOf(expectOn('2026-04-21', '2027-03-01').on('2026-05-04', [remove('baseline', BASELINE)]))).toBeUndefined();
});
