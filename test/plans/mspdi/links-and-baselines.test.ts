// Dependencies, baselines, calendars and durations of MSPDI files.
import { describe, expect, test } from 'vitest';
import { readDuration } from '../../../renderer/plans/mspdi/times.ts';
import { statisticsOf } from '../../../renderer/plans/statistics.ts';
import { codesOf, read } from './read.ts';
import { baseline, link } from './write-mspdi.ts';

const ROW = { Name: 'A', Start: '2026-03-02T09:00:00', Finish: '2026-03-06T18:00:00', Duration: 'PT40H0M0S' };

async function linkOf(elements: Readonly<Record<string, string | number>>, head = '') {
  const plan = await read({ head, tasks: [ROW, { ...ROW, inside: [link(1, elements)] }] });
  return { link: plan.links[0], codes: codesOf(plan) };
}

describe('links', () => {
  test('stand on the successor and name the predecessor', async () => {
    expect((await linkOf({})).link).toMatchObject({ fromUid: '1', toUid: '2' });
  });

  test.each([
    [{ Type: 0 }, 'FF'],
    [{ Type: 1 }, 'FS'],
    [{ Type: 2 }, 'SF'],
    [{ Type: 3 }, 'SS'],
    [{}, 'FS'],
  ])('%o is %s', async (elements, type) => {
    expect((await linkOf(elements)).link?.type).toBe(type);
  });

  test('of no known type are finish to start, and said', async () => {
    const { link: read_, codes } = await linkOf({ Type: 7 });
    expect(read_?.type).toBe('FS');
    expect(codes).toEqual(['unknownLinkType']);
  });

  test.each([
    [7, 4800, { kind: 'time', minutes: 480, days: 1, isElapsed: false }],
    [39, 4800, { kind: 'time', minutes: 480, days: 1, isElapsed: false }],
    [7, -4800, { kind: 'time', minutes: -480, days: -1, isElapsed: false }],
    [9, 24_000, { kind: 'time', minutes: 2400, days: 5, isElapsed: false }],
    [3, 2400, { kind: 'time', minutes: 240, days: 0.5, isElapsed: false }],
    [8, 14_400, { kind: 'time', minutes: 1440, days: 1, isElapsed: true }],
    [40, 14_400, { kind: 'time', minutes: 1440, days: 1, isElapsed: true }],
    [19, 50, { kind: 'percent', percent: 50 }],
    [20, -25, { kind: 'percent', percent: -25 }],
    [51, 50, { kind: 'percent', percent: 50 }],
    [52, 50, { kind: 'percent', percent: 50 }],
    [7, 0, null],
    [19, 0, null],
  ])('a lag in format %i of %i', async (LagFormat, LinkLag, lag) => {
    expect((await linkOf({ LagFormat, LinkLag })).link?.lag).toEqual(lag);
  });

  test("a lag's days are the plan's own", async () => {
    const head = '<MinutesPerDay>600</MinutesPerDay><MinutesPerWeek>3000</MinutesPerWeek>';
    expect((await linkOf({ LagFormat: 7, LinkLag: 6000 }, head)).link?.lag).toMatchObject({ days: 1 });
  });

  test('without lag elements have none; an unreadable one is said', async () => {
    expect((await linkOf({})).link?.lag).toBeNull();
    const { link: taken, codes } = await linkOf({ LinkLag: 'long' });
    expect(taken?.lag).toBeNull();
    expect(codes).toEqual(['unreadableLag']);
  });

  test('to other plans, to nothing, to blank lines and to themselves are left out, and said', async () => {
    const plan = await read({
      tasks: [
        { ...ROW, inside: [link(1), link(99), link(2)] },
        { UID: 2, IsNull: 1, OutlineLevel: 0 },
        { ...ROW, inside: [link(5, { CrossProject: 1, CrossProjectName: 'other.mpp\\5' })] },
      ],
    });
    expect(plan.links).toEqual([]);
    expect(codesOf(plan)).toEqual(['linkToNothing', 'linkToNothing', 'linkToNothing', 'linkToOtherPlan']);
  });

  test('are counted by type, with and without a lag', async () => {
    const inside = [link(1), link(2, { Type: 3, LinkLag: 4800, LagFormat: 7 })];
    const { links, lagged } = statisticsOf(await read({ tasks: [ROW, ROW, { ...ROW, inside }] }));
    expect(links).toEqual({ FS: 1, SS: 1, FF: 0, SF: 0 });
    expect(lagged).toBe(1);
  });
});

