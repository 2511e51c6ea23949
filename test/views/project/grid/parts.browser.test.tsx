// A milestone with parts in the grid.
import { expect, it } from 'vitest';
import { update } from '../../../../renderer/changes/edit.ts';
import { milestone, openGrid } from './open-grid.tsx';

it('shows the last day of its parts where it has no forecast, and how much of them is done', async () => {
  const { store, screen } = await openGrid();
  await store.commit({ key: 'test' }, [
    update('milestone', milestone(1), { parent: milestone(3), actualDate: '2026-03-02', weight: '1' }),
    update('milestone', milestone(2), { parent: milestone(3), forecastDate: '2026-05-06', weight: '3' }),
  ]);
  const whole = screen.getByRole('row', { name: /Acceptance.*1 of 2 parts reached, 25%/ });
  await expect.element(whole).toBeVisible();
  await expect.element(whole.getByRole('gridcell', { name: '6 May 2026' })).toBeVisible();
});
