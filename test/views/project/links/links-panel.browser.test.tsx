// The links of a milestone in its details, by mouse and keyboard.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create, type Edit } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import { usePark } from '../../../../renderer/views/park/use-park.ts';
import { LinksPanel } from '../../../../renderer/views/project/links/links-panel.tsx';
import { eventually } from '../../../helpers/eventually.ts';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { testId } from '../../../helpers/replica.ts';
import { says } from '../grid/open-grid.tsx';

let count = 0;

function Panel({ id }: { readonly id: string }) {
  const milestone = usePark().row('milestone', id);
  return milestone === null ? null : <LinksPanel milestone={milestone} />;
}

/** Specification, Prototype, Acceptance in 2030; the links panel of Prototype. */
async function openPanel(more: (ids: readonly [string, string, string]) => readonly Edit[] = () => []) {
  setLanguage('en');
  count += 10;
  const project = testId('p', count);
  const ids = [testId('m', count), testId('m', count + 1), testId('m', count + 2)] as const;
  const titles = ['Specification', 'Prototype', 'Acceptance'];
  const store = await openTestPark([
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    ...ids.map((id, at) =>
      create('milestone', id, { project, code: `EXO-0${at + 1}`, title: { en: titles[at] ?? '' }, forecastDate: `2030-03-0${at + 4}` }),
    ),
    ...more(ids),
  ]);
  const { screen } = await showView(store, <Panel id={ids[1]} />);
  await expect.element(screen.getByRole('form', { name: 'New link' })).toBeVisible();
  return { store, screen, ids };
}

it('adds a link by code, with the keyboard alone', async () => {
  const { store, screen, ids } = await openPanel();
  screen
    .getByRole('combobox', { name: 'Milestone' })
    .or(screen.getByRole('textbox', { name: 'Milestone' }))
    .element()
    .focus();
  await userEvent.keyboard('EXO-01{ArrowDown}{Enter}{Tab}');
  await userEvent.keyboard('{Control>}a{/Control}2{Enter}');
  await eventually(() => expect(store.view.rows('milestoneLink')).toMatchObject([{ from: ids[0], to: ids[1], type: 'FS', lagDays: 2 }]));
  await expect.element(screen.getByRole('link', { name: 'EXO-01 Specification' })).toBeVisible();
});

it('says which link does not hold, and when it would', async () => {
  const { screen } = await openPanel(([a, b]) => [create('milestoneLink', testId('l', 1), { from: a, to: b, type: 'FS', lagDays: 3 })]);
  await expect.element(screen.getByText(/Does not hold: no earlier than .*, 2 working days later/)).toBeVisible();
});

it('tells the float and the critical path in words', async () => {
  const { screen, store, ids } = await openPanel();
  await expect.element(screen.getByText(/1 working day of float/)).toBeVisible();
  await store.commit({ key: 'test' }, [{ kind: 'update', table: 'milestone', id: ids[1], values: { forecastDate: '2030-04-01' } }]);
  await expect.element(screen.getByText(/On the critical path/)).toBeVisible();
});

it('keeps a lag that cannot be taken in its field, and says why', async () => {
  const { store, screen } = await openPanel(([a, b]) => [create('milestoneLink', testId('l', 1), { from: a, to: b, lagDays: 1 })]);
  const lag = screen.getByRole('region', { name: 'EXO-01 Specification' }).getByRole('textbox', { name: 'Lag, working days' });
  await lag.fill('4000');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText(/“4000” does not fit/)).toBeVisible();
  expect(store.view.rows('milestoneLink')[0]?.lagDays).toBe(1);
  await lag.fill('−4');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(store.view.rows('milestoneLink')[0]?.lagDays).toBe(-4));
});

it('removes a link', async () => {
  const { store, screen } = await openPanel(([, b, c]) => [create('milestoneLink', testId('l', 1), { from: b, to: c })]);
  await screen.getByRole('button', { name: 'Remove the link to “EXO-03 Acceptance”' }).click();
  await eventually(() => expect(store.view.rows('milestoneLink')).toEqual([]));
});

it('shows a circle that a merge brought about, and keeps its links at hand', async () => {
  const { screen } = await openPanel(([a, b]) => [
    create('milestoneLink', testId('l', 1), { from: a, to: b }),
    create('milestoneLink', testId('l', 2), { from: b, to: a }),
  ]);
  const alert = screen.getByRole('alert', { name: 'Links of this project run in a circle' });
  await says(() => alert.query(), 'EXO-02 Prototype → EXO-01 Specification → EXO-02 Prototype');
  expect(screen.getByRole('button', { name: /Remove the link/ }).elements()).toHaveLength(2);
});
