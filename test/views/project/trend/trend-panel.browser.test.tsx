import { beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create, update } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../../renderer/store/park-store.ts';
import { chartSvg } from '../../../../renderer/ui/chart/chart-svg.ts';
import { AppServicesContext } from '../../../../renderer/views/park/app-services.ts';
import { TrendPanel } from '../../../../renderer/views/project/trend/trend-panel.tsx';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { testId } from '../../../helpers/replica.ts';

beforeAll(() => setLanguage('en'));

const PROJECT = testId('p', 1);
const M = testId('m', 1);
const N = testId('m', 2);

async function drifted(): Promise<ParkStore> {
  const store = await openTestPark([
    create('project', PROJECT, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('milestone', M, { project: PROJECT, code: 'E1', title: { en: 'Prototype' }, order: 'a0', forecastDate: '2026-03-02' }),
    create('milestone', N, { project: PROJECT, code: 'E2', title: { en: '<b>=1+1' }, order: 'a1', forecastDate: '2026-04-01' }),
  ]);
  return store;
}

async function shownTrend(store: ParkStore) {
  const project = store.view.row('project', PROJECT);
  if (project === null) throw new Error('no project');
  // Nothing is saved here: the buttons only have to be there.
  const services = { platform: {}, directory: {} } as never;
  const { screen } = await showView(
    store,
    <AppServicesContext value={services}>
      <TrendPanel project={project} />
    </AppServicesContext>,
  );
  return screen;
}

test('arrows walk the points, and the value of the chart says what each is', async () => {
  const screen = await shownTrend(await drifted());
  screen.getByRole('slider').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .poll(() => screen.getByRole('slider').element().getAttribute('aria-valuetext'))
    .toContain('E1 Prototype: forecast of 1 Jan 2026 for 2 Mar 2026');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => screen.getByRole('slider').element().getAttribute('aria-valuetext')).toContain('for 1 Apr 2026');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.getByRole('slider').element().getAttribute('aria-valuetext')).toContain('arrow keys');
});

test('a milestone that is switched off leaves chart and table; reached ones leave with "open only"', async () => {
  const store = await drifted();
  await store.commit({ key: 'test' }, [update('milestone', M, { actualDate: '2026-03-02' })]);
  const screen = await shownTrend(store);
  const table = screen.getByRole('table');
  await expect.poll(() => table.element().textContent).toContain('E1 Prototype');
  await screen.getByRole('combobox', { name: 'Milestones' }).selectOptions('open');
  await expect.poll(() => table.element().textContent).not.toContain('E1 Prototype');
  await screen.getByRole('checkbox', { name: /E2/ }).click();
  await expect.poll(() => table.element().textContent).not.toContain('E2');
});

test('the chart as a file shows by itself: its own colours, title and language, no classes', async () => {
  const screen = await shownTrend(await drifted());
  const chart = screen.getByRole('slider').element().querySelector('svg');
  if (chart === null) throw new Error('no chart');
  const text = chartSvg(chart, 'EXO <trend>', 'en');
  const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  expect(file.querySelector('title')?.textContent).toBe('EXO <trend>');
  expect([file.getAttribute('lang'), file.querySelector('[class]'), file.querySelector('parsererror')]).toEqual(['en', null, null]);
  expect(text).not.toContain('var(');
  expect(file.querySelector('[stroke-dasharray]')).not.toBeNull();
});

test('the legend names each baseline that is drawn, with its day; without baselines it names none', async () => {
  const store = await drifted();
  await store.commit({ key: 'test' }, [
    create('baseline', testId('b', 1), {
      project: PROJECT,
      name: { en: 'Contract' },
      approvedOn: '2026-01-01',
      dates: { [M]: '2026-03-02' },
    }),
  ]);
  const screen = await shownTrend(store);
  await expect.poll(() => screen.container.textContent).toContain('Baselines:Contract (1 Jan 2026)');
  await screen.getByRole('checkbox', { name: 'Show baselines' }).click();
  await expect.poll(() => screen.container.textContent).not.toContain('Contract');
});
