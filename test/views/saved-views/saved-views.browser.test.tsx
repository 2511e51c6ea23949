// A list as it is looked at, kept under a name: from saving it to its deletion, and what it does where it cannot be had.
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Route, Switch } from 'wouter';
import { deleteRows } from '../../../renderer/actions/rows.ts';
import { create, update } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { MilestonesView } from '../../../renderer/views/milestones/milestones-view.tsx';
import { violationsHere } from '../../helpers/axe-here.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const [project, late, foreign] = [testId('p', 1), testId('v', 1), testId('v', 2)];
const settings = JSON.stringify({ status: 'planned', grouping: null, sort: { key: 'code', direction: 'descending' }, hidden: ['owner'] });

beforeEach(() => setLanguage('en'));

async function openList(path: string) {
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'Exoskeleton' } }),
    create('milestone', testId('m', 1), { project, code: 'M-1', title: { en: 'Prototype' }, status: 'planned' }),
    create('milestone', testId('m', 2), { project, code: 'M-2', title: { en: 'Trial' }, status: 'submitted' }),
    create('savedView', late, { name: 'Planned ones', view: 'milestones', settings }),
    create('savedView', foreign, { name: 'Made later', view: 'milestones', settings: '{"status":"planned","swimlanes":true}' }),
    create('savedView', testId('v', 3), { name: 'Of another list', view: 'projects', settings: '{}' }),
  ]);
  const shown = await showView(
    store,
    <Switch>
      <Route path="/milestones">{() => <MilestonesView />}</Route>
      <Route path="/milestones/saved/:saved">{({ saved }) => <MilestonesView saved={saved} />}</Route>
    </Switch>,
    path,
  );
  const { screen } = shown;
  return {
    ...shown,
    store,
    rows: () => screen.getByRole('grid').getByRole('row'),
    status: screen.getByRole('combobox', { name: 'Status' }),
    button: screen.getByRole('button', { name: /Saved views/ }),
    item: (name: string | RegExp) => screen.getByRole('menuitem', { name }),
  };
}

describe('a saved view', () => {
  it('is opened by its address: filters, grouping, order and columns', async () => {
    const { screen, status, button } = await openList(`/milestones/saved/${late}`);
    await expect.element(button).toHaveTextContent('Planned ones');
    await expect.element(status).toHaveValue('planned');
    await expect.element(screen.getByRole('columnheader', { name: 'Code' })).toHaveAttribute('aria-sort', 'descending');
    await expect.element(screen.getByRole('gridcell', { name: 'Prototype' })).toBeVisible();
    expect(screen.getByRole('gridcell', { name: 'Trial' }).query()).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'Owner' }).query()).toBeNull();
  });

  it('is saved under a name by keys alone; the address then names it', async () => {
    const { store, status, button, item, addresses, screen } = await openList('/milestones');
    await button.click();
    await item('Show as at first').click();
    await status.selectOptions('Submitted for acceptance');
    button.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(item('Planned ones')).toBeVisible();
    expect(item('Of another list').query()).toBeNull();
    item(/Save as a new view/)
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    expect(await violationsHere(screen.getByRole('dialog').element())).toEqual([]);
    await userEvent.keyboard('With the funder{Enter}');
    await expect.element(button).toHaveTextContent('With the funder');
    const made = store.view.rows('savedView').find(({ name }) => name === 'With the funder');
    expect(made).toMatchObject({ view: 'milestones', settings: expect.stringContaining('"status":"submitted"') });
    expect(addresses.at(-1)).toBe(`/milestones/saved/${made?.id}`);
    await expect.element(button).toHaveFocus();
  });

  it('says when the list goes its own way, and is updated or goes back', async () => {
    const { store, status, button, item } = await openList(`/milestones/saved/${late}`);
    await status.selectOptions('Submitted for acceptance');
    await expect.element(button).toHaveTextContent('Planned ones (changed)');
    await button.click();
    await item('Back to as it was saved').click();
    await expect.element(status).toHaveValue('planned');
    await status.selectOptions('Submitted for acceptance');
    await button.click();
    await item('Update “Planned ones”').click();
    await eventually(() => expect(store.view.row('savedView', late)?.settings).toContain('"status":"submitted"'));
  });

  it('is renamed, but not to a name that another one has', async () => {
    const { store, button, item, screen } = await openList(`/milestones/saved/${late}`);
    await button.click();
    await item('Rename…').click();
    const name = screen.getByRole('textbox', { name: 'Name' });
    await name.fill('Made later');
    await expect.element(screen.getByText(/Another view of this list is called/)).toBeVisible();
    await expect.element(name).toHaveAttribute('aria-invalid', 'true');
    await name.fill('All planned');
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(store.view.row('savedView', late)?.name).toBe('All planned'));
  });

  it('is deleted, with the way back beside the word of it', async () => {
    const { store, button, item, screen, addresses } = await openList(`/milestones/saved/${late}`);
    await button.click();
    await item('Delete').click();
    await eventually(() => expect(addresses.at(-1)).toBe('/milestones'));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => expect(store.view.row('savedView', late)?.name).toBe('Planned ones'));
  });

  it('of a newer version opens as far as it is known, and says so', async () => {
    const { screen, status } = await openList(`/milestones/saved/${foreign}`);
    await expect.element(screen.getByText(/“Made later” holds something that this version/)).toBeVisible();
    await expect.element(status).toHaveValue('planned');
  });

  it('that is gone leaves the list as it was, and says so; what a colleague changes arrives', async () => {
    const { store, screen, button } = await openList(`/milestones/saved/${late}`);
    await store.commit({ key: 'test' }, [update('savedView', late, { name: 'Renamed elsewhere' })]);
    await expect.element(button).toHaveTextContent('Renamed elsewhere');
    await deleteRows({ store, newId: () => '', today: '2026-01-01', language: 'en' }, 'savedView', [late]);
    await expect.element(screen.getByText(/The saved view of this address is not here/)).toBeVisible();
    await expect.element(screen.getByRole('gridcell', { name: 'Prototype' })).toBeVisible();
  });
});