describe('baselines', () => {
  test('are numbered 0 to 10 and may lack 0', async () => {
    const plan = await read({ tasks: [{ ...ROW, inside: [baseline(10, '2026-03-05'), baseline(1, '2026-03-04')] }] });
    expect(statisticsOf(plan).baselines).toEqual([1, 10]);
    expect(plan.baselines[1]?.finishes.get('1')).toBe('2026-03-05');
  });

  test('hold the finish of each row that has one', async () => {
    const plan = await read({
      tasks: [{ ...ROW, inside: [baseline(0, '2026-03-05')] }, ROW, { ...ROW, inside: [baseline(0, '2026-03-09')] }],
    });
    expect([...(plan.baselines[0]?.finishes ?? [])]).toEqual([
      ['1', '2026-03-05'],
      ['3', '2026-03-09'],
    ]);
  });

  test('of other numbers, without a number or with an impossible date are said', async () => {
    const inside = [baseline(11, '2026-03-05'), '<Baseline><Finish>2026-03-05T17:00:00</Finish></Baseline>', baseline(2, '2026-02-31')];
    const plan = await read({ tasks: [{ ...ROW, inside }] });
    expect(plan.baselines).toEqual([]);
    expect(codesOf(plan).sort()).toEqual(['impossibleDate', 'unknownBaseline', 'unknownBaseline']);
  });
});

describe('durations', () => {
  test.each([
    ['PT8H0M0S', 480],
    ['PT0H1M0S', 1],
    ['PT0H0M0S', 0],
    ['PT0H0M30S', 0.5],
    ['P2DT3H', 3060],
    ['PT-416H0M0S', -24_960],
    ['-PT416H0M0S', -24_960],
    ['PT-416H30M0S', -24_990],
    ['', null],
    ['P', null],
    ['PT', null],
    ['8 days', null],
  ])('%s', (written, minutes) => {
    expect(readDuration(written)).toBe(minutes);
  });

  test.each([
    [7, 'PT8H0M0S', 1, false],
    [39, 'PT8H0M0S', 1, false],
    [9, 'PT40H0M0S', 5, false],
    [8, 'PT24H0M0S', 1, true],
    [10, 'PT168H0M0S', 7, true],
    [42, 'PT168H0M0S', 7, true],
  ])('in format %i %s are %i days', async (DurationFormat, Duration, durationDays, isElapsed) => {
    const plan = await read({ tasks: [{ ...ROW, DurationFormat, Duration }] });
    expect(plan.tasks[0]).toMatchObject({ durationDays, isElapsed });
  });

  test("are divided by the plan's own working day", async () => {
    const plan = await read({ head: '<MinutesPerDay>450</MinutesPerDay>', tasks: [{ ...ROW, Duration: 'PT75H0M0S' }] });
    expect(plan.tasks[0]?.durationDays).toBe(10);
  });

  test('a working day of no minutes is no working day', async () => {
    const plan = await read({ head: '<MinutesPerDay>0</MinutesPerDay>', tasks: [ROW] });
    expect(plan.tasks[0]?.durationDays).toBe(5);
  });
});

describe('calendars', () => {
  const period = (from: string, to = from) =>
    `<TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>`;
  const old = `<WeekDays><WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>${period('2026-01-01')}</WeekDay></WeekDays>`;
  const calendars = (inside: string) => `<Calendars><Calendar><UID>1</UID><Name>Standard</Name>${inside}</Calendar></Calendars>`;

  test('old files list their exceptions as week days of type 0', async () => {
    const plan = await read({ head: calendars(old), tasks: [ROW] });
    expect(plan.calendars).toEqual([
      { name: 'Standard', exceptions: [{ name: '', from: '2026-01-01', to: '2026-01-01', isWorking: false }] },
    ]);
  });

  test('where there are exceptions proper, these alone count; one that is worked is a make-up workday', async () => {
    const exceptions =
      `<Exceptions><Exception><Name>春节</Name><DayWorking>0</DayWorking>${period('2026-02-15', '2026-02-23')}</Exception>` +
      `<Exception><DayWorking>1</DayWorking>${period('2026-02-28')}</Exception></Exceptions>`;
    const plan = await read({ head: calendars(old + exceptions), tasks: [ROW] });
    expect(plan.calendars[0]?.exceptions).toEqual([
      { name: '春节', from: '2026-02-15', to: '2026-02-23', isWorking: false },
      { name: '', from: '2026-02-28', to: '2026-02-28', isWorking: true },
    ]);
    expect(plan.findings).toEqual([{ severity: 'info', code: 'calendarLeftOut', where: 'Standard', params: { off: 1, working: 1 } }]);
  });
});

test('what has no place in Caravan is said: resources and deadlines', async () => {
  const head = '<Resources><Resource><UID>0</UID></Resource><Resource><UID>1</UID><Name>Li Wei</Name></Resource></Resources>';
  const plan = await read({ head, tasks: [{ ...ROW, Deadline: '2026-04-01T17:00:00' }] });
  expect(plan.findings.map(({ code, params }) => [code, params.count])).toEqual([
    ['resourcesLeftOut', 1],
    ['deadlinesLeftOut', 1],
  ]);
});
