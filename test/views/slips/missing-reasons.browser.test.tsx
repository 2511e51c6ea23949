// Slips without a reason, where a manager comes across them: in the head of a project and in the details of a milestone.
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { usePark } from '../../../renderer/views/park/use-park.ts';
import { SlipLine } from '../../../renderer/views/project/details/slip-line.tsx';
import { MissingReasons } from '../../../renderer/views/slips/missing-reasons.tsx';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

beforeAll(async () => {
  setLanguage('en');
  await page.viewport(1280, 800);
});

const PROJECT = testId('p', 1);
const milestoneId = (at: number) => testId('m', at);

function openPark() {
  const forecasts = ['2030-03-08', '2030-03-15', '2030-03-01'];
  const milestones = forecasts.map((forecastDate, at) =>
    create('milestone', milestoneId(at + 1), {
      project: PROJECT,
      code: `E${at + 1}`,
      title: { en: 'Step' },
      order: `a${at}`,
      forecastDate,
    }),
  );
  const dates = Object.fromEntries(forecasts.map((_, at) => [milestoneId(at + 1), '2030-03-01']));
  const baseline = create('baseline', testId('b', 1), { project: PROJECT, name: { en: 'First' }, approvedOn: '2026-01-01', dates });
  return openTestPark([create('project', PROJECT, { code: 'EXO', name: { en: 'Exoskeleton' } }), ...milestones, baseline]);
}

/** As narrow as the panel of details may be. */
function Details() {
  const milestone = usePark().row('milestone', milestoneId(1));
  return <div style={{ width: 240 }}>{milestone !== null && <SlipLine milestone={milestone} />}</div>;
}

test('the head of a project lists its slips without a reason, the greatest first, until each has one', async () => {
  const store = await openPark();
  const { screen } = await showView(store, <MissingReasons project={PROJECT} />);
  await screen.getByRole('button', { name: '2 slips without a reason…' }).click();
  const list = screen.getByRole('dialog').getByRole('list');
  await expect.poll(() => list.element().textContent).toMatch(/E2 Step.*\+10 working days.*E1 Step.*\+5 working days/);
  await screen.getByRole('button', { name: 'Give the reason: E2 Step' }).click();
  await screen.getByRole('textbox').fill('Held at customs');
  await screen.getByRole('button', { name: 'Save with the reason' }).click();
  await screen.getByRole('button', { name: 'Give the reason: E1 Step' }).click();
  await screen.getByRole('textbox').fill('Supplier is late');
  await screen.getByRole('button', { name: 'Save with the reason' }).click();
  await expect.element(screen.getByRole('button', { name: /without a reason/ })).not.toBeInTheDocument();
  expect([1, 2].map((at) => store.view.row('milestone', milestoneId(at))?.slipReason.text)).toEqual([
    'Supplier is late',
    'Held at customs',
  ]);
});

test('the details of a milestone that slips ask for the reason, and then tell it', async () => {
  const { screen } = await showView(await openPark(), <Details />);
  await expect.element(screen.getByText('Slips by 5 working days: No reason for the slip was given')).toBeVisible();
  await screen.getByRole('button', { name: 'Give the reason: E1 Step' }).click();
  await screen.getByRole('textbox').fill('Supplier is late');
  await screen.getByRole('button', { name: 'Save with the reason' }).click();
  await expect.element(screen.getByText('Slips by 5 working days: Supplier is late')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Give the reason/ })).not.toBeInTheDocument();
});

test('a reason that was put into another language is told in it there, until another reason is given', async () => {
  const store = await openPark();
  const { screen } = await showView(store, <Details />);
  const save = screen.getByRole('button', { name: 'Save with the reason' });
  const change = screen.getByRole('button', { name: 'Change the reason: E1 Step' });
  await screen.getByRole('button', { name: 'Give the reason: E1 Step' }).click();
  await screen.getByRole('textbox').fill('Supplier is late');
  await screen.getByRole('button', { name: 'Put it into other languages…' }).click();
  await screen.getByRole('textbox', { name: 'In other languages, Russian' }).fill('Поставщик опаздывает');
  await save.click();
  await expect.element(screen.getByText('Slips by 5 working days: Supplier is late')).toBeVisible();
  setLanguage('ru');
  await expect.element(screen.getByText(/: Поставщик опаздывает$/)).toBeVisible();
  setLanguage('en');
  await change.click();
  await expect.element(screen.getByRole('textbox', { name: 'In other languages, Russian' })).toHaveValue('Поставщик опаздывает');
  await screen.getByRole('textbox', { name: 'Explanation' }).fill('Held at customs');
  await screen.getByRole('textbox', { name: 'In other languages, Russian' }).fill('');
  await save.click();
  setLanguage('ru');
  await expect.element(screen.getByText(/: Held at customs$/)).toBeVisible();
  setLanguage('en');
});
