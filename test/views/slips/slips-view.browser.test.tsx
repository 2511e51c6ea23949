import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { SlipsView } from '../../../renderer/views/slips/slips-view.tsx';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

beforeAll(async () => {
  setLanguage('en');
  await page.viewport(1280, 800);
});

const PROJECT = testId('p', 1);
const M = testId('m', 1);
const N = testId('m', 2);

test('slips stand by size; one without a reason gets it there', async () => {
  const store = await openTestPark([
    create('project', PROJECT, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('milestone', M, { project: PROJECT, code: 'E1', title: { en: 'Prototype' }, order: 'a0', forecastDate: '2030-03-08' }),
    create('milestone', N, {
      project: PROJECT,
      code: 'E2',
      title: { en: 'Trial' },
      order: 'a1',
      forecastDate: '2030-03-15',
      slipReason: { category: 'customs', text: 'Motors are held' },
    }),
    create('baseline', testId('b', 1), {
      project: PROJECT,
      name: { en: 'First' },
      approvedOn: '2026-01-01',
      dates: { [M]: '2030-03-01', [N]: '2030-03-01' },
    }),
  ]);
  const services = { platform: {}, directory: {} } as never;
  const { screen } = await showView(
    store,
    <AppServicesContext value={services}>
      <SlipsView />
    </AppServicesContext>,
    '/slips',
  );
  const chart = screen.getByRole('img', { name: /Slips in working days/ });
  await expect.poll(() => chart.element().textContent).toMatch(/E2.*\+10 working days.*Customs.*E1.*\+5 working days.*no reason given/);
  await screen.getByRole('button', { name: 'Give the reason: E1 Prototype' }).click();
  await screen.getByRole('textbox').fill('Supplier is late');
  await screen.getByRole('button', { name: 'Save with the reason' }).click();
  await expect.element(screen.getByText('Every slip has its reason.')).toBeInTheDocument();
  expect(store.view.row('milestone', M)?.slipReason.text).toBe('Supplier is late');
});
