// import: plans into a park file; what is refused leaves the file as it was, byte for byte.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { readPark } from '../../renderer/sync/park-file.ts';
import { baseline, link, mspdi } from '../plans/mspdi/write-mspdi.ts';
import { valueIn } from '../sync/bundle/examples.ts';
import { Folder, type Ran } from './run-caravan.ts';

const PLAN = mspdi({
  head: '<Title>Exoskeleton</Title>',
  tasks: [
    { Name: 'Design', Summary: 1, Start: '2026-03-02T08:00:00', Finish: '2026-03-20T17:00:00' },
    { Name: 'Drawings', OutlineLevel: 2, Start: '2026-03-02T08:00:00', Finish: '2026-03-13T17:00:00', PercentComplete: 100 },
    {
      Name: 'Design approved',
      OutlineLevel: 2,
      Milestone: 1,
      Start: '2026-03-20T17:00:00',
      Finish: '2026-03-20T17:00:00',
      inside: [link(2, { Type: 1, LinkLag: 4800, LagFormat: 7 }), baseline(0, '2026-03-18')],
    },
  ],
});
const COUNTS = {
  file: 'plan.xml',
  format: 'mspdi',
  project: 'EXOSKELETON',
  tasks: 3,
  summaries: 1,
  milestones: 1,
  links: { FS: 1, SS: 0, FF: 0, SF: 0 },
  lagged: 1,
  baselines: [0],
  firstDate: '2026-03-02',
  lastDate: '2026-03-20',
  done: 1,
  findings: [],
};

const folder = new Folder();
let first: Ran;

beforeAll(async () => {
  folder.write('plan.xml', PLAN);
  folder.write('later.xml', PLAN.replaceAll('2026-03-20', '2026-04-10'));
  first = await folder.caravan(['import', 'plan.xml', '--park', 'p.caravan', '--json']);
});
afterAll(() => folder.remove());

describe('a plan into a park that is not there', () => {
  test('makes it, and prints the counts', () => {
    expect({ status: first.status, errors: first.errors }).toEqual({ status: 0, errors: [] });
    expect(JSON.parse(first.stdout)).toEqual({ ...COUNTS, created: 3, updated: 0, unchanged: 0 });
  });

  test('gives the park a name, an id and its two sites', async () => {
    const { name, park } = valueIn(await readPark(folder.read('p.caravan')));
    expect(name).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'p' });
    expect(
      new ParkView(park)
        .rows('site')
        .map((site) => site.country)
        .sort(),
    ).toEqual(['CN', 'RU']);
  });

  test('only looks with --dry-run', async () => {
    const { status, stdout } = await folder.caravan(['import', 'plan.xml', '--park', 'dry.caravan', '--dry-run', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ created: 3 });
    expect(folder.files()).not.toContain('dry.caravan');
  });
});

describe('the plan a second time', () => {
  test('changes nothing, not one byte', async () => {
    const before = folder.read('p.caravan');
    const { status, stdout } = await folder.caravan(['import', 'plan.xml', '--park', 'p.caravan', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...COUNTS, created: 0, updated: 0, unchanged: 3 });
    expect(folder.read('p.caravan')).toEqual(before);
  });
});

describe('a newer plan of that name', () => {
  test('updates what the first one brought, by a device of its own', async () => {
    folder.write('copy.caravan', folder.read('p.caravan'));
    const newer = new Folder();
    newer.write('p.caravan', folder.read('p.caravan'));
    newer.write('plan.xml', PLAN.replaceAll('2026-03-20', '2026-04-10'));
    const { status, stdout } = await newer.caravan(['import', 'plan.xml', '--park', 'p.caravan']);
    expect(status).toBe(0);
    expect(stdout).toContain('Created: 0; updated: 2; unchanged: 1; moved later: 2');
    const { log } = valueIn(await readPark(newer.read('p.caravan')));
    expect(log.devices()).toHaveLength(2);
    newer.remove();
  });
});

