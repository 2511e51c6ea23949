// What a plan makes of a park the first time.
import { describe, expect, test } from 'vitest';
import { create } from '../../renderer/changes/edit.ts';
import { editsOf } from '../../renderer/plans/edits-of.ts';
import { intentOf } from '../../renderer/plans/import-plan.ts';
import { testId } from '../helpers/replica.ts';
import { changed, due, FIRST, ImportingPark } from './importing.ts';
import { link, type TestPlan } from './mspdi/write-mspdi.ts';

describe('the first import', () => {
  test('makes a project named after the plan, with its dates', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    expect(park.view.rows('project')).toMatchObject([
      { code: 'EXOSKELETON', name: { en: 'Exoskeleton, second stage' }, startsOn: '2026-03-06', endsOn: '2026-05-08' },
    ]);
  });

  test("makes a milestone of every row, summaries too, in the file's order and hierarchy", async () => {
    const park = new ImportingPark();
    const { counts } = await park.import(FIRST);
    expect(counts).toEqual({ created: 4, updated: 0, unchanged: 0 });
    expect(park.codes()).toEqual(['1', '1.1', '1.2', '2']);
    const [design, sketch, prototype, tests] = park.milestones;
    expect([design?.parent, sketch?.parent, prototype?.parent, tests?.parent]).toEqual([null, design?.id, design?.id, null]);
  });

  test('puts each title into the language of its script', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    expect(park.milestones.map((row) => row.title)).toEqual([
      { en: 'Design' },
      { ru: 'Эскизный проект' },
      { zh: '样机设计' },
      { en: 'Tests' },
    ]);
    expect(park.milestone('样机设计').notes).toEqual({ ru: 'Согласовать с площадкой' });
  });

  test('takes the finish as forecast; a complete row is handed in on its day, but not accepted', async () => {
    const park = new ImportingPark();
    await park.import(changed({ 4: { Active: 0 } }));
    expect(park.milestones.map((row) => [row.status, row.forecastDate, row.actualDate])).toEqual([
      ['planned', '2026-03-20', null],
      ['submitted', '2026-03-06', '2026-03-05'],
      ['inProgress', '2026-03-20', null],
      ['cancelled', '2026-05-08', null],
    ]);
  });

  test('makes the links, with lags in working days', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const idOf = (title: string) => park.milestone(title).id;
    expect(park.view.rows('milestoneLink').map(({ from, to, type, lagDays }) => ({ from, to, type, lagDays }))).toEqual([
      { from: idOf('Эскизный проект'), to: idOf('样机设计'), type: 'FS', lagDays: 2 },
      { from: idOf('样机设计'), to: idOf('Tests'), type: 'SS', lagDays: null },
    ]);
  });

  test('makes the baselines, not yet approved', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const { id, project } = park.milestone('Tests');
    expect(park.view.rows('baseline')).toMatchObject([
      {
        project,
        externalNumber: 0,
        approvedOn: null,
        name: { zh: '基线', ru: 'Базовый план', en: 'Baseline' },
        dates: { [id]: '2026-04-30' },
      },
      { project, externalNumber: 3, approvedOn: null, name: { en: 'Baseline 3' }, dates: { [id]: '2026-05-01' } },
    ]);
  });

  test('is one change set with the name of its file, and one undo', async () => {
    const park = new ImportingPark();
    const plan = await park.import(FIRST);
    expect(intentOf(plan)).toEqual({ key: 'plan.import', params: { file: 'plan.xml', created: 4, updated: 0 } });
    expect(park.log.length).toBe(1);
    park.step('undo');
    for (const table of ['project', 'milestone', 'milestoneLink', 'baseline'] as const) expect(park.view.rows(table)).toEqual([]);
  });

  test('goes into the project and to the site that were chosen', async () => {
    const park = new ImportingPark();
    const [projectId, siteId] = [testId('p', 1), testId('s', 1)];
    park.commit([
      create('site', siteId, { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow' }),
      create('project', projectId, { code: 'EXO', name: { en: 'Exo' } }),
      create('milestone', testId('m', 1), { project: projectId, code: '1', title: { en: 'Kick-off' }, order: 'a5' }),
    ]);
    const plan = await park.import(FIRST, { projectId, siteId });
    expect(plan.project).toMatchObject({ id: projectId, code: 'EXO', writes: null });
    expect(park.view.rows('project')).toHaveLength(1);
    // «1» is taken: what is new is numbered on from it, and stands after what was there.
    expect(park.codes()).toEqual(['1', '2', '2.1', '2.2', '3']);
    expect(park.milestones.map((row) => row.site)).toEqual([null, siteId, siteId, siteId, siteId]);
  });

  test('makes a project of the code that was asked for', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    await park.import(FIRST, { newProjectCode: 'EXO2' });
    expect(park.view.rows('project').map((row) => row.code)).toEqual(['EXOSKELETON', 'EXO2']);
    expect(park.milestones).toHaveLength(8);
  });

  test('of a file without rows makes nothing at all', async () => {
    const park = new ImportingPark();
    const plan = await park.preview({ tasks: [] });
    expect(editsOf(plan)).toEqual([]);
    expect(plan).toMatchObject({ project: null, rows: [], findings: [{ code: 'noTasks' }], statistics: { tasks: 0 } });
  });

  test('calls a nameless row by its place, and cuts what is too long to keep', async () => {
    const park = new ImportingPark();
    const plan = await park.import({ tasks: [due(1, '', '2026-03-06'), due(2, 'x'.repeat(20_001), '2026-03-06')] });
    expect(park.milestones.map((row) => row.title.en?.length)).toEqual([1, 20_000]);
    expect(plan.findings.map((finding) => finding.code)).toEqual(['untitled', 'textCut']);
  });
});

describe('lags that are not whole working days', () => {
  const lagged = (LinkLag: number, LagFormat: number): TestPlan => ({
    tasks: [due(1, 'A', '2026-03-06', { Duration: 'PT80H0M0S' }), due(2, 'B', '2026-03-20', { inside: [link(1, { LinkLag, LagFormat })] })],
  });

  test.each([
    ['rounded', 7200, 7, 2, 'lagRounded'],
    ['of seven elapsed days', 100_800, 8, 5, 'lagFromElapsed'],
    ['of half of the predecessor', 50, 19, 5, 'lagFromPercent'],
    ['longer than Caravan can hold', 48_000_000, 7, 3660, 'lagTooLong'],
    ['of an hour', 600, 5, null, 'lagRounded'],
  ])('are said: %s', async (_, amount, format, days, code) => {
    const park = new ImportingPark();
    const plan = await park.import(lagged(amount, format));
    expect(park.view.rows('milestoneLink')[0]?.lagDays).toBe(days);
    expect(plan.findings.map((finding) => finding.code)).toEqual([code]);
  });
});

test('two links between the same rows: the first is taken, and that is said', async () => {
  const park = new ImportingPark();
  const plan = await park.import({
    tasks: [due(1, 'A', '2026-03-06'), due(2, 'B', '2026-03-20', { inside: [link(1), link(1, { Type: 3 })] })],
  });
  expect(park.view.rows('milestoneLink')).toMatchObject([{ type: 'FS' }]);
  expect(plan.findings).toMatchObject([{ code: 'linkTwice', where: '1 → 2' }]);
});
