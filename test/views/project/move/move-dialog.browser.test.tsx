// A forecast that is moved in the grid, and milestones that wait for it.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create } from '../../../../renderer/changes/edit.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { testId } from '../../../helpers/replica.ts';
import { enterCell, milestone, openGrid, row } from '../grid/open-grid.tsx';

/** EXO-03 of 10 March waits for EXO-01 of 2 March. */
async function openLinked() {
  const opened = await openGrid();
  await opened.store.commit({ key: 'test' }, [
    { kind: 'update', table: 'milestone', id: milestone(3), values: { forecastDate: '2026-03-10' } },
    create('milestoneLink', testId('l', 1), { from: milestone(1), to: milestone(3), type: 'FS' }),
  ]);
  return opened;
}

/** Types a new forecast for EXO-01. */
async function moveTo(date: string) {
  await enterCell('Specification');
  await userEvent.keyboard('{Home}');
  const cell = document.querySelectorAll('[role="grid"] tbody tr')[0]?.querySelector('[data-column="forecast"]');
  if (!(cell instanceof HTMLElement)) throw new Error('no forecast cell');
  await userEvent.click(cell);
  await userEvent.keyboard(`${date}{Enter}`);
}

it('shows who would have to move, and moves them in one step', async () => {
  const { store, screen } = await openLinked();
  await moveTo('2026-03-17');
  const dialog = screen.getByRole('dialog', { name: 'Why does the forecast move later?' });
  await expect.element(dialog.getByRole('row', { name: /EXO-03 Acceptance/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Without a reason' }).click();
  await eventually(() => expect(row(store, 3)?.forecastDate).toBe('2026-03-17'));
  expect(row(store, 1)?.forecastDate).toBe('2026-03-17');
  await store.undo();
  expect([row(store, 1)?.forecastDate, row(store, 3)?.forecastDate]).toEqual(['2026-03-02', '2026-03-10']);
});

it('moves only the one where so chosen', async () => {
  const { store, screen } = await openLinked();
  await moveTo('2026-03-17');
  await screen.getByRole('radio', { name: /Move only this one/ }).click();
  await screen.getByRole('button', { name: 'Without a reason' }).click();
  await eventually(() => expect(row(store, 1)?.forecastDate).toBe('2026-03-17'));
  expect(row(store, 3)?.forecastDate).toBe('2026-03-10');
});

it('asks only for the reason where nobody has to move', async () => {
  const { screen } = await openLinked();
  await moveTo('2026-03-09');
  await expect.element(screen.getByRole('button', { name: 'Without a reason' })).toBeVisible();
  expect(screen.getByRole('radio').elements()).toEqual([]);
});
