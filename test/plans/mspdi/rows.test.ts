// Which elements of an MSPDI file are rows, how they stand under one another, and what each says.
import { describe, expect, test } from 'vitest';
import { statisticsOf } from '../../../renderer/plans/statistics.ts';
import { codesOf, read } from './read.ts';

const DAY = { Start: '2026-03-02T09:00:00', Finish: '2026-03-02T18:00:00', Duration: 'PT8H0M0S' };

describe('rows', () => {
  test('the summary of the plan itself and blank lines are no rows', async () => {
    const plan = await read({
      tasks: [
        { UID: 0, OutlineLevel: 0, Name: 'Plan', ...DAY },
        { UID: 4, Name: 'A', ...DAY },
        { UID: 5, IsNull: 1, OutlineLevel: 0 },
        { UID: 6, IsNull: 'true', OutlineLevel: 0 },
        { UID: 7, IsNull: 0, Name: 'B', ...DAY },
      ],
    });
    expect(plan.tasks.map((task) => task.uid)).toEqual(['4', '7']);
  });

  test('hierarchy comes from the levels in order, and 1.10 is not 1.1', async () => {
    const children = Array.from({ length: 10 }, (_, index) => ({ UID: index + 2, OutlineLevel: 2, Name: `C${index}`, ...DAY }));
    const plan = await read({
      tasks: [{ UID: 1, OutlineLevel: 1, Name: 'Top', ...DAY }, ...children, { UID: 20, OutlineLevel: 1, Name: 'Next', ...DAY }],
    });
    expect(plan.tasks.map((task) => task.outline)).toEqual(['1', ...children.map((_, index) => `1.${index + 1}`), '2']);
    expect(plan.tasks[10]).toMatchObject({ parentUid: '1', level: 2, outline: '1.10' });
    expect(plan.tasks[11]).toMatchObject({ parentUid: null, level: 1 });
  });

  test('a blank line between rows does not break the hierarchy; levels may begin at 0 and skip', async () => {
    const plan = await read({
      tasks: [
        { OutlineLevel: 0, Name: 'Root', ...DAY },
        { OutlineLevel: 0, IsNull: 1 },
        { OutlineLevel: 3, Name: 'Deep', ...DAY },
        { OutlineLevel: 2, Name: 'Less deep', ...DAY },
      ],
    });
    expect(plan.tasks.map((task) => [task.title, task.parentUid, task.outline])).toEqual([
      ['Root', null, '1'],
      ['Deep', '1', '1.1'],
      ['Less deep', '1', '1.2'],
    ]);
  });

  test('without a level its number tells how deep a row stands', async () => {
    const plan = await read({
      tasks: [
        { OutlineLevel: '', OutlineNumber: '1', Name: 'A', ...DAY },
        { OutlineLevel: '', OutlineNumber: '1.1', Name: 'B', ...DAY },
      ],
    });
    expect(plan.tasks.map((task) => task.level)).toEqual([1, 2]);
    expect(codesOf(plan)).toEqual(['noOutlineLevel', 'noOutlineLevel']);
  });

  test('summaries are those that the file marks, the hierarchy is there all the same', async () => {
    const plan = await read({
      tasks: [
        { OutlineLevel: 1, Summary: 0, Name: 'A', ...DAY },
        { OutlineLevel: 2, Summary: 0, Name: 'B', ...DAY },
      ],
    });
    expect(statisticsOf(plan).summaries).toBe(0);
    expect(plan.tasks[1]?.parentUid).toBe('1');
  });

  test('a row without an identifier, or with that of another, gets one of its own', async () => {
    const plan = await read({
      tasks: [
        { UID: 3, Name: 'A', ...DAY },
        { UID: 3, Name: 'B', ...DAY },
        { UID: '', Name: 'C', ...DAY },
      ],
    });
    expect(new Set(plan.tasks.map((task) => task.uid)).size).toBe(3);
    expect(codesOf(plan)).toEqual(['repeatedUid', 'noUid']);
  });

  test('names keep what XML escapes, in any of its ways; line ends within become spaces', async () => {
    const plan = await read(
      '<Project><Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Finish>2026-03-02T18:00:00</Finish>' +
        '<Name>R&amp;D &lt;1&gt; &#1069;&#x441;&#1082;&#1080;&#1079;\n<![CDATA[<a &amp; b>]]></Name><Notes> two&#10;lines </Notes></Task></Tasks></Project>',
    );
    expect(plan.tasks[0]?.title).toBe('R&D <1> Эскиз <a &amp; b>');
    expect(plan.tasks[0]?.notes).toBe('two\nlines');
  });

  test('an entity that XML does not know of itself stays as it is written', async () => {
    const plan = await read(
      '<Project><Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Name>a&nbsp;&#0;&#xD800;b</Name></Task></Tasks></Project>',
    );
    expect(plan.tasks[0]?.title).toBe('a&nbsp;&#0;&#xD800;b');
  });

  test('an inactive row is one that says so', async () => {
    const plan = await read({
      tasks: [
        { Name: 'A', Active: 0, ...DAY },
        { Name: 'B', Active: 1, ...DAY },
        { Name: 'C', ...DAY },
      ],
    });
    expect(plan.tasks.map((task) => task.isInactive)).toEqual([true, false, false]);
  });
});

