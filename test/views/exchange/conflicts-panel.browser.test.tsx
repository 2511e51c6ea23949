// The conflicts of two laptops that worked apart, settled by keyboard and by mouse.
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create, update } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../renderer/store/park-store.ts';
import { ConflictsPanel } from '../../../renderer/views/exchange/conflicts-panel.tsx';
import { workApart } from '../../helpers/apart.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const project = testId('p', 1);
const milestone = (n: number) => testId('m', n);

beforeEach(() => setLanguage('en'));

async function openPark(count: number): Promise<ParkStore> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const store = await openTestPark([
    create('site', testId('s', 1), { name: { en: 'Xi’an' }, city: { en: 'Xi’an' }, timeZone: 'Asia/Shanghai', country: 'CN' }),
    create('site', testId('s', 2), { name: { en: 'Moscow' }, city: { en: 'Moscow' }, timeZone: 'Europe/Moscow', country: 'RU' }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    ...numbers.map((n) => create('milestone', milestone(n), { project, code: `EXO-${n}`, title: { en: `Step ${n}` } })),
  ]);
  const forecasts = (day: string) => numbers.map((n) => update('milestone', milestone(n), { forecastDate: day }));
  await workApart(store, forecasts('2026-04-01'), forecasts('2026-05-01'));
  return store;
}

const forecast = (store: ParkStore, n: number) => store.view.row('milestone', milestone(n))?.forecastDate;
const activeWords = () => {
  const id = document.querySelector('[role="listbox"]')?.getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent;
};

describe('by keyboard', () => {
  test('arrows go from one to the next, a digit chooses, Enter settles and goes on', async () => {
    const store = await openPark(3);
    const { screen } = await showView(store, <ConflictsPanel />);
    const list = screen.getByRole('listbox', { name: 'Conflicts' });
    await expect.element(list).toBeVisible();
    list.element().focus();
    expect(activeWords()).toContain('EXO-1');
    await expect
      .element(screen.getByRole('option', { name: 'Milestone: EXO-1 Step 1 Forecast date · 2 values Project: EXO Exoskeleton' }))
      .toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    expect(activeWords()).toContain('EXO-2');
    const conflict = store.conflicts.find((each) => each.kind === 'field' && each.id === milestone(2));
    const second = conflict?.kind === 'field' ? conflict.contenders[1]?.value : undefined;
    await userEvent.keyboard('2');
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(store.conflicts).toHaveLength(2));
    expect(forecast(store, 2)).toBe(second);
    await eventually(() => expect(activeWords()).toContain('EXO-3'));
    expect(document.activeElement).toBe(list.element());
  });

  test('Enter without a choice changes nothing', async () => {
    const store = await openPark(1);
    const { screen } = await showView(store, <ConflictsPanel />);
    const list = screen.getByRole('listbox');
    await expect.element(list).toBeVisible();
    list.element().focus();
    const before = store.log.length;
    await userEvent.keyboard('{Enter}');
    expect([store.log.length, store.conflicts.length]).toEqual([before, 1]);
  });

  test('space ticks, Ctrl+A ticks all', async () => {
    const store = await openPark(4);
    const { screen } = await showView(store, <ConflictsPanel />);
    const list = screen.getByRole('listbox');
    await expect.element(list).toBeVisible();
    list.element().focus();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByText('1 selected')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(screen.getByText('4 selected')).toBeVisible();
  });
});

describe('by mouse', () => {
  test('the box before a conflict ticks it, the rest of the line opens it, and the keys go on from there', async () => {
    const store = await openPark(3);
    const { screen } = await showView(store, <ConflictsPanel />);
    await screen.getByText('Milestone: EXO-2 Step 2').click();
    expect(activeWords()).toContain('EXO-2');
    document.querySelectorAll<HTMLElement>('[data-tick]')[2]?.click();
    await expect.element(screen.getByText('1 selected')).toBeVisible();
    expect(activeWords()).toContain('EXO-2');
    await userEvent.keyboard('{ArrowUp}');
    expect(activeWords()).toContain('EXO-1');
  });

  test('a third value is typed as people write it, and refused where it is none', async () => {
    const store = await openPark(1);
    const { screen } = await showView(store, <ConflictsPanel />);
    const other = screen.getByRole('textbox', { name: 'Another value' });
    await other.fill('31 Feb 2027');
    await screen.getByRole('button', { name: 'Settle', exact: true }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
    expect(store.conflicts).toHaveLength(1);
    await other.fill('7 June 2027');
    await screen.getByRole('button', { name: 'Settle', exact: true }).click();
    await eventually(() => expect(forecast(store, 1)).toBe('2027-06-07'));
    await expect.element(screen.getByRole('heading', { name: 'No conflicts' })).toBeVisible();
  });

  test('many are settled by one rule, told before it is done, and taken back in one step', async () => {
    const store = await openPark(3);
    const { screen } = await showView(store, <ConflictsPanel />);
    await screen.getByRole('button', { name: 'Select all' }).click();
    await screen.getByRole('combobox', { name: 'Settle the selected ones with' }).selectOptions('what this device wrote');
    await expect.element(screen.getByText('3 values will be settled.')).toBeVisible();
    await screen.getByRole('button', { name: 'Settle selected' }).click();
    await eventually(() => expect(store.conflicts).toHaveLength(0));
    expect([1, 2, 3].map((n) => forecast(store, n))).toEqual(['2026-04-01', '2026-04-01', '2026-04-01']);
    expect(store.undoable()).toMatchObject({ key: 'conflict.settle', params: { count: 3 } });
  });

  test('who wrote what, on which device and when at both sites stands beside each value', async () => {
    const store = await openPark(1);
    const { screen } = await showView(store, <ConflictsPanel />);
    const mine = screen.getByRole('radio', { name: /1 Apr 2026.*this device/ });
    await expect.element(mine).toBeVisible();
    const name = mine.element().closest('label')?.textContent ?? '';
    expect(name).toMatch(/Xi’an: .*Moscow: /);
  });
});

test('four hundred conflicts are a list of which a screenful is in the page', async () => {
  const store = await openPark(400);
  const { screen } = await showView(store, <ConflictsPanel />);
  await expect.element(screen.getByText('400 conflicts to decide on')).toBeVisible();
  expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(60);
  const list = screen.getByRole('listbox');
  list.element().focus();
  await userEvent.keyboard('{End}');
  await eventually(() => expect(activeWords()).toContain('EXO-400'));
});
