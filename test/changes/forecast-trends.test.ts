import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshotAt } from '../../renderer/changes/as-of.ts';
import { create, update } from '../../renderer/changes/edit.ts';
import { forecastTrends } from '../../renderer/changes/forecast-trends.ts';
import { addDays, dateOfDay } from '../../renderer/domain/calendar/calendar-date.ts';
import { endOfDayMs } from '../../renderer/domain/calendar/log-days.ts';
import type { ForecastTrend } from '../../renderer/domain/trend/forecast-trend.ts';
import { type Step, steps } from '../helpers/arbitrary-edits.ts';
import { Replica, testId } from '../helpers/replica.ts';

const M = testId('m', 1);
const DAY_MS = 86_400_000;
const LATER = '2026-12-31';

function started(): Replica {
  const replica = new Replica();
  replica.commit([
    create('project', testId('p', 1), { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('milestone', M, { project: testId('p', 1), title: { en: 'Prototype' }, forecastDate: '2026-03-01' }),
  ]);
  return replica;
}

function goTo(replica: Replica, day: string): void {
  replica.wallMs = Date.parse(`${day}T08:00:00Z`);
}

function trendOf(replica: Replica, cutOff = LATER): ForecastTrend {
  return forecastTrends(replica.log, new Set([M]), cutOff).get(M) ?? { points: [], actual: null };
}

function drift(replica: Replica, cutOff = LATER): string[] {
  return trendOf(replica, cutOff).points.map(({ madeOn, date }) => `${madeOn} ${date}`);
}

describe('the trend of a milestone', () => {
  test('has a point for each day on which another forecast was made; the last of a day counts', () => {
    const replica = started();
    goTo(replica, '2026-02-02');
    replica.commit([update('milestone', M, { forecastDate: '2026-03-20' })]);
    replica.commit([update('milestone', M, { forecastDate: '2026-03-15' })]);
    expect(drift(replica)).toEqual(['2026-01-01 2026-03-01', '2026-02-02 2026-03-15']);
  });

  test('ends at the cut-off date', () => {
    const replica = started();
    goTo(replica, '2026-02-02');
    replica.commit([update('milestone', M, { forecastDate: '2026-03-15' })]);
    goTo(replica, '2026-03-14');
    replica.commit([update('milestone', M, { actualDate: '2026-03-14' })]);
    expect(drift(replica, '2026-02-01')).toEqual(['2026-01-01 2026-03-01']);
    expect(trendOf(replica, '2026-02-01').actual).toBeNull();
    expect(trendOf(replica).actual).toBe('2026-03-14');
  });

  test('forgets what was undone the same day, and shows what was undone later', () => {
    const replica = started();
    goTo(replica, '2026-02-02');
    replica.commit([update('milestone', M, { forecastDate: '2026-03-15' })]);
    replica.step('undo');
    expect(drift(replica)).toEqual(['2026-01-01 2026-03-01']);
    replica.step('redo');
    goTo(replica, '2026-02-05');
    replica.step('undo');
    expect(drift(replica)).toEqual(['2026-01-01 2026-03-01', '2026-02-02 2026-03-15', '2026-02-05 2026-03-01']);
  });

  test('has a gap where a forecast was withdrawn', () => {
    const replica = started();
    goTo(replica, '2026-02-02');
    replica.commit([update('milestone', M, { forecastDate: null })]);
    expect(drift(replica)).toEqual(['2026-01-01 2026-03-01', '2026-02-02 null']);
  });

  test('takes in what another laptop wrote earlier and sent later', () => {
    const here = started();
    const there = here.copyAs(testId('d', 2));
    goTo(here, '2026-02-10');
    here.commit([update('milestone', M, { forecastDate: '2026-04-10' })]);
    goTo(there, '2026-02-02');
    there.commit([update('milestone', M, { forecastDate: '2026-04-02' })]);
    here.merge(there.bundleFor(here));
    expect(drift(here)).toEqual(['2026-01-01 2026-03-01', '2026-02-02 2026-04-02', '2026-02-10 2026-04-10']);
  });

  test('gives each forecast its own reason, also one that came later', () => {
    const replica = started();
    goTo(replica, '2026-02-02');
    replica.commit([update('milestone', M, { forecastDate: '2026-03-15', slipReason: { category: 'supplier', text: '' } })]);
    goTo(replica, '2026-02-04');
    replica.commit([update('milestone', M, { slipReason: { text: 'Motors' } })]);
    goTo(replica, '2026-02-09');
    replica.commit([update('milestone', M, { forecastDate: '2026-03-30', slipReason: { category: 'customs', text: '' } })]);
    expect(trendOf(replica).points.map(({ reason }) => reason)).toEqual([
      { category: null, text: '' },
      { category: 'supplier', text: 'Motors' },
      { category: 'customs', text: '' },
    ]);
  });
});

test('on every day the last point and the actual date are what the park as of that day shows', () => {
  const paced = fc.array(fc.tuple(steps, fc.integer({ min: 0, max: 2 })), { maxLength: 4 });
  const ids = [1, 2, 3, 4, 5, 6].map((n) => testId('m', n));
  fc.assert(
    fc.property(paced, paced, (first, second) => {
      const here = started();
      const there = here.copyAs(testId('d', 2));
      play(here, first);
      play(there, second);
      here.merge(there.bundleFor(here));
      for (let day = '2026-01-01'; day <= '2026-01-10'; day = addDays(day, 1)) {
        const trends = forecastTrends(here.log, new Set(ids), day);
        const { milestone } = snapshotAt(here.log, endOfDayMs(day)).park.tables;
        for (const id of ids) {
          const trend = trends.get(id);
          expect([trend?.points.at(-1)?.date ?? null, trend?.actual ?? null]).toEqual([
            milestone.get(id)?.row['forecastDate'] ?? null,
            milestone.get(id)?.row['actualDate'] ?? null,
          ]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

function play(replica: Replica, paced: readonly (readonly [readonly Step[], number])[]): void {
  for (const [list, days] of paced) {
    for (const step of list) {
      if (step.kind === 'edit') replica.commit(step.edits);
      else replica.step(step.kind);
    }
    replica.wallMs += days * DAY_MS;
  }
}

test('days are cut at midnight UTC', () => {
  expect(endOfDayMs(dateOfDay(0))).toBe(DAY_MS - 1);
});
