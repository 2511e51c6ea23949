// A milestone that is called accepted although a party has not accepted it: seen wherever its status is, and mended in its details.
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { create } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import { webPlatform } from '../../../../renderer/platform/web-platform.ts';
import { Directory } from '../../../../renderer/store/directory.ts';
import { MilestonesView } from '../../../../renderer/views/milestones/milestones-view.tsx';
import { OverviewView } from '../../../../renderer/views/overview/overview-view.tsx';
import { AppServicesContext } from '../../../../renderer/views/park/app-services.ts';
import { MilestoneDetails } from '../../../../renderer/views/project/details/milestone-details.tsx';
import { MilestoneGrid } from '../../../../renderer/views/project/grid/milestone-grid.tsx';
import { eventually } from '../../../helpers/eventually.ts';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { testId } from '../../../helpers/replica.ts';

const [project, milestone, fund] = [testId('p', 1), testId('m', 1), testId('o', 1)];

/** As a merge leaves it. */
function openContradiction() {
  setLanguage('en');
  return openTestPark([
    create('organization', fund, { name: { en: 'The fund' } }),
    create('project', project, { code: 'P', name: { en: 'Exoskeleton' } }),
    create('milestone', milestone, { project, code: 'M-1', title: { en: 'Prototype' }, status: 'accepted', parties: [fund] }),
  ]);
}

it('is marked in the grid, beside the status as it is written, until the party accepts', async () => {
  const store = await openContradiction();
  const { screen } = await showView(store, <MilestoneGrid project={project} first={null} onDetails={() => {}} />);
  const status = screen.getByRole('gridcell', { name: 'Accepted not by all parties' });
  await expect.element(status).toBeVisible();
  await store.commit({ key: 'test' }, [create('acceptance', testId('c', 1), { milestone, party: fund, verdict: 'accepted' })]);
  await eventually(() => expect(status.query()).toBeNull());
});

it('is marked in the table of all milestones, which can show those alone', async () => {
  const store = await openContradiction();
  const { screen } = await showView(store, <MilestonesView />);
  await expect.element(screen.getByRole('gridcell', { name: 'Accepted not by all parties' })).toBeVisible();
  await screen.getByRole('combobox', { name: 'What needs attention' }).selectOptions('Accepted, not by all parties');
  await expect.element(screen.getByRole('row').filter({ hasText: 'M-1' })).toBeVisible();
});

it('needs attention on the overview, with the party and a way to the milestone', async () => {
  const store = await openContradiction();
  const services = { platform: webPlatform(), directory: new Directory('contradiction') };
  const { screen } = await showView(
    store,
    <AppServicesContext value={services}>
      <OverviewView />
    </AppServicesContext>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Accepted, but not by all parties (1)' })).toBeVisible();
  await expect.element(screen.getByText('Not accepted yet by: The fund', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Prototype/ })).toHaveAttribute('href', expect.stringContaining(milestone));
});

it('opens its details where it is mended: by going back, or by the missing verdict', async () => {
  const store = await openContradiction();
  await page.viewport(1280, 800);
  await showView(store, <MilestoneDetails id={milestone} onClose={() => {}} />);
  await expect.element(page.getByText('Marked accepted, but not accepted by: The fund')).toBeVisible();
  await page.getByRole('button', { name: 'Set back to “Submitted for acceptance”' }).click();
  await eventually(() => expect(store.view.row('milestone', milestone)?.status).toBe('submitted'));
  await page.getByRole('region', { name: 'The fund' }).getByRole('combobox', { name: 'Verdict' }).selectOptions('Accepted');
  await eventually(() => expect(store.view.row('milestone', milestone)?.status).toBe('accepted'));
  await expect.element(page.getByText('All parties have accepted.')).toBeVisible();
});
