import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { attentionOf } from '../../../renderer/domain/rules/attention.ts';
import { idOf } from '../../reports/park-builder.ts';
import { MOSCOW, milestoneId, PROJECT, parkWith, XIAN } from './park.ts';

const TODAY = '2026-03-02';
const attention = (...given: Parameters<typeof parkWith>) => attentionOf(parkWith(...given), TODAY, officialCalendars);

describe('attentionOf', () => {
  it('puts overdue before slipping before due before what lacks a reason', () => {
    const items = attention([
      { forecastDate: '2026-03-20', baseline: '2026-03-20' },
      { forecastDate: '2026-09-01', baseline: '2026-08-31' },
      { forecastDate: '2026-02-27', baseline: '2026-02-26', slipReason: { category: 'supplier' } },
    ]);
    expect(items.map((item) => [item.kind, 'milestoneId' in item && item.milestoneId, 'days' in item && item.days])).toEqual([
      ['overdue', milestoneId(2), 3],
      ['slipping', milestoneId(1), 1],
      ['due', milestoneId(0), 18],
      ['slipReasonMissing', milestoneId(1), 1],
    ]);
  });

  it('lists the longest overdue first, and of those due the nearest', () => {
    const items = attention([
      { forecastDate: '2026-02-27' },
      { forecastDate: '2026-02-02' },
      { forecastDate: '2026-03-31' },
      { forecastDate: '2026-03-04' },
    ]);
    expect(items.map((item) => 'days' in item && item.days)).toEqual([28, 3, 2, 29]);
  });

  it('lists nothing of what is reached, cancelled, undated, far away and on plan, or of a project that is over', () => {
    expect(
      attention([
        { actualDate: '2026-03-20', baseline: '2026-02-02' },
        { status: 'cancelled', forecastDate: '2026-02-02' },
        {},
        { forecastDate: '2026-04-02' },
      ]),
    ).toEqual([]);
    expect(attention([{ forecastDate: '2026-02-02' }], [], { stage: 'graduated' })).toEqual([]);
  });

  it('asks for the decision of a gate from the day on which it was held, or was to be held', () => {
    const gate = (number: number, values: Parameters<typeof create<'gateReview'>>[2]) =>
      create('gateReview', idOf(800 + number), { project: PROJECT, gate: { en: 'Gate' }, ...values });
    const items = attention(
      [],
      [
        gate(1, { plannedOn: '2026-02-27' }),
        gate(2, { plannedOn: '2026-02-16', heldOn: TODAY }),
        gate(3, { plannedOn: '2026-03-03' }),
        gate(4, { plannedOn: '2026-02-02', decision: 'hold' }),
        gate(5, {}),
      ],
    );
    expect(items).toEqual([
      { kind: 'gateUndecided', gateId: idOf(801), projectId: PROJECT, date: '2026-02-27', days: 3 },
      { kind: 'gateUndecided', gateId: idOf(802), projectId: PROJECT, date: TODAY, days: 0 },
    ]);
  });

  it('warns of a due date on a day off at either site, with the holiday', () => {
    const items = attention([
      { forecastDate: '2026-06-12', baseline: '2026-06-12' },
      { forecastDate: '2026-06-19', baseline: '2026-06-19' },
    ]);
    expect(items).toMatchObject([
      { kind: 'dueOnDayOff', milestoneId: milestoneId(0), days: 102, sites: [{ siteId: MOSCOW, day: 'dayOff' }] },
      { kind: 'dueOnDayOff', milestoneId: milestoneId(1), days: 109, sites: [{ siteId: XIAN, day: 'dayOff' }] },
    ]);
  });

  it('lists what is called accepted although parties have not accepted it, those with the most parties first', () => {
    const parties = [idOf(501), idOf(502)];
    const organizations = parties.map((id) => create('organization', id, { name: { en: 'Party' } }));
    const milestones = [
      { status: 'accepted', parties: parties.slice(1), actualDate: '2026-02-02' },
      { status: 'accepted', parties },
      { status: 'submitted', parties },
    ] as const;
    const items = attention(
      milestones.map((each) => ({ ...each, parties: [...each.parties] })),
      organizations,
    );
    expect(items).toEqual([
      { kind: 'notAccepted', milestoneId: milestoneId(1), projectId: PROJECT, parties },
      { kind: 'notAccepted', milestoneId: milestoneId(0), projectId: PROJECT, parties: parties.slice(1) },
    ]);
  });

  it('lists high risks, the higher first', () => {
    const risk = (id: number, impact: number) =>
      create('risk', idOf(id), { project: PROJECT, title: { en: 'Risk' }, likelihood: 5, impact });
    expect(attention([], [risk(501, 3), risk(502, 5), risk(503, 2)])).toEqual([
      { kind: 'highRisk', riskId: idOf(502), projectId: PROJECT, score: 25 },
      { kind: 'highRisk', riskId: idOf(501), projectId: PROJECT, score: 15 },
    ]);
  });

  it('tells once of a year whose calendar is not settled', () => {
    const items = attention([
      { forecastDate: '2027-04-14', site: MOSCOW },
      { forecastDate: '2027-04-15', site: MOSCOW },
      { forecastDate: '2031-04-15', site: XIAN },
    ]);
    expect(items.filter((item) => item.kind === 'calendarUncertain')).toEqual([
      { kind: 'calendarUncertain', country: 'RU', year: 2027, certainty: 'provisional', milestones: 2 },
      { kind: 'calendarUncertain', country: 'CN', year: 2031, certainty: 'unknown', milestones: 1 },
    ]);
  });
});
