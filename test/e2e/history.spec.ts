// History: who, when, what; undoing one intent, restoring one value.
import { expect, type Page } from '@playwright/test';
import { goTo, openSamplePark, test } from './helpers/app.ts';

/** Two changes of one code, in the history of the exoskeleton. */
async function changeTwice(page: Page) {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await page.locator('main').getByRole('row').filter({ hasText: 'EXO' }).click();
  const code = page.getByRole('textbox', { name: 'Code' });
  for (const text of ['EXO-A', 'EXO-B']) {
    await code.fill(text);
    await code.press('Enter');
  }
  await page.getByRole('tab', { name: 'History' }).click();
}

const entries = (page: Page) => page.getByRole('feed').getByRole('article');

test('what was changed is listed, newest first, with what stood before', async ({ page }) => {
  await changeTwice(page);
  await expect(entries(page).first()).toContainText('EXO-A → EXO-B');
  await expect(entries(page).nth(1)).toContainText('EXO → EXO-A');
  await expect(entries(page).first()).toContainText('this computer');
});

test('an intent is undone; one whose value was changed since says why not', async ({ page }) => {
  await changeTwice(page);
  await entries(page)
    .nth(1)
    .getByRole('button', { name: /^Undo this change/ })
    .click();
  await expect(page.getByRole('alert')).toContainText('the same values have been changed since');
  await entries(page)
    .first()
    .getByRole('button', { name: /^Undo this change/ })
    .click();
  await expect(page.locator('main')).toContainText('EXO-A');
  await expect(entries(page).first()).toContainText('EXO-B → EXO-A');
});

test('one value is restored', async ({ page }) => {
  await changeTwice(page);
  await entries(page).nth(1).getByRole('button', { name: 'Restore “EXO”: Code' }).click();
  await expect(entries(page).first()).toContainText('EXO-B → EXO');
});

test('the history of the park is filtered by author and by time', async ({ page }) => {
  await changeTwice(page);
  await page.evaluate(() => {
    location.hash = '/history';
  });
  await page.getByRole('combobox', { name: 'Period' }).selectOption('days7');
  await expect(entries(page).first()).toContainText('EXO-A → EXO-B');
  const author = page.getByRole('combobox', { name: 'Author' });
  await author.selectOption({ index: 1 });
  await expect(entries(page).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Period' }).selectOption('');
  const names = await author.getByRole('option').allTextContents();
  await author.selectOption({ label: names.at(-1) ?? '' });
  await expect(entries(page).first()).toContainText(names.at(-1) ?? '');
});
