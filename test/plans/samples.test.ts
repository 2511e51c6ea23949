// Real files of other tools: the counts and dates that a correct importer reports, as their manifest gives them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../renderer/plans/read-plan.ts';
import type { SourcePlan } from '../../renderer/plans/source-plan.ts';
import { statisticsOf } from '../../renderer/plans/statistics.ts';
import { samplesFolder } from '../helpers/project.ts';

const cases = samplesFolder === null ? [] : manifest(samplesFolder).filter(({ file }) => file.startsWith('mspdi_'));

test.skipIf(samplesFolder === null)('the manifest lists the eight files', () => {
  expect(cases).toHaveLength(8);
});

describe.skipIf(samplesFolder === null).each(cases)('$file', ({ file, report }) => {
  const plan = async (): Promise<SourcePlan> => {
    const result = await readPlan(readFileSync(path.join(samplesFolder ?? '', file)), file);
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };

  test('has the rows that the manifest counts', async () => {
    const { tasks, summaries, milestones, done } = statisticsOf(await plan());
    expect({ tasks, summaries, done }).toEqual({
      tasks: count(report, 'tasks'),
      summaries: count(report, 'summaries'),
      done: count(report, 'done100'),
    });
    expect(milestones).toBe(count(report, 'milestones') || count(report, 'zero-duration-without-flag'));
  });

  test('has the links', async () => {
    const { links, lagged } = statisticsOf(await plan());
    const byType = (type: string) => count(report.replace(/.*dependencies=\d+/, ''), type);
    expect(links).toEqual({ FS: byType('FS'), SS: byType('SS'), FF: byType('FF'), SF: byType('SF') });
    expect(lagged).toBe(count(report, 'non-zero lag'));
  });

  test('has the baselines and the dates', async () => {
    const { baselines, firstDate, lastDate } = statisticsOf(await plan());
    expect(baselines).toEqual(
      [...(/baselines=\{([^}]*)\}/.exec(report)?.[1] ?? '').matchAll(/'(\d+)':/g)].map(([, number]) => Number(number)),
    );
    expect(firstDate).toBe(/first=(\d{4}-\d\d-\d\d)/.exec(report)?.[1] ?? null);
    expect(lastDate).toBe(/last=(\d{4}-\d\d-\d\d)/.exec(report)?.[1] ?? null);
  });

  test('has the rows scheduled by hand, the deadlines and the exceptions of calendars', async () => {
    const { tasks, calendars } = await plan();
    expect(tasks.filter((task) => task.isManual)).toHaveLength(count(report, 'manual'));
    expect(tasks.filter((task) => task.deadline !== null)).toHaveLength(count(report, 'deadlines'));
    expect(calendars).toHaveLength(count(report, 'calendars'));
    expect(calendars.flatMap((calendar) => calendar.exceptions)).toHaveLength(count(report, 'exceptions'));
  });

  test('cut off at any tenth is refused', async () => {
    const bytes = readFileSync(path.join(samplesFolder ?? '', file));
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const result = await readPlan(bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)), file);
      expect(result, `${tenth} tenths`).toMatchObject({ ok: false, problem: { code: 'plan.truncated' } });
    }
  });
});

function manifest(folder: string): { file: string; report: string }[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const at = (line: string, column: string) => line.split('\t')[columns.indexOf(column)] ?? '';
  return lines.map((line) => ({ file: at(line, 'file'), report: at(line, 'a correct importer must report') }));
}

/** The number after `name=` (0 where the manifest does not name it). */
function count(report: string, name: string): number {
  return Number(new RegExp(`(?:^|[\\s;[(])${name}=(\\d+)`).exec(report)?.[1] ?? 0);
}
