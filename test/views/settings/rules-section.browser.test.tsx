// The limits of health: what they would change is said before they are set, and they are set for the whole park.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { PARK_SETTINGS_ID } from '../../../renderer/domain/rules/tolerances.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { RulesSection } from '../../../renderer/views/settings/rules-section.tsx';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const [project, milestone] = [testId('p', 1), testId('m', 1)];

it('tells which project would turn green, sets the limit, and can go back', async () => {
  setLanguage('en');
  const store = await openTestPark([
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('milestone', milestone, { project, code: 'EXO-01', title: { en: 'Prototype' }, forecastDate: '2099-06-04' }),
    create('baseline', testId('b', 1), { project, name: { en: 'Plan' }, approvedOn: '2026-01-10', dates: { [milestone]: '2099-06-02' } }),
  ]);
  const { screen } = await showView(store, <RulesSection />);
  const green = screen.getByRole('textbox', { name: /Still green/ });
  await green.fill('30');
  await expect.element(screen.getByText('The amber limit cannot be below the green one.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Set for the park' })).toBeDisabled();
  await green.fill('5');
  await expect.element(screen.getByText(/EXO would become .*, now /)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(store.view.row('parkSettings', PARK_SETTINGS_ID)).toMatchObject({ greenSlip: 5, amberSlip: null }));
  await screen.getByRole('button', { name: 'Back to the usual limits' }).click();
  await eventually(() => expect(store.view.row('parkSettings', PARK_SETTINGS_ID)?.greenSlip).toBe(0));
});
