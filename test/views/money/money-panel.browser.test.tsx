// Tranches, expenses and rates, typed into and kept.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { MoneyPanel } from '../../../renderer/views/money/money-panel.tsx';
import { RatesSection } from '../../../renderer/views/money/rates-section.tsx';
import { usePark } from '../../../renderer/views/park/use-park.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const project = testId('p', 1);
const tranche = testId('t', 1);

function Panel() {
  const row = usePark().row('project', project);
  return row === null ? null : <MoneyPanel project={row} />;
}

async function open() {
  setLanguage('en');
  const store = await openTestPark([
    create('site', testId('s', 1), { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow', currency: 'RUB' }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: testId('s', 1) }),
    create('milestone', testId('m', 1), { project, code: 'EXO-01', title: { en: 'Prototype' }, forecastDate: '2099-06-11' }),
    create('tranche', tranche, { project, source: { en: 'Fund' }, milestone: testId('m', 1), plannedOn: '2099-06-01' }),
    create('expense', testId('x', 1), { project, title: { en: 'Boards' }, amount: { amount: '5', currency: 'CNY' }, on: '2026-02-02' }),
  ]);
  const { screen } = await showView(store, <Panel />);
  return { store, screen };
}

it('keeps an amount as it is typed, in the currency of the lead site or the one typed with it', async () => {
  const { store, screen } = await open();
  const planned = screen.getByRole('row', { name: 'Fund' }).getByRole('textbox', { name: 'Planned amount' });
  await planned.fill('1 234,50');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(store.view.row('tranche', tranche)?.planned).toEqual({ amount: '1234.5', currency: 'RUB' }));
  await planned.fill('12.5万 cny');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(store.view.row('tranche', tranche)?.planned).toEqual({ amount: '125000', currency: 'CNY' }));
});

it('keeps what it refuses in the field, with the reason, and changes nothing', async () => {
  const { store, screen } = await open();
  const planned = screen.getByRole('row', { name: 'Fund' }).getByRole('textbox', { name: 'Planned amount' });
  for (const [typed, reason] of [
    ['1.234', /could mean 1234 or 1.234/],
    ['-5', /cannot be less than zero/],
    ['5 XQZ', /not the code of a currency/],
  ] as const) {
    await planned.fill(typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText(reason)).toBeVisible();
    await expect.element(planned).toHaveValue(typed);
  }
  expect(store.view.row('tranche', tranche)?.planned).toBeNull();
});

it('says that the milestone of a tranche is expected after the money', async () => {
  const { screen } = await open();
  await expect.element(screen.getByText('Its milestone is expected 10 calendar days later')).toBeVisible();
});

it('adds an expense by its title, and deletes one with its undo offered', async () => {
  const { store, screen } = await open();
  await screen.getByRole('textbox', { name: 'New expense: what for?' }).fill('Travel');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('row', { name: 'Travel' })).toBeVisible();
  await screen.getByRole('button', { name: 'Delete “Boards”' }).click();
  await eventually(() => expect(store.view.rows('expense').map(({ title }) => title.en)).toEqual(['Travel']));
  await screen.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => expect(store.view.rows('expense')).toHaveLength(2));
});

it('names what has no rate, and counts it once there is one', async () => {
  const { store, screen } = await open();
  const total = () => screen.getByRole('table', { name: 'Plan against actual' }).getByRole('row', { name: /^Total/ });
  await screen.getByRole('combobox', { name: 'Currency' }).selectOptions('All in RUB');
  await expect.element(screen.getByText('Not in the sums in RUB, for want of a rate or a date: CNY 5')).toBeVisible();
  await store.commit({ key: 'exchangeRate.create', params: { caption: '' } }, [
    create('exchangeRate', testId('r', 1), { from: 'CNY', to: 'RUB', on: '2026-02-01', rate: '11.5' }),
  ]);
  await eventually(() => expect(total().element().textContent).toContain('57.50overspent'));
  await expect.element(screen.getByText('Rates used: 1 CNY = 11.5 RUB (1 Feb 2026).')).toBeVisible();
});

it('takes rates with a comma or a point, and none that is not above zero', async () => {
  setLanguage('ru');
  const store = await openTestPark([create('exchangeRate', testId('r', 1), { from: 'CNY', to: 'RUB', on: '2026-02-01' })]);
  const { screen } = await showView(store, <RatesSection />);
  const rate = screen.getByRole('textbox', { name: 'Курс' });
  await rate.fill('0');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText(/Курс должен быть больше нуля/)).toBeVisible();
  await rate.fill('11,52');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(store.view.row('exchangeRate', testId('r', 1))?.rate).toBe('11.52'));
});