describe('the project and the site', () => {
  test('can be named, and the project is made where there is none of that code', async () => {
    const words = ['import', 'plan.xml', '--park', 'named.caravan', '--project', 'EXO', '--site', 'Сиань', '--json'];
    expect(JSON.parse((await folder.caravan(words)).stdout)).toMatchObject({ project: 'EXO', created: 3 });
    expect(JSON.parse((await folder.caravan(words)).stdout)).toMatchObject({ project: 'EXO', created: 0, unchanged: 3 });
    const view = new ParkView(valueIn(await readPark(folder.read('named.caravan'))).park);
    const sites = view.rows('milestone').map((row) => view.row('site', row.site)?.country);
    expect(sites).toEqual(['CN', 'CN', 'CN']);
  });

  test('that is no site is refused, and nothing is made', async () => {
    const { status, errors } = await folder.caravan(['import', 'plan.xml', '--park', 'none.caravan', '--site', 'Paris']);
    expect({ status, errors }).toEqual({
      status: 1,
      errors: ['The park has no single site “Paris”. Sites: CN, RU; a city’s name will do too.'],
    });
    expect(folder.files()).not.toContain('none.caravan');
  });
});

describe('several plans', () => {
  test('give a list', async () => {
    const { status, stdout } = await folder.caravan(['import', 'plan.xml', 'later.xml', '--park', 'two.caravan', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map((each: { file: string }) => each.file)).toEqual(['plan.xml', 'later.xml']);
  });

  test('are taken all or none', async () => {
    folder.write('bad.xml', 'Dear colleague');
    const { status, stdout, errors } = await folder.caravan(['import', 'plan.xml', 'bad.xml', '--park', 'none.caravan', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ file: 'plan.xml' }, { file: 'bad.xml', refused: { code: 'plan.notXml' } }]);
    expect(errors).toEqual([expect.stringMatching(/^bad\.xml: /), 'Nothing was written to none.caravan.']);
    expect(folder.files()).not.toContain('none.caravan');
  });
});

describe('a plan that is refused', () => {
  test.each<[name: string, content: string | Uint8Array, message: string]>([
    ['is not XML', 'Dear colleague, the plan follows.', 'This file is not a plan in XML.'],
    ['is empty', '', 'is empty'],
    ['is cut short', PLAN.slice(0, PLAN.length / 2), 'incomplete'],
    ['declares entities', PLAN.replace('?>', '?><!DOCTYPE Project [<!ENTITY a "b">]>'), 'entities'],
    ['is 200 MB', new Uint8Array(200 * 1024 * 1024), 'too large: 200 MB'],
    ['holds no tasks', mspdi({ tasks: [] }), 'holds no tasks'],
  ])('because it %s leaves the park as it was', async (_name, content, message) => {
    const before = folder.read('p.caravan');
    folder.write('refused.xml', content);
    const { status, errors } = await folder.caravan(['import', 'refused.xml', '--park', 'p.caravan']);
    expect(status).toBe(1);
    expect(errors[0]).toMatch(/^refused\.xml: /);
    expect(errors[0]).toContain(message);
    expect(folder.read('p.caravan')).toEqual(before);
  });

  test('because it is not there leaves the park as it was', async () => {
    const before = folder.read('p.caravan');
    const { status, errors } = await folder.caravan(['import', 'missing.xml', '--park', 'p.caravan']);
    expect({ status, first: errors[0] }).toMatchObject({ status: 1, first: expect.stringContaining('There is no file “missing.xml”') });
    expect(folder.read('p.caravan')).toEqual(before);
  });
});

describe('a park file that is refused', () => {
  test('stays as it is', async () => {
    const whole = folder.read('p.caravan');
    const cut = whole.slice(0, whole.length / 2);
    folder.write('cut.caravan', cut);
    const { status, stdout, errors } = await folder.caravan(['import', 'plan.xml', '--park', 'cut.caravan']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(errors).toEqual([expect.stringMatching(/^cut\.caravan: .*incomplete/)]);
    expect(folder.read('cut.caravan')).toEqual(cut);
  });

  test('because its folder is missing is told', async () => {
    const { status, errors } = await folder.caravan(['import', 'plan.xml', '--park', 'missing/p.caravan']);
    expect({ status, errors }).toEqual({ status: 1, errors: [expect.stringContaining('or its folder is missing')] });
  });
});
