import { describe, expect, it } from 'vitest';
import { snapshotAt } from '../../renderer/changes/as-of.ts';
import type { Op } from '../../renderer/changes/change-set.ts';
import { slipStarts } from '../../renderer/changes/slip-starts.ts';
import { officialCalendars } from '../../renderer/domain/calendar/official.ts';
import { isWorkday } from '../../renderer/domain/calendar/work-calendar.ts';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { attentionOf } from '../../renderer/domain/rules/attention.ts';
import { healthOf } from '../../renderer/domain/rules/health.ts';
import { lacksSlipReason } from '../../renderer/domain/rules/milestone-state.ts';
import { calendarOfMilestone } from '../../renderer/domain/rules/site-calendars.ts';
import { isSlipping } from '../../renderer/domain/rules/slip.ts';
import { slipReasonIn } from '../../renderer/domain/rules/slip-reason.ts';
import { firstStart } from '../../renderer/domain/trend/slip-history.ts';
import { DEVICES, localTime, milestoneOf, milestonesOf, movesOf, projectOf, sample, TODAY, textOf, view } from './sample-park.ts';

describe('the days of the story', () => {
  it('has people work on working days of their site, between 8 and 19 o’clock', () => {
    for (const set of sample.log) {
      const device = DEVICES[set.device];
      if (device === undefined) throw new Error(`unknown device ${set.device}`);
      const { date, hour } = localTime(set.at.ms, device.utcHours);
      expect([date, isWorkday(device.calendar, date)]).toEqual([date, true]);
      expect([date, hour >= 8 && hour < 19]).toEqual([date, true]);
    }
  });

  it('plans and reaches milestones on working days of their site, but for one forecast on the last day of the year', () => {
    const onDaysOff = [...sample.log]
      .flatMap((set) => set.ops.filter(isMilestoneDate))
      .filter((op) => {
        const milestone = view.row('milestone', op.id);
        return milestone !== null && !isWorkday(calendarOfMilestone(view, milestone, officialCalendars), textOf(op));
      });
    expect(onDaysOff.map((op) => [view.row('milestone', op.id)?.code, op.field, op.value])).toEqual([
      ['EXO-11', 'forecastDate', '2026-12-31'],
    ]);
  });

  it('records what happened no earlier than it happened', () => {
    for (const set of sample.log) {
      const today = localTime(set.at.ms, DEVICES[set.device]?.utcHours ?? 0).date;
      const early = set.ops.filter((op) => HAPPENED.has(`${op.table}.${op.field}`) && textOf(op) > today);
      expect(early.map((op) => [today, op.table, op.field, op.value])).toEqual([]);
    }
  });

  it('makes forecasts for days to come', () => {
    for (const move of movesOf('')) expect([move, move.to >= move.on]).toEqual([move, true]);
  });
});

describe('the slips', () => {
  it('have EXO slip since July, by a milestone that is overdue now, and UWE since October', () => {
    const starts = slipStarts(view, sample.log, officialCalendars);
    const since = (code: string) => firstStart(milestonesOf(code).map(({ id }) => starts.get(id)));
    expect(['EXO', 'UWE', 'LRF'].map(since)).toEqual(['2026-07-30', '2026-10-28', null]);
    expect(starts.get(milestoneOf('EXO-09').id)).toBe('2026-07-30');
  });

  it('tell their reasons in all three languages', () => {
    const slipping = view.rows('milestone').filter((each) => isSlipping(view, each, officialCalendars) && !lacksSlipReason(each));
    expect(slipping.length).toBeGreaterThan(5);
    for (const each of slipping) expect(new Set(LANGUAGES.map((language) => slipReasonIn(each, language))).size).toBe(3);
  });

  const slips = movesOf('').filter((move) => move.to > move.from);

  it('gives a reason for each, but for three of EXO', () => {
    const silent = slips.filter((move) => !move.hasReason).map(({ code, on, to }) => [code, on, to]);
    expect(silent).toEqual([
      ['EXO-07', '2026-04-28', '2026-08-07'],
      ['EXO-12', '2026-05-29', '2027-02-26'],
      ['EXO-12', '2026-11-20', '2027-03-26'],
    ]);
    expect(slips.length).toBeGreaterThan(25);
  });

  it('leaves the latest slip of EXO-12 without a reason, so that it is asked for', () => {
    expect(lacksSlipReason(milestoneOf('EXO-12'))).toBe(true);
    expect(milestoneOf('EXO-10').slipReason).toMatchObject({ category: 'customs' });
  });

  it('also has forecasts that move earlier', () => {
    expect(
      movesOf('')
        .filter((move) => move.to < move.from)
        .map((move) => move.code),
    ).toEqual(['UWE-06', 'LRF-08']);
  });

  it('has the actuator supplier and customs as the main causes in EXO', () => {
    const categories = [...sample.log].flatMap((set) =>
      set.ops.filter(
        (op) => op.field === 'slipReason.category' && view.row('milestone', op.id)?.code.startsWith('EXO') && op.value !== null,
      ),
    );
    const main = categories.filter((op) => op.value === 'supplier' || op.value === 'customs');
    expect(main.length / categories.length).toBeGreaterThan(0.7);
  });

  it('approves EXO a second time, which forgives what had slipped until then', () => {
    const baselines = view.referring('baseline', 'project', projectOf('EXO').id);
    expect(baselines.map((baseline) => baseline.approvedOn)).toEqual(['2025-12-01', '2026-06-30']);
    const [first, second] = baselines;
    expect(first?.dates[milestoneOf('EXO-13').id]).toBe('2027-01-29');
    expect(second?.dates[milestoneOf('EXO-13').id]).toBe('2027-03-31');
    expect(first?.dates[milestoneOf('EXO-11').id]).toBeUndefined();
    expect(second?.dates[milestoneOf('EXO-11').id]).toBe('2026-12-18');
  });
});

