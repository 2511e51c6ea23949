// What a newer file makes of rows that an earlier one brought, and of what was edited here since.
import { describe, expect, test } from 'vitest';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { editsOf } from '../../renderer/plans/edits-of.ts';
import { planImport } from '../../renderer/plans/plan-import.ts';
import { testId } from '../helpers/replica.ts';
import { changed, due, FIRST, ImportingPark } from './importing.ts';
import { read } from './mspdi/read.ts';
import { baseline, link, mspdi, type TestPlan } from './mspdi/write-mspdi.ts';

describe('a second import', () => {
  test('of the same file changes nothing', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const again = await park.preview(FIRST);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 4 });
    expect(editsOf(again)).toEqual([]);
    expect(again.findings).toEqual([]);
  });

  test('of a newer file updates its rows, field by field, and shows the slips', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const { id } = park.milestone('Tests');
    const plan = await park.import(
      changed({ 4: { Finish: '2026-05-22T18:00:00', Name: 'Bench tests' }, 3: { Finish: '2026-03-18T18:00:00' } }),
    );
    expect(plan.counts).toEqual({ created: 0, updated: 2, unchanged: 2 });
    expect(plan.rows[3]?.changes).toEqual([
      { path: 'title.en', before: 'Tests', after: 'Bench tests' },
      { path: 'forecastDate', before: '2026-05-08', after: '2026-05-22' },
    ]);
    expect(plan.slips).toEqual([{ id, code: '2', title: { en: 'Bench tests' }, from: '2026-05-08', to: '2026-05-22', days: 14 }]);
    expect(park.milestone('Bench tests')).toMatchObject({ id, forecastDate: '2026-05-22' });
  });

  test('gives new rows their place and a free code, and renumbers none', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const [design, sketch, ...rest] = FIRST.tasks;
    const between = due(9, 'Between', '2026-03-10', { OutlineLevel: 2 });
    const plan = await park.import({ ...FIRST, tasks: [design ?? {}, sketch ?? {}, between, ...rest] });
    expect(plan.counts).toEqual({ created: 1, updated: 0, unchanged: 4 });
    expect(park.codes()).toEqual(['1', '1.1', '1.3', '1.2', '2']);
    expect(park.milestone('Between').parent).toBe(park.milestone('Design').id);
  });

  test('moves a row that the file moved, and no other', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const [design, sketch, prototype, tests] = FIRST.tasks;
    const moved = { ...FIRST, tasks: [tests ?? {}, design ?? {}, sketch ?? {}, prototype ?? {}] };
    const plan = await park.import(moved);
    expect(plan.rows.filter((row) => row.action === 'update').map((row) => row.changes.map((change) => change.path))).toEqual([['order']]);
    expect(park.codes()).toEqual(['2', '1', '1.1', '1.2']);
    expect(editsOf(await park.preview(moved))).toEqual([]);
  });

  test('keeps rows and links that the file lost, and says so', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const { id } = park.milestone('Эскизный проект');
    const plan = await park.import(changed({ 2: null, 3: { inside: [] }, 4: { inside: [] } }));
    expect(plan.vanished).toEqual([{ id, code: '1.1', title: { ru: 'Эскизный проект' } }]);
    expect(plan.findings.map((finding) => [finding.code, finding.where])).toEqual([
      ['vanished', '1.1'],
      ['linkVanished', '1.2 → 2'],
    ]);
    expect(park.milestones).toHaveLength(4);
    expect(park.view.rows('milestoneLink')).toHaveLength(2);
  });

  test('says nothing of links that were drawn here', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const [from, to] = [park.milestone('Design').id, park.milestone('Tests').id];
    park.commit([create('milestoneLink', testId('l', 1), { from, to })]);
    expect((await park.preview(FIRST)).findings).toEqual([]);
  });

  test('brings back a row that was deleted here, as a new one', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    park.commit([remove('milestone', park.milestone('Tests').id)]);
    expect((await park.import(FIRST)).counts).toEqual({ created: 1, updated: 0, unchanged: 3 });
  });

  test('takes up again what was imported and undone', async () => {
    const park = new ImportingPark();
    const newer = changed({ 4: { Finish: '2026-05-22T18:00:00' } });
    await park.import(FIRST);
    await park.import(newer);
    park.step('undo');
    expect(park.milestone('Tests').forecastDate).toBe('2026-05-08');
    expect((await park.preview(newer)).counts.updated).toBe(1);
    park.step('redo');
    expect((await park.preview(newer)).counts.updated).toBe(0);
  });
});

