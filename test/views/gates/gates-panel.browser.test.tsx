// The tab of gates and readiness: beginning from the template, voting, deciding with conditions, assessing; and what is refused.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
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
  return row === null ? null : <GatesPanel project={row} shown={gate} />;
}

/** As its address opens it: with the gate opened. */
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

it('takes a conditional go with what is wrong in it back to its user: no condition, a day without a title, a day that is none', async () => {
  const { store, screen } = await open();
  await screen.getByRole('combobox', { name: 'Met: Supply secured' }).selectOptions('Yes');
  await screen.getByRole('button', { name: 'Decide…' }).click();
  const dialog = screen.getByRole('dialog');
  const record = () => dialog.getByRole('button', { name: 'Record the decision' }).click();
  await dialog.getByRole('combobox', { name: 'Decision' }).selectOptions('Conditional go');
  await record();
  const title = dialog.getByRole('textbox', { name: 'Condition 1', exact: true });
  await expect.element(title).toHaveFocus();
  await expect.element(dialog.getByText(/needs at least one condition/)).toBeVisible();
  const due = dialog.getByRole('textbox', { name: 'Due date of condition 1' });
  await title.fill('Second supplier qualified');
  await due.fill('31.02.2026');
  await record();
  await expect.element(due).toHaveFocus();
  await expect.element(due).toHaveValue('31.02.2026');
  await due.fill('29.05.2026');
  await title.fill('');
  await record();
  await expect.element(dialog.getByText('Say what is to be done by then.')).toBeVisible();
  expect(store.view.row('gateReview', gate)?.decision).toBeNull();
  await title.fill('Second supplier qualified');
  await record();
  await eventually(() => expect(conditionsOfGate(store.view, gate).map(({ forecastDate }) => forecastDate)).toEqual(['2026-05-29']));
});

it('keeps what is typed at a condition, and the focus in the list, when another one goes', async () => {
  const { screen } = await open();
  await screen.getByRole('button', { name: 'Decide…' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Decision' }).selectOptions('Conditional go');
  const title = (number: number) => dialog.getByRole('textbox', { name: `Condition ${number}`, exact: true });
  await title(1).fill('Supplier');
  await dialog.getByRole('button', { name: 'Add condition' }).click();
  await expect.element(title(2)).toHaveFocus();
  await title(2).fill('Contract');
  await dialog.getByRole('textbox', { name: 'Due date of condition 2' }).fill('half typ');
  await dialog.getByRole('button', { name: 'Remove condition 1' }).click();
  await expect.element(title(1)).toHaveValue('Contract');
  await expect.element(dialog.getByRole('textbox', { name: 'Due date of condition 1' })).toHaveValue('half typ');
  await expect.element(title(1)).toHaveFocus();
});

it('takes in people of the park by name and people it does not know yet, and says who was no participant any more', async () => {
  const { store, screen } = await open();
  await screen.getByRole('combobox', { name: 'Vote of Lin' }).selectOptions('Hold');
  const field = screen.getByRole('combobox', { name: 'Add participant' });
  await field.fill('lin');
  await expect.element(screen.getByText('Takes part already.')).toBeVisible();
  await field.fill('Irina Sokolova');
  await expect.element(screen.getByText(/will be added/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('combobox', { name: 'Vote of Irina Sokolova' })).toBeVisible();
  expect(store.view.rows('person').map(({ name }) => name.en)).toEqual(['Lin', 'Irina Sokolova']);
  await expect.element(screen.getByText('Hold: 1 · Not voted: 1')).toBeVisible();
  await screen.getByRole('button', { name: 'Remove Lin from the participants' }).click();
  await expect.element(screen.getByText('No longer takes part')).toBeVisible();
  await expect.element(field).toHaveFocus();
  await store.undo();
  await store.undo();
  expect(store.view.rows('person')).toHaveLength(1);
});

it('opens a gate that was just added, with the focus on it', async () => {
  const { screen } = await open();
  await screen.getByRole('textbox', { name: 'New gate' }).fill('Gate 3');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: /Gate 3/ })).toHaveFocus();
  await expect.element(screen.getByRole('button', { name: /Gate 3/ })).toHaveAttribute('aria-expanded', 'true');
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
  await expect.element(screen.getByRole('button', { name: /Gate 2/ })).toHaveFocus();
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
