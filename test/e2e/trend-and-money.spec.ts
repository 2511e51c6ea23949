// How forecasts drifted, read by keys alone; a slip that gets its reason; and an amount typed as managers type it.
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { goTo, openSamplePark, test } from './helpers/app.ts';

async function openTab(page: Page, language: Language, tab: string) {
  await openSamplePark(page, language);
  await goTo(page, 'projects', language);
  await page.locator('main').getByRole('row').filter({ hasText: 'EXO' }).first().click();
  await page.getByRole('tab', { name: tab }).click();
}

test('arrows walk the trend and say milestone and dates; a slip without a reason is given one', async ({ page }) => {
  await openTab(page, 'en', 'Trend');
  const chart = page.getByRole('slider', { name: /EXO/ });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /EXO-01 .*forecast of 24 Nov 2025 for 19 Dec 2025/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/EXO-02 .*forecast of 24 Nov 2025 for 30 Jan 2026/)).toBeVisible();

  await page.goto('/#/slips');
  await page.getByRole('button', { name: /Give the reason: EXO-12/ }).press('Enter');
  await page.keyboard.type('Drawings wait for the tests');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Every slip has its reason.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'EXO-12' })).toContainText('Drawings wait for the tests');
});

test('an amount in Russian form is kept, an impossible one stays typed with its reason, and undo brings the old one back', async ({
  page,
}) => {
  await openTab(page, 'ru', 'Финансы');
  const amount = page.getByRole('table', { name: 'Транши' }).getByRole('textbox', { name: 'Сумма по плану' }).first();
  await expect(amount).toHaveValue(/^2\s000\s000\sCNY$/);
  await amount.fill('1 234,56');
  await amount.press('Enter');
  await expect(amount).toHaveValue(/^1\s234,56\sCNY$/);
  await amount.fill('12,34,5');
  await amount.press('Tab');
  await expect(amount).toHaveValue('12,34,5');
  await expect(page.getByText('Не удалось распознать сумму «12,34,5».')).toBeVisible();
  await amount.press('Escape');
  await expect(amount).toHaveValue(/^1\s234,56\sCNY$/);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(amount).toHaveValue(/^2\s000\s000\sCNY$/);
});