describe('what was edited here between two imports', () => {
  async function edited(values: Parameters<typeof update<'milestone'>>[2]): Promise<ImportingPark> {
    const park = new ImportingPark();
    await park.import(FIRST);
    park.commit([update('milestone', park.milestone('Tests').id, values)]);
    return park;
  }

  test('stays where the file is as it was', async () => {
    const park = await edited({ forecastDate: '2026-06-01', status: 'inProgress' });
    const plan = await park.import(FIRST);
    expect(plan.counts.unchanged).toBe(4);
    expect(plan.rows[3]?.kept).toEqual([
      { path: 'status', before: 'inProgress', after: 'planned' },
      { path: 'forecastDate', before: '2026-06-01', after: '2026-05-08' },
    ]);
    expect(plan.findings).toMatchObject([{ code: 'keptEdits', params: { count: 1 } }]);
    expect(park.milestone('Tests').forecastDate).toBe('2026-06-01');
  });

  test('gives way where the file changed too, and that is said', async () => {
    const park = await edited({ forecastDate: '2026-06-01' });
    const plan = await park.import(changed({ 4: { Finish: '2026-06-10T18:00:00' } }));
    expect(park.milestone('Tests').forecastDate).toBe('2026-06-10');
    expect(plan.findings).toMatchObject([
      { code: 'changedOnBothSides', where: '2 forecastDate', params: { here: '2026-06-01', file: '2026-06-10' } },
    ]);
  });

  test('and the same in the file is no change', async () => {
    const park = await edited({ forecastDate: '2026-06-10' });
    expect(editsOf(await park.preview(changed({ 4: { Finish: '2026-06-10T18:00:00' } })))).toEqual([]);
  });

  test('without the log the file is taken at its word, except where it says nothing', async () => {
    const park = await edited({ forecastDate: '2026-06-01', actualDate: '2026-06-01' });
    const plan = planImport(park.view, await read(mspdi(FIRST)), { projectId: null, siteId: null, ids: () => testId('x', 1) });
    expect(plan.rows[3]?.writes).toEqual({ forecastDate: '2026-05-08' });
  });

  test('an acceptance is taken back by no file', async () => {
    const park = await edited({ status: 'accepted', actualDate: '2026-05-08' });
    const plan = await park.import(changed({ 4: { PercentComplete: 50 } }));
    expect(park.milestone('Tests').status).toBe('accepted');
    expect(plan.findings.map((finding) => finding.code)).toContain('keptAccepted');
    await park.import(changed({ 4: { PercentComplete: 100 } }));
    expect(park.milestone('Tests').status).toBe('accepted');
  });

  test('a translation stands beside the title of the file', async () => {
    const park = await edited({ title: { zh: '试验' } });
    await park.import(changed({ 4: { Name: 'Bench tests' } }));
    expect(park.milestone('Bench tests').title).toEqual({ zh: '试验', en: 'Bench tests' });
  });

  test('a row that was moved by hand stays where it was put', async () => {
    const park = await edited({ order: 'Zz' });
    expect(park.codes()).toEqual(['2', '1', '1.1', '1.2']);
    expect(editsOf(await park.preview(FIRST))).toEqual([]);
  });
});