describe('milestones', () => {
  const zero = { ...DAY, Duration: 'PT0H0M0S' };

  test('are the rows of zero duration where the file marks none', async () => {
    const plan = await read({
      tasks: [
        { Name: 'A', Milestone: 0, ...zero },
        { Name: 'B', Milestone: 0, ...DAY },
        { Name: 'C', ...zero },
      ],
    });
    expect(plan.tasks.map((task) => task.isMilestone)).toEqual([true, false, true]);
  });

  test('are the marked rows alone where the file marks any', async () => {
    const plan = await read({
      tasks: [
        { Name: 'A', Milestone: 1, ...DAY },
        { Name: 'B', Milestone: 0, ...zero },
      ],
    });
    expect(plan.tasks.map((task) => task.isMilestone)).toEqual([true, false]);
  });

  test("the mark of the plan's own summary does not count as one", async () => {
    const plan = await read({
      tasks: [
        { UID: 0, OutlineLevel: 0, Milestone: 1 },
        { Name: 'B', Milestone: 0, ...zero },
      ],
    });
    expect(plan.tasks.map((task) => task.isMilestone)).toEqual([true]);
  });
});

describe('dates', () => {
  test('are those of the calendar as written: 24:00:00 closes the day, a zone does not move it', async () => {
    const plan = await read({
      tasks: [
        { Name: 'A', Start: '2026-05-08T00:00:00', Finish: '2026-05-08T24:00:00' },
        { Name: 'B', Start: '2026-05-09T23:30:00+08:00', Finish: '2026-05-09T00:00:00Z' },
        { Name: 'C', Start: '2026-05-10', Finish: '2026-05-10T17:00:00.000' },
      ],
    });
    expect(plan.tasks.map((task) => [task.start, task.finish])).toEqual([
      ['2026-05-08', '2026-05-08'],
      ['2026-05-09', '2026-05-09'],
      ['2026-05-10', '2026-05-10'],
    ]);
  });

  test.each(['2026-02-30T17:00:00', '2026-13-01T17:00:00', '2026-05-08T24:01:00', '2026-05-08T31:00:00', '1899-12-31T00:00:00', 'soon'])(
    '%s does not exist: a finding, never a guess',
    async (written) => {
      const plan = await read({ tasks: [{ Name: 'A', Start: '2026-02-02T09:00:00', Finish: written }] });
      expect(plan.tasks[0]?.finish).toBeNull();
      expect(plan.findings[0]).toEqual({ severity: 'warning', code: 'impossibleDate', where: 'UID 1 Finish', params: { read: written } });
    },
  );

  test.each(['', 'NA', '0001-01-01T00:00:00'])('«%s» is how writers leave a date out', async (written) => {
    const plan = await read({ tasks: [{ Name: 'A', ...DAY, ActualFinish: written, Deadline: written }] });
    expect(plan.tasks[0]).toMatchObject({ actualFinish: null, deadline: null });
    expect(plan.findings).toEqual([]);
  });

  test('a row scheduled by hand has its dates and its duration apart', async () => {
    const manual = { ManualStart: '2026-04-01T09:00:00', ManualFinish: '2026-04-03T18:00:00', ManualDuration: 'PT24H0M0S' };
    const plan = await read({
      tasks: [
        { Name: 'A', Manual: 1, ...DAY, ...manual },
        { Name: 'B', Manual: 0, ...DAY, ...manual },
        { Name: 'C', Manual: 1, ...DAY },
      ],
    });
    expect(plan.tasks.map((task) => [task.start, task.finish, task.durationDays])).toEqual([
      ['2026-04-01', '2026-04-03', 3],
      ['2026-03-02', '2026-03-02', 1],
      ['2026-03-02', '2026-03-02', 1],
    ]);
  });

  test('the first date is the earliest start, the last the latest finish', async () => {
    const plan = await read({
      tasks: [
        { Name: 'A', Start: '2026-03-05T09:00:00', Finish: '2026-03-20T18:00:00' },
        { Name: 'B', Start: '2026-03-02T09:00:00', Finish: '2026-03-06T18:00:00' },
      ],
    });
    expect(statisticsOf(plan)).toMatchObject({ firstDate: '2026-03-02', lastDate: '2026-03-20' });
  });

  test('a finish before the start is taken as it stands, and said', async () => {
    const plan = await read({ tasks: [{ Name: 'A', Start: '2026-03-05T09:00:00', Finish: '2026-03-01T18:00:00' }] });
    expect(plan.tasks[0]?.finish).toBe('2026-03-01');
    expect(codesOf(plan)).toEqual(['finishBeforeStart']);
  });
});

