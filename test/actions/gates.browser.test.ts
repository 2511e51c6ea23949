// Deciding a gate is one intent with one undo; votes of two laptops meet in one row.
import { expect, it } from 'vitest';
import { addGates, castVote, type Decision, decideGate } from '../../renderer/actions/gates.ts';
import { create } from '../../renderer/changes/edit.ts';
import { conditionsOfGate, votesOfGate } from '../../renderer/domain/rules/gates.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const [project, gate, person] = [testId('p', 1), testId('g', 1), testId('a', 1)];

async function open() {
  const store = await openTestPark([
    create('person', person, { name: { en: 'Lin' } }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, stage: 'selected' }),
    create('gateReview', gate, { project, gate: { en: 'Gate 2' }, toStage: 'incubating' }),
  ]);
  let count = 100;
  const newId = () => {
    count += 1;
    return testId('c', count);
  };
  const context = { store, newId, today: '2026-03-02', language: 'en' as const };
  const review = () => {
    const row = store.view.row('gateReview', gate);
    if (row === null) throw new Error('the gate is gone');
    return row;
  };
  return { store, context, review };
}

const conditional: Decision = {
  decision: 'conditionalGo',
  decidedOn: '2026-03-02',
  reason: { en: 'Supply is not secured.' },
  conditions: [
    { title: { en: 'Second supplier qualified' }, due: '2026-05-29' },
    { title: { en: 'Staged delivery agreed' }, due: '2026-04-30' },
  ],
  setsStage: true,
};

it('decides, makes the conditions milestones and moves the stage, and undo takes all of it back', async () => {
  const { store, context, review } = await open();
  expect(await decideGate(context, review(), conditional)).toMatchObject({ ok: true });
  expect(review()).toMatchObject({ decision: 'conditionalGo', decidedOn: '2026-03-02', heldOn: '2026-03-02' });
  expect(store.view.row('project', project)?.stage).toBe('incubating');
  const titles = conditionsOfGate(store.view, gate).map(({ title, forecastDate }) => [title.en, forecastDate]);
  expect(titles).toEqual([
    ['Staged delivery agreed', '2026-04-30'],
    ['Second supplier qualified', '2026-05-29'],
  ]);
  await store.undo();
  expect(review()).toMatchObject({ decision: null, heldOn: null });
  expect(store.view.row('project', project)?.stage).toBe('selected');
  expect(conditionsOfGate(store.view, gate)).toEqual([]);
});

it('leaves the stage where the user wants it left', async () => {
  const { store, context, review } = await open();
  await decideGate(context, review(), { ...conditional, setsStage: false });
  expect(store.view.row('project', project)?.stage).toBe('selected');
});

it('refuses a decision without its day, and changes nothing', async () => {
  const { store, context, review } = await open();
  const before = store.view;
  expect(await decideGate(context, review(), { ...conditional, decidedOn: null })).toMatchObject({
    ok: false,
    problem: { code: 'gate.noDate' },
  });
  expect(store.view).toBe(before);
});

it('keeps one vote a person, changed in place', async () => {
  const { store, context } = await open();
  await castVote(context, gate, person, { vote: 'hold' });
  await castVote(context, gate, person, { vote: 'go', comment: 'After the test' });
  expect(store.view.rows('gateVote')).toHaveLength(1);
  expect(votesOfGate(store.view, gate).get(person)).toMatchObject({ vote: 'go', comment: 'After the test', votedOn: '2026-03-02' });
});

it('adds the gates of a template in one intent', async () => {
  const { store, context } = await open();
  await addGates(context, project, [{ gate: { en: 'Gate 3' } }, { gate: { en: 'Gate 4' } }]);
  expect(store.view.rows('gateReview')).toHaveLength(3);
  await store.undo();
  expect(store.view.rows('gateReview')).toHaveLength(1);
});
