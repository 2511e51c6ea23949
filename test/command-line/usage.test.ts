// Wrong words end with status 2, a reason and the usage; nothing is read or written.
import { afterAll, describe, expect, test } from 'vitest';
import { languageOf } from '../../electron/command-line/language.ts';
import { Folder, runHere } from './run-caravan.ts';

const folder = new Folder();
afterAll(() => folder.remove());

describe('wrong usage', () => {
  test.each<[words: string[], reason: string]>([
    [[], 'No command was named.'],
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['inspect'], 'An argument is missing.'],
    [['inspect', 'a', 'b'], '“b” is one argument too many.'],
    [['inspect', 'a', '--frob'], 'There is no option --frob.'],
    [['inspect', 'a', '-x'], 'There is no option -x.'],
    [['inspect', 'a', '--json=yes'], 'The option --json takes no value.'],
    [['inspect', 'a', '--__proto__'], 'There is no option --__proto__.'],
    [['sample'], 'The option --out is required.'],
    [['sample', '--out'], 'The option --out needs a value.'],
    [['sample', '--out='], 'The option --out needs a value.'],
    [['sample', '--out', '--lang', 'en'], 'The option --out needs a value.'],
    [['sample', '--out', 'a', '--out', 'b'], 'The option --out is given twice.'],
    [['import', '--park', 'p.caravan'], 'An argument is missing.'],
    [['report', 'weather', '--park', 'p'], 'KIND cannot be “weather”. Possible values: milestones, changes, funding.'],
    [['report', 'milestones', '--park', 'p', '--format', 'csv'], '--format cannot be “csv”. Possible values: pdf, xlsx, html, md.'],
    [['merge', 'a', 'b'], 'The option --out is required.'],
    [['merge', '--out', 'm'], 'An argument is missing.'],
    [['merge', 'a', '--out', '-', '--json'], 'With --json the bundle cannot go to standard output as well; name a file with --out.'],
    [
      ['report', 'milestones', '--park', 'p', '--language', 'ru+zh'],
      '--language cannot be “ru+zh”. Possible values: zh, ru, en, zh+ru, zh+en, ru+en.',
    ],
    [
      ['report', 'milestones', '--park', 'p', '--as-of', '2026-02-30'],
      '--as-of: “2026-02-30” is not a date that exists in the form YYYY-MM-DD.',
    ],
    [['log', '--park', 'p', '--lang', 'fr'], '--lang cannot be “fr”. Possible values: zh, ru, en.'],
    [['log', '--park', 'p', '--lang=fr'], '--lang cannot be “fr”. Possible values: zh, ru, en.'],
  ])('%j', async (words, reason) => {
    const { status, stdout, errors } = await runHere(words);
    expect({ status, stdout, reason: errors[0] }).toEqual({ status: 2, stdout: '', reason });
    expect(errors[1]).toMatch(/^Usage: caravan /);
  });
});

test('wrong usage of the process itself ends with status 2', async () => {
  const { status, stdout, errors } = await folder.caravan(['sample', '--frob', '--lang', 'zh']);
  expect({ status, stdout, errors }).toEqual({
    status: 2,
    stdout: '',
    errors: ['没有 --frob 这个选项。', '用法：caravan sample --out FILE'],
  });
  expect(folder.files()).toEqual([]);
});

describe('help', () => {
  test('lists the commands on standard output', async () => {
    const { status, stdout, errors } = await runHere(['--help']);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    for (const command of ['sample', 'inspect', 'verify', 'import', 'merge', 'report', 'log'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test('of one command needs nothing else of it', async () => {
    expect(await runHere(['import', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: caravan import PLAN… --park FILE/),
    });
  });
});

describe('the language of messages', () => {
  test.each<[name: string, words: string[], environment: Record<string, string>, language: string]>([
    ['--lang', ['log', '--lang', 'zh'], { LC_ALL: 'ru_RU.UTF-8' }, 'zh'],
    ['--lang=', ['--lang=en', 'log'], { LC_ALL: 'ru_RU.UTF-8' }, 'en'],
    ['the environment', [], { LANG: 'ru_RU.UTF-8' }, 'ru'],
    ['LC_ALL before LANG', [], { LC_ALL: 'zh_CN.UTF-8', LANG: 'ru_RU.UTF-8' }, 'zh'],
    ['the system where the environment says nothing', [], { LC_ALL: '' }, 'ru'],
    ['English where it is another', [], { LC_ALL: 'de_DE.UTF-8' }, 'en'],
    ['the environment where --lang names none of ours', ['--lang', 'de'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  ])('follows %s', (_name, words, environment, language) => {
    expect(languageOf(words, environment, 'ru-RU')).toBe(language);
  });
});