test('percentages stay within 0 and 100', async () => {
  const tasks = ['-5', '40', '100', '250', 'x'].map((PercentComplete) => ({ Name: 'A', ...DAY, PercentComplete }));
  expect((await read({ tasks })).tasks.map((task) => task.percentComplete)).toEqual([0, 40, 100, 100, 0]);
});

describe('what the plan is called', () => {
  const tasks = [
    { UID: 0, OutlineLevel: 0, Name: 'Summary name' },
    { UID: 1, Name: 'A', ...DAY },
  ];

  test('by its title, else by its summary, never by the word that Project fills in', async () => {
    expect((await read({ tasks, head: '<Title>Экзоскелет</Title>' })).title).toBe('Экзоскелет');
    expect((await read({ tasks, head: '<Title>Project1</Title><Name>x.mpp</Name>' })).title).toBe('Summary name');
    expect((await read({ tasks: [{ Name: 'A', ...DAY }], head: '<Title>项目 1</Title>' })).title).toBe('');
  });

  test('it is known by its own identifier, else by its file', async () => {
    const head = '<GUID>26172537-DBD2-E811-AC3F-4CEDDE6E5B57</GUID>';
    expect((await read({ tasks, head }, 'C:\\plans\\a.xml')).sourceId).toBe('26172537-dbd2-e811-ac3f-4cedde6e5b57');
    expect((await read({ tasks }, 'C:\\plans\\a.xml')).sourceId).toBe('a.xml');
    expect((await read({ tasks, head: '<GUID>00000000-0000-0000-0000-000000000000</GUID>' }, 'a.xml')).sourceId).toBe('a.xml');
  });
});

test('a fault in every row is listed fifty times and counted once', async () => {
  const plan = await read({ tasks: Array.from({ length: 70 }, () => ({ Name: 'A', Start: DAY.Start })) });
  expect(codesOf(plan)).toEqual([...Array.from({ length: 50 }, () => 'noFinish'), 'more']);
  expect(plan.findings.at(-1)?.params).toEqual({ count: 20 });
});
