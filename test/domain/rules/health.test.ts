import { describe, expect, it } from 'vitest';
import { create, type Edit } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { healthOf } from '../../../renderer/domain/rules/health.ts';
import { DEFAULT_TOLERANCES, PARK_SETTINGS_ID, type Tolerances } from '../../../renderer/domain/rules/tolerances.ts';
import { idOf } from '../../reports/park-builder.ts';
import { milestoneId, type Planned, PROJECT, parkWith, projectOf } from './park.ts';

const TODAY = '2026-03-02';

function health(milestones: readonly Planned[], more: readonly Edit[] = [], project = {}, tolerances?: Tolerances) {
  const park = parkWith(milestones, more, project);
  return healthOf(park, projectOf(park), TODAY, officialCalendars, tolerances);
}

const risk = (likelihood: number, impact: number, status: 'open' | 'closed' = 'open') =>
  create('risk', idOf(500), { project: PROJECT, title: { en: 'Risk' }, likelihood, impact, status });

describe('healthOf', () => {
  it('is green where every open milestone is on its baseline', () => {
    expect(health([{ baseline: '2026-03-20', forecastDate: '2026-03-20' }, { baseline: '2026-04-20' }])).toEqual({
      health: 'green',
      computed: 'green',
      overridden: false,
      reasons: [{ code: 'onPlan', health: 'green', params: { count: 2 } }],
    });
  });

  it('is green, and says why, where no open milestone has a baseline', () => {
    expect(health([{ forecastDate: '2026-06-01' }])).toMatchObject({
      health: 'green',
      reasons: [{ code: 'noBaseline', health: 'green', params: {} }],
    });
  });

  it('is green, and says so, where nothing is open', () => {
    const done = { baseline: '2026-01-20', forecastDate: '2026-06-01' };
    expect(
      health([
        { ...done, actualDate: '2026-02-27' },
        { ...done, status: 'accepted' },
        { ...done, status: 'cancelled' },
      ]).reasons,
    ).toEqual([{ code: 'nothingOpen', health: 'green', params: {} }]);
  });

  it('is amber from the first working day of slip, and up to 20', () => {
    expect(health([{ baseline: '2026-06-01', forecastDate: '2026-06-02' }])).toMatchObject({
      health: 'amber',
      reasons: [{ code: 'slip', params: { days: 1 } }],
    });
    // 19 June, Dragon Boat, is a day off: 20 working days after 1 June is 30 June.
    expect(health([{ baseline: '2026-06-01', forecastDate: '2026-06-30' }])).toMatchObject({
      health: 'amber',
      reasons: [{ params: { days: 20 } }],
    });
  });

  it('is red from 21 working days of slip', () => {
    expect(health([{ baseline: '2026-06-01', forecastDate: '2026-07-01' }])).toMatchObject({
      health: 'red',
      reasons: [{ code: 'slip', params: { days: 21 } }],
    });
  });

  it('stays green within the tolerance', () => {
    const late = [{ baseline: '2026-06-01', forecastDate: '2026-06-04' }];
    expect(health(late, [], {}, { ...DEFAULT_TOLERANCES, greenSlip: 3 }).health).toBe('green');
    expect(health(late, [], {}, { ...DEFAULT_TOLERANCES, greenSlip: 2 }).health).toBe('amber');
    expect(health(late, [], {}, { ...DEFAULT_TOLERANCES, amberSlip: 2 }).health).toBe('red');
  });

  it('goes by the limits that the park has set', () => {
    const late = [{ baseline: '2026-06-01', forecastDate: '2026-06-04' }];
    expect(health(late, [create('parkSettings', PARK_SETTINGS_ID, { greenSlip: 3 })]).health).toBe('green');
    expect(health(late, [create('parkSettings', PARK_SETTINGS_ID, { amberSlip: 2 })]).health).toBe('red');
  });

  it('is red where an open milestone’s forecast, or without one its baseline, has passed', () => {
    expect(health([{ forecastDate: '2026-03-01' }])).toMatchObject({
      health: 'red',
      reasons: [{ code: 'overdue', params: { days: 1 }, milestoneId: milestoneId(0) }],
    });
    expect(health([{ baseline: '2026-03-01' }]).health).toBe('red');
    expect(health([{ baseline: TODAY }]).health).toBe('green');
  });

  it('is amber for a high risk that is not closed', () => {
    expect(health([], [risk(3, 5)])).toMatchObject({
      health: 'amber',
      reasons: [{ code: 'highRisk', params: { score: 15 }, riskId: idOf(500) }],
    });
    expect(health([], [risk(2, 5)]).health).toBe('green');
    expect(health([], [risk(5, 5, 'closed')]).health).toBe('green');
  });

  it('lists every reason, the worst first', () => {
    const found = health([{ baseline: '2026-06-01', forecastDate: '2026-06-02' }, { forecastDate: '2026-02-01' }], [risk(5, 5)]);
    expect(found.reasons.map(({ code }) => code)).toEqual(['overdue', 'slip', 'highRisk']);
  });

  it('follows an override that has a reason, and tells what the rule found', () => {
    const late = [{ forecastDate: '2026-03-01' }];
    expect(health(late, [], { healthOverride: { health: 'amber', reason: 'Agreed with the funder' } })).toMatchObject({
      health: 'amber',
      computed: 'red',
      overridden: true,
    });
    expect(health(late, [], { healthOverride: { health: 'amber', reason: ' ' } })).toMatchObject({ health: 'red', overridden: false });
  });
});
