// Milestones that wait for each other: moved together by keys alone, and linked by the pointer.
import { expect, type Page } from '@playwright/test';
import { goTo, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';

const forecast = (page: Page, code: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: code }).locator('[data-column="forecast"]');

async function openGrid(page: Page) {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await page.locator('main').getByRole('row').filter({ hasText: 'EXO' }).click();
  await page.getByRole('tab', { name: 'Milestones' }).click();
  await expect(forecast(page, 'EXO-13')).toHaveText('30 Apr 2027');
}

test('a forecast that others wait for is moved with them, and one undo brings all back', async ({ page }) => {
  await openGrid(page);
  await forecast(page, 'EXO-09').click();
  await page.keyboard.type('15.03.2027\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /EXO-12/ })).toContainText('13 Apr 2027');
  await expectNoViolations(page);
  await page.keyboard.type('Held at customs');
  await page.keyboard.press('Control+Enter');
  await expect(forecast(page, 'EXO-12')).toHaveText('13 Apr 2027');
  await page.keyboard.press('Control+z');
  await expect(forecast(page, 'EXO-12')).toHaveText('26 Mar 2027');
  await expect(forecast(page, 'EXO-09')).toHaveText('13 Nov 2026');
});

test('a link that would close a circle is refused with its milestones named, and nothing typed is lost', async ({ page }) => {
  await openGrid(page);
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'EXO-09' }).locator('[data-column="title"]').click();
  await page.keyboard.press('Alt+Enter');
  const details = page.getByRole('dialog', { name: /EXO-09/ });
  await details.getByRole('tab', { name: 'Links' }).click();
  await details.getByPlaceholder('Code or title').fill('EXO-12');
  await page.getByRole('option', { name: /EXO-12/ }).click();
  await expectNoViolations(page);
  await details.getByRole('button', { name: 'Add link' }).click();
  await expect(page.getByRole('alert')).toContainText(/EXO-12 .* → EXO-09 .* → EXO-10 .* → EXO-12/);
  await expect(details.getByPlaceholder('Code or title')).toHaveValue(/EXO-12/);
});