describe('baselines of a newer file', () => {
  const newer = changed({ 4: { inside: [link(3, { Type: 3 }), baseline(0, '2026-05-15'), baseline(3, '2026-05-01')] } });

  test('bring one that nobody approved up to date', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const plan = await park.import(newer);
    expect(plan.baselines.map((each) => each.action)).toEqual(['update', 'unchanged']);
    expect(Object.values(park.view.rows('baseline')[0]?.dates ?? {})).toEqual(['2026-05-15']);
  });

  test('leave one that was approved, and stand beside it', async () => {
    const park = new ImportingPark();
    await park.import(FIRST);
    const approved = park.view.rows('baseline')[0];
    park.commit([update('baseline', approved?.id ?? '', { approvedOn: '2026-02-01' })]);
    expect(editsOf(await park.preview(FIRST))).toEqual([]);
    const plan = await park.import(newer);
    expect(plan.findings).toMatchObject([{ code: 'baselineApproved', params: { number: 0 } }]);
    const numbered = park.view.rows('baseline').filter((row) => row.externalNumber === 0);
    expect(numbered.map((row) => [row.approvedOn, ...Object.values(row.dates)])).toEqual([
      ['2026-02-01', '2026-04-30'],
      [null, '2026-05-15'],
    ]);
    expect(editsOf(await park.preview(newer))).toEqual([]);
  });

  test('lose the date of a row that the file holds without one', async () => {
    const park = new ImportingPark();
    await park.import(changed({ 1: { inside: [baseline(0, '2026-03-20')] } }));
    await park.import(FIRST);
    expect(Object.values(park.view.rows('baseline')[0]?.dates ?? {})).toEqual(['2026-04-30']);
  });

  test('keep the dates of rows that the file lost', async () => {
    const park = new ImportingPark();
    const both = changed({ 1: { inside: [baseline(0, '2026-03-20')] } });
    await park.import(both);
    await park.import(changed({ 1: null, 2: { OutlineLevel: 1 }, 3: { OutlineLevel: 1 } }, both));
    expect(Object.values(park.view.rows('baseline')[0]?.dates ?? {}).sort()).toEqual(['2026-03-20', '2026-04-30']);
  });
});

describe('which rows a file is compared with', () => {
  const many: TestPlan = { tasks: Array.from({ length: 6 }, (_, index) => due(index + 1, `Row ${index}`, `2026-03-0${index + 1}`)) };
  const other: TestPlan = { tasks: Array.from({ length: 6 }, (_, index) => due(index + 1, `Step ${index}`, `2027-04-1${index + 1}`)) };

  test('a plan of its own identifier is found again under another name', async () => {
    const park = new ImportingPark();
    const plan = { ...FIRST, head: '<GUID>26172537-DBD2-E811-AC3F-4CEDDE6E5B57</GUID>' };
    await park.import(plan);
    expect((await park.preview(plan, { fileName: 'plan final 2.xml' })).counts.unchanged).toBe(4);
  });

  test('another plan in a file of the same name gets a project of its own', async () => {
    const park = new ImportingPark();
    await park.import(many);
    const plan = await park.import(other);
    expect(plan.counts.created).toBe(6);
    expect(plan.findings).toMatchObject([{ code: 'otherPlanOfThatName' }]);
    expect(park.view.rows('project').map((row) => row.code)).toEqual(['PLAN', 'PLAN-2']);
    expect((await park.preview(many)).counts.unchanged).toBe(6);
    expect((await park.preview(other)).counts.unchanged).toBe(6);
  });

  test('a renamed file is known in the project that was chosen', async () => {
    const park = new ImportingPark();
    const { project } = await park.import(many);
    const options = { fileName: 'plan v2.xml', projectId: project?.id ?? '' };
    const plan = await park.preview(many, options);
    expect(plan.counts.unchanged).toBe(6);
    expect(plan.findings).toMatchObject([{ code: 'renamedFile', params: { earlier: 'plan.xml', file: 'plan v2.xml' } }]);
    expect((await park.preview(other, options)).counts.created).toBe(6);
  });

  test('without a chosen project a file of another name is another plan: two projects may come from one template', async () => {
    const park = new ImportingPark();
    await park.import(many);
    expect((await park.preview(many, { fileName: 'b.xml' })).counts.created).toBe(6);
  });
});
