// The tab of gates and readiness: beginning from the template, voting, deciding with conditions, assessing; and what is refused.
import { expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { conditionsOfGate } from '../../../renderer/domain/rules/gates.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { GatesPanel } from '../../../renderer/views/gates/gates-panel.tsx';
import { usePark } from '../../../renderer/views/park/use-park.ts';
import { violationsHere } from '../../helpers/axe-here.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const [project, gate, lin] = [testId('p', 1), testId('g', 1), testId('a', 1)];

function Panel() {
  const row = usePark().row('project', project);
  return row === null ? null : <GatesPanel project={row} />;
}

async function open(stage: 'selected' | 'incubating' = 'selected', withGate = true) {
  setLanguage('en');
  const criteria = [{ title: { en: 'Supply secured' }, met: null, evidence: '' }];
  const review = { project, gate: { en: 'Gate 2' }, fromStage: 'selected', toStage: 'incubating', criteria, participants: [lin] } as const;
  const store = await openTestPark([
    create('person', lin, { name: { en: 'Lin' } }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, stage }),
    ...(withGate ? [create('gateReview', gate, review)] : []),
  ]);
  const { screen } = await showView(store, <Panel />);
  if (withGate) await screen.getByRole('button', { name: /Gate 2/ }).click();
  return { store, screen };
}

it('begins with the five standard gates, in three languages', async () => {
  const { store, screen } = await open('selected', false);
  await screen.getByRole('button', { name: 'Add the five standard gates' }).click();
  await eventually(() => expect(store.view.rows('gateReview')).toHaveLength(5));
  for (const row of store.view.rows('gateReview')) expect(Object.keys(row.gate).sort()).toEqual(['en', 'ru', 'zh']);
});

it('records a vote, and decides with a condition although a criterion is not met, once that is confirmed', async () => {
  const { store, screen } = await open();
  await screen.getByRole('combobox', { name: 'Vote of Lin' }).selectOptions('Conditional go');
  await eventually(() => expect(store.view.rows('gateVote')).toMatchObject([{ person: lin, vote: 'conditionalGo' }]));
  await screen.getByRole('button', { name: 'Decide…' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Decision' }).selectOptions('Conditional go');
  await dialog.getByRole('textbox', { name: 'Condition 1', exact: true }).fill('Second supplier qualified');
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  expect(store.view.row('gateReview', gate)?.decision).toBeNull();
  await dialog.getByRole('checkbox', { name: 'Decide although criteria are not met' }).click();
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  await eventually(() => expect(store.view.row('gateReview', gate)?.decision).toBe('conditionalGo'));
  expect(conditionsOfGate(store.view, gate).map(({ title }) => title.en)).toEqual(['Second supplier qualified']);
  expect(store.view.row('project', project)?.stage).toBe('incubating');
  await expect.element(screen.getByRole('link', { name: 'Second supplier qualified' })).toBeVisible();
});

it('tells where the stage set by hand is another one, and aligns it', async () => {
  const { store, screen } = await open('incubating');
  await store.commit({ key: 'gateReview.decide', params: { caption: '', decision: 'hold' } }, [
    { kind: 'update', table: 'gateReview', id: gate, values: { decision: 'hold', decidedOn: '2026-03-01' } },
  ]);
  await screen.getByRole('button', { name: 'Set the stage to “On hold”' }).click();
  await eventually(() => expect(store.view.row('project', project)?.stage).toBe('onHold'));
  await expect.element(screen.getByRole('button', { name: /Set the stage/ })).not.toBeInTheDocument();
});

it('assesses an element, refuses one without a level, and keeps the earlier assessment when it is judged again', async () => {
  const { store, screen } = await open();
  await screen.getByRole('button', { name: 'Assess an element…' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Element/ }).fill('Hip');
  await dialog.getByRole('button', { name: 'Record the assessment' }).click();
  await expect.element(dialog.getByText('Choose a level.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Level', exact: true }).selectOptions('TRL 4 · Shown in the laboratory');
  await dialog.getByRole('button', { name: 'Record the assessment' }).click();
  await screen.getByRole('button', { name: 'Assess “Hip” again…' }).click();
  await dialog.getByRole('combobox', { name: 'Level', exact: true }).selectOptions('TRL 3 · Concept proved');
  await dialog.getByRole('button', { name: 'Record the assessment' }).click();
  await expect.element(screen.getByRole('cell', { name: '4 → 3, down' })).toBeVisible();
  expect(store.view.rows('readinessAssessment').map(({ level }) => level)).toEqual([4, 3]);
  await expect.element(screen.getByRole('img', { name: 'Hip, TRL: began at 4, now 3, target None' })).toBeVisible();
});

it('can be used by everyone: an opened gate, and the dialog that decides it', async () => {
  const { screen } = await open();
  await expect.element(screen.getByRole('combobox', { name: 'Vote of Lin' })).toBeVisible();
  expect((await violationsHere(screen.container)).filter(isOfRoles)).toEqual([]);
  await screen.getByRole('button', { name: 'Decide…' }).click();
  await screen.getByRole('combobox', { name: 'Decision' }).selectOptions('Conditional go');
  expect((await violationsHere(screen.getByRole('dialog').element())).filter(isOfRoles)).toEqual([]);
});

it('keeps what is being typed beside its criterion when another one goes', async () => {
  const { store, screen } = await open();
  const named = (en: string) => ({ title: { en }, met: null, evidence: '' });
  const write = (...titles: string[]) =>
    store.commit({ key: 'gateReview.update', params: { caption: '' } }, [
      { kind: 'update', table: 'gateReview', id: gate, values: { criteria: titles.map(named) } },
    ]);
  await write('Supply', 'Safety', 'Cost');
  await screen.getByRole('textbox', { name: 'Evidence: Safety' }).fill('Report 7');
  await write('Safety', 'Cost');
  await expect.element(screen.getByRole('textbox', { name: 'Evidence: Safety' })).toHaveValue('Report 7');
  await expect.element(screen.getByRole('textbox', { name: 'Evidence: Cost' })).toHaveValue('');
});

/** Colours are the app's theme, which a component test lacks: they are looked at with the whole views. */
function isOfRoles(violation: string): boolean {
  return !violation.startsWith('color-contrast');
}
