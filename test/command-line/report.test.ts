// report: the milestone report of a park file, in every format and language, as of any day.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../electron/services/find-chromium.ts';
import { mspdi } from '../plans/mspdi/write-mspdi.ts';
import { Folder } from './run-caravan.ts';

const folder = new Folder();
const EXO = ['report', 'milestones', '--park', 's.caravan', '--project', 'EXO'];

beforeAll(async () => {
  await folder.caravan(['sample', '--out', 's.caravan']);
});
afterAll(() => folder.remove());

describe('the milestone report', () => {
  test('goes to standard output as Markdown in the language of the messages where nothing is said', async () => {
    const { status, stdout, errors } = await folder.caravan([...EXO, '--as-of', '2026-11-20', '--lang', 'ru']);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(stdout).toMatch(/^# .*[а-я]/);
    expect(stdout).toContain('EXO');
  });

  test('is the same bytes for the same day', async () => {
    const words = [...EXO, '--as-of', '2026-11-20', '--language', 'zh+ru', '--out'];
    expect(await folder.caravan([...words, 'a.html'])).toEqual({ status: 0, stdout: 'Written: a.html\n', errors: [] });
    await folder.caravan([...words, 'b.html'], { TZ: 'America/New_York', LC_ALL: 'zh_CN.UTF-8' });
    expect(folder.read('b.html')).toEqual(folder.read('a.html'));
    const html = new TextDecoder().decode(folder.read('a.html'));
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh/);
    expect(html).toMatch(/[\u4e00-\u9fff]/);
    expect(html).toMatch(/[а-я]/);
  });

  test('tells the park as it was on the day', async () => {
    const now = await folder.caravan([...EXO, '--as-of', '2026-11-20', '--format', 'md']);
    const then = await folder.caravan([...EXO, '--as-of', '2026-06-01', '--format', 'md']);
    // The final acceptance was put off twice in November.
    expect(now.stdout).toContain('30 Apr 2027');
    expect(then.stdout).not.toContain('30 Apr 2027');
  });

  test.skipIf(findChromium() === null)(
    'is a PDF through the installed browser',
    async () => {
      const { status, errors } = await folder.caravan([
        ...EXO,
        '--language',
        'zh+ru',
        '--as-of',
        '2026-11-20',
        '--format',
        'pdf',
        '--out',
        'r.pdf',
      ]);
      expect({ status, errors }).toEqual({ status: 0, errors: [] });
      const pdf = folder.read('r.pdf');
      expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(50_000);
    },
    120_000,
  );

  test('needs no project named where the park has one', async () => {
    folder.write('plan.xml', mspdi({ tasks: [{ Name: 'Only', Milestone: 1, Finish: '2026-03-20T17:00:00' }] }));
    await folder.caravan(['import', 'plan.xml', '--park', 'one.caravan']);
    const { status, stdout } = await folder.caravan(['report', 'milestones', '--park', 'one.caravan']);
    expect({ status, isTold: stdout.includes('Only') }).toEqual({ status: 0, isTold: true });
  });
});

describe('the funding report', () => {
  const FUNDING = ['report', 'funding', '--park', 's.caravan', '--as-of', '2026-11-20'];

  test('tells of one project, or of all that have money', async () => {
    const one = await folder.caravan([...FUNDING, '--project', 'EXO', '--language', 'ru']);
    expect({ status: one.status, errors: one.errors }).toEqual({ status: 0, errors: [] });
    expect(one.stdout).toMatch(/^# Отчёт о финансировании\n/);
    const all = await folder.caravan([...FUNDING, '--language', 'zh']);
    expect(all.stdout).toMatch(/^## \d+\. EXO .*拨款情况/m);
    expect(all.stdout).toMatch(/^## \d+\. UWE .*拨款情况/m);
  });
});

describe('the change report', () => {
  const CHANGES = ['report', 'changes', '--park', 's.caravan', '--as-of', '2026-11-20'];

  test('tells of the whole park in the last 30 days where nothing is said', async () => {
    const { status, stdout, errors } = await folder.caravan([...CHANGES, '--lang', 'zh']);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(stdout).toMatch(/^# 变更报告\n/);
    expect(stdout).toContain('2026-10-22 – 2026-11-20');
    expect(stdout).toMatch(/^## \d+\. EXO /m);
    expect(stdout).toMatch(/^## \d+\. UWE /m);
  });

  test('is the same bytes for the same day, and takes seconds for a whole year', async () => {
    const words = [...CHANGES, '--since', '2025-01-01', '--language', 'zh+ru', '--out'];
    const begun = performance.now();
    await folder.caravan([...words, 'year-a.html']);
    expect(performance.now() - begun).toBeLessThan(30_000);
    await folder.caravan([...words, 'year-b.html'], { TZ: 'America/New_York' });
    expect(folder.read('year-b.html')).toEqual(folder.read('year-a.html'));
  });

  test('is a table for programs by the name of its file', async () => {
    await folder.caravan([...CHANGES, '--project', 'EXO', '--out', 'exo.csv']);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder.read('exo.csv'));
    expect(csv).toMatch(/^\ufeffProject,Record,When/);
    expect(csv).toMatch(/^EXO [^,]+,Milestone: EXO-13 [^,]+,2026-11-20T02:40:00.000Z,Forecast date,31 Mar 2027,30 Apr 2027,王浩然\r$/m);
    expect(csv).not.toMatch(/LRF-|UWE-/);
  });
});

describe('a report that is refused', () => {
  test.each<[name: string, words: string[], message: string]>([
    ['no project of several', ['--park', 's.caravan'], 'The park has several projects: EXO, LRF, UWE. Name one with --project.'],
    ['another project', ['--park', 's.caravan', '--project', 'X'], 'The park has no project “X”. Its projects: EXO, LRF, UWE.'],
    [
      'a day before the project',
      ['--park', 's.caravan', '--project', 'EXO', '--as-of', '2001-01-01'],
      's.caravan: The project did not exist',
    ],
    ['a park that is not there', ['--park', 'missing.caravan'], 'missing.caravan: There is no file'],
    [
      'a period that runs backwards',
      ['--park', 's.caravan', '--project', 'EXO', '--as-of', '2026-11-01', '--since', '2026-11-02'],
      's.caravan: ',
    ],
  ])('for %s says so, and leaves the file that it was to replace', async (_name, words, message) => {
    folder.write('old.md', 'the last report');
    const { status, stdout, errors } = await folder.caravan(['report', 'milestones', ...words, '--out', 'old.md']);
    expect({ status, stdout, lines: errors.length }).toEqual({ status: 1, stdout: '', lines: 1 });
    expect(errors[0]).toContain(message);
    expect(new TextDecoder().decode(folder.read('old.md'))).toBe('the last report');
  });

  test.skipIf(!existsSync('/bin/false'))('for a browser that fails says so, and leaves the file', async () => {
    folder.write('old.pdf', 'the last report');
    const words = [...EXO, '--format', 'pdf', '--out', 'old.pdf'];
    const { status, errors } = await folder.caravan(words, { CHROME_PATH: '/bin/false' });
    expect({ status, errors }).toEqual({
      status: 1,
      errors: ['old.pdf: The PDF could not be made. Nothing was changed. Try again, or export to Word.'],
    });
    expect(new TextDecoder().decode(folder.read('old.pdf'))).toBe('the last report');
  });
});