describe('how the story ends', () => {
  const health = (code: string) => healthOf(view, projectOf(code), TODAY, officialCalendars);

  it('leaves EXO red, UWE amber and LRF green', () => {
    expect(['EXO', 'UWE', 'LRF'].map((code) => health(code).health)).toEqual(['red', 'amber', 'green']);
    expect(health('EXO').reasons[0]).toMatchObject({ code: 'overdue', milestoneId: milestoneOf('EXO-09').id });
    expect(health('EXO').reasons).toContainEqual(expect.objectContaining({ code: 'slip', health: 'red' }));
  });

  it('had EXO red before the second approval, and amber for its risks after it', () => {
    const on = (instant: string) => {
      const past = snapshotAt(sample.log, Date.parse(instant)).view;
      return healthOf(past, projectOf('EXO'), instant.slice(0, 10), officialCalendars).health;
    };
    expect([on('2025-12-02T00:00Z'), on('2026-06-29T00:00Z'), on('2026-07-01T00:00Z')]).toEqual(['green', 'red', 'amber']);
  });

  it('leaves work for the Overview: one overdue, some due soon, one due on a day off, one slip unexplained', () => {
    const items = attentionOf(view, TODAY, officialCalendars);
    const of = (kind: string) =>
      items.flatMap((item) => (item.kind === kind && 'milestoneId' in item ? [view.row('milestone', item.milestoneId)?.code] : []));
    expect(of('overdue')).toEqual(['EXO-09']);
    expect(of('due')).toEqual(['LRF-09']);
    expect(of('slipping')).toEqual(expect.arrayContaining(['EXO-08', 'EXO-10', 'UWE-09']));
    expect(of('dueOnDayOff')).toContain('EXO-11');
    expect(of('slipReasonMissing')).toEqual(['EXO-12']);
    expect(items.some((item) => item.kind === 'highRisk')).toBe(true);
  });

  it('lets one TRL go down', () => {
    const levels = view
      .rows('readinessAssessment')
      .filter((row) => row.scale === 'TRL' && row.element.en === 'Hip joint actuator')
      .sort((a, b) => ((a.assessedOn ?? '') < (b.assessedOn ?? '') ? -1 : 1));
    expect(levels.map((row) => row.level)).toEqual([3, 5, 4]);
  });
});

/** Fields that tell of something past. */
const HAPPENED = new Set([
  'milestone.actualDate',
  'baseline.approvedOn',
  'deliverable.submittedOn',
  'deliverable.acceptedOn',
  'acceptance.on',
  'gateReview.heldOn',
  'readinessAssessment.assessedOn',
  'tranche.receivedOn',
  'expense.on',
  'measurement.on',
  'agreement.signedOn',
  'serviceRequest.openedOn',
]);

function isMilestoneDate(op: Op): boolean {
  return op.table === 'milestone' && (op.field === 'forecastDate' || op.field === 'actualDate');
}
