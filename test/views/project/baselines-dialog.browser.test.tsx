// Baselines: which one counts, counting an earlier one again, comparing two.
import { expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { currentBaseline } from '../../../renderer/domain/rules/baselines.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { BaselinesDialog } from '../../../renderer/views/project/baselines/baselines-dialog.tsx';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const project = testId('p', 1);
const [A, B] = [testId('m', 1), testId('m', 2)];

/** Two milestones; B is in the second baseline alone. */
async function open() {
  setLanguage('en');
  const baseline = (n: number, approvedOn: string, dates: Record<string, string>) =>
    create('baseline', testId('b', n), { project, name: { en: `Plan ${n}` }, approvedOn, dates });
  const store = await openTestPark([
    create('site', testId('s', 1), { name: { en: 'Moscow site' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: testId('s', 1) }),
    create('milestone', A, { project, code: 'EXO-01', title: { en: 'Specification' }, forecastDate: '2026-03-12' }),
    create('milestone', B, { project, code: 'EXO-02', title: { en: 'Prototype' }, forecastDate: '2026-06-01' }),
    baseline(1, '2026-01-10', { [A]: '2026-03-02' }),
    baseline(2, '2026-02-10', { [A]: '2026-03-09', [B]: '2026-06-01' }),
  ]);
  const { screen } = await showView(store, <BaselinesDialog project={project} opened onClose={() => undefined} />);
  await expect.element(screen.getByRole('grid')).toBeVisible();
  return { store, screen };
}

it('compares the one that counts with the dates as they stand, and any other two', async () => {
  const { screen } = await open();
  await expect
    .element(screen.getByRole('row', { name: /EXO-01 Specification/ }))
    .toHaveTextContent('EXO-01 Specification9 Mar 202612 Mar 2026+3+3');
  // Russia has 9 March 2026 off.
  await screen.getByRole('combobox', { name: 'Second' }).selectOptions('Plan 1 (10 Jan 2026)');
  await expect
    .element(screen.getByRole('row', { name: /EXO-01 Specification/ }))
    .toHaveTextContent('EXO-01 Specification9 Mar 20262 Mar 2026−7−4');
  await expect.element(screen.getByRole('row', { name: /EXO-02 Prototype/ })).toHaveTextContent('EXO-02 Prototype1 Jun 2026not in it');
  await expect.element(screen.getByText('0 later · 1 earlier · 0 unchanged · 1 on one side only')).toBeVisible();
});

it('lets an earlier one count again without losing what was approved when', async () => {
  const { store, screen } = await open();
  await screen.getByRole('button', { name: 'Approve again: Plan 1' }).click();
  await eventually(() => expect(store.view.rows('baseline')).toHaveLength(3));
  expect(currentBaseline(store.view, project)).toMatchObject({ name: { en: 'Plan 1' }, dates: { [A]: '2026-03-02' } });
  expect(store.view.row('baseline', testId('b', 1))?.approvedOn).toBe('2026-01-10');
});

it('deletes one; the next then counts', async () => {
  const { store, screen } = await open();
  await screen.getByRole('button', { name: 'Delete baseline “Plan 2”' }).click();
  await eventually(() => expect(currentBaseline(store.view, project)?.id).toBe(testId('b', 1)));
});
