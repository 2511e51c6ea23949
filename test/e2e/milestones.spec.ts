// The milestones of a project and of the park, as a manager works on them: by keys, in each language, over a reload.
import { expect, type Page } from '@playwright/test';
import type enMilestones from '../../assets/locales/en/milestones.json';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { catalogue } from './helpers/words.ts';

// A test holds the languages to one shape.
const textsOf = (language: Language) => catalogue(language, 'milestones') as typeof enMilestones;

/** The grid of the exoskeleton's milestones. */
async function openGrid(page: Page, language: Language = 'en') {
  await openSamplePark(page, language);
  await goTo(page, 'projects', language);
  await page.locator('main').getByRole('row').filter({ hasText: 'EXO' }).click();
  await page.getByRole('tab').nth(1).click();
  const grid = page.getByRole('grid', { name: textsOf(language).grid });
  await expect(grid.getByRole('row').filter({ hasText: 'EXO-13' })).toBeVisible();
  return grid;
}

const cell = (page: Page, code: string, column: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: code }).locator(`[data-column="${column}"]`);

/** Puts a text on the page's clipboard event, as Ctrl+V of a block from a spreadsheet does. */
async function paste(page: Page, text: string) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a slip is typed with its reason, undone, done again, and there after a reload (ru)', async ({ page }) => {
  const language = 'ru';
  const { slip } = textsOf(language);
  await openGrid(page, language);
  const forecast = cell(page, 'EXO-12', 'forecast');
  const before = (await forecast.textContent()) ?? '';
  await forecast.click();
  await page.keyboard.type('04.03.2030');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: slip.title });
  await dialog.getByRole('combobox').selectOption('customs');
  await dialog.getByRole('textbox').fill('held at the border');
  await dialog.getByRole('button', { name: slip.save }).press('Enter');
  const after = '04.03.2030';
  await expect(forecast).toHaveText(after);
  await expect(cell(page, 'EXO-12', 'slipReason')).toContainText('held at the border');
  await page.keyboard.press('Control+z');
  await expect(forecast).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(forecast).toHaveText(after);
  await everythingSaved(page);
  await page.reload();
  await expect(cell(page, 'EXO-12', 'forecast')).toHaveText(after);
  await expect(cell(page, 'EXO-12', 'slipReason')).toContainText('held at the border');
});

test('milestones are added one after the other by typing, and edited without the pointer', async ({ page }) => {
  const grid = await openGrid(page);
  // The grid is one stop of the tab order; from the buttons before it, one Tab leads in.
  await page.getByRole('button', { name: 'Approve baseline…' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Market launch\nSecond series\n');
  await expect(grid.getByRole('row').filter({ hasText: 'Second series' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.type('EXO-15');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wang');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'EXO-15', 'owner')).toHaveText('Wang Haoran');
  await everythingSaved(page);
  await page.reload();
  await expect(grid.getByRole('row').filter({ hasText: 'EXO-15' })).toContainText('Second series');
});

test('a block from a spreadsheet is pasted; what is refused is listed, kept, and mended', async ({ page }) => {
  await openGrid(page);
  await cell(page, 'EXO-13', 'title').click();
  await paste(page, 'Final acceptance, Moscow\tDmitry Orlov\r\nFirst series delivered\tNobody known\r\n');
  const dialog = page.getByRole('dialog', { name: '1 cell cannot be pasted' });
  await expect(dialog).toContainText('“Nobody known”');
  await dialog.getByRole('button', { name: 'Paste the rest (2 rows)' }).press('Enter');
  await expect(cell(page, 'EXO-13', 'title')).toContainText('Final acceptance, Moscow');
  await expect(cell(page, 'EXO-13', 'owner')).toHaveText('Dmitry Orlov');
  const kept = cell(page, 'First series delivered', 'owner');
  await expect(kept).toHaveText('Nobody known');
  await kept.click();
  await page.keyboard.type('Wang H\n');
  await expect(kept).toHaveText('Wang Haoran');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'EXO-13', 'title')).toContainText('Final acceptance of the project');
  await expect(page.getByText('First series delivered')).toHaveCount(0);
});

test('a date that does not exist stays with its reason, also when the user goes away and comes back', async ({ page }) => {
  await openGrid(page);
  await cell(page, 'EXO-12', 'actual').click();
  await page.keyboard.type('31.02.2027\n');
  await expect(page.getByRole('alert')).toContainText('does not exist');
  await goTo(page, 'milestones');
  await page.goBack();
  await expect(cell(page, 'EXO-12', 'actual')).toHaveText('31.02.2027');
  await cell(page, 'EXO-12', 'actual').click();
  await page.keyboard.type('28.02.2027\n');
  await expect(cell(page, 'EXO-12', 'actual')).toHaveText('28 Feb 2027');
});

test('details hold the texts of all languages and what is handed over; the address leads to them', async ({ page }) => {
  await openGrid(page);
  await cell(page, 'EXO-11', 'title').click();
  await page.keyboard.press('Alt+Enter');
  const details = page.getByRole('dialog', { name: /EXO-11/ });
  await details.getByRole('textbox', { name: 'Title, Chinese' }).fill('低温试验通过');
  await details.getByRole('tab', { name: 'Deliverables' }).click();
  await details.getByRole('textbox', { name: 'New deliverable' }).fill('Test record');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('region', { name: 'Test record' })).toBeVisible();
  await everythingSaved(page);
  await page.reload();
  await expect(page.getByRole('dialog', { name: /EXO-11/ }).getByRole('textbox', { name: 'Title, Chinese' })).toHaveValue('低温试验通过');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/milestones$/);
});

test('a baseline is approved, and the open milestones then stand where it says', async ({ page }) => {
  await openGrid(page);
  await page.getByRole('button', { name: 'Approve baseline…' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toHaveValue(/^Baseline \d/);
  await page.keyboard.press('Enter');
  await expect(cell(page, 'EXO-12', 'variance')).toHaveText('0 / 0');
  await expect(cell(page, 'EXO-07', 'variance')).toHaveText('+14 / +10');
});

test('all milestones are grouped, filtered and opened in their project', async ({ page }) => {
  await openSamplePark(page);
  await goTo(page, 'milestones');
  const table = page.getByRole('grid', { name: 'Milestones' });
  await page.getByRole('combobox', { name: 'Group' }).selectOption('status');
  await expect(table.getByRole('row', { name: /^Planned \(/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'What needs attention' }).selectOption('noReason');
  await expect(table.getByRole('row').filter({ hasText: 'EXO-12' })).toBeVisible();
  await page.getByRole('searchbox').fill('EXO-12');
  await expect(table.getByRole('row')).toHaveCount(3);
  await table.getByRole('row').filter({ hasText: 'EXO-12' }).press('Enter');
  await expect(page.getByRole('dialog', { name: /EXO-12/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('EXO-12');
});

test('a list and a problem under a cell break no rule of accessibility', async ({ page }) => {
  test.slow();
  await openGrid(page, 'ru');
  await cell(page, 'EXO-12', 'owner').click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await cell(page, 'EXO-12', 'actual').click();
  await page.keyboard.type('31.02.2027\n');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoViolations(page);
});

test('the details of a milestone break no rule of accessibility', async ({ page }) => {
  test.slow();
  await openGrid(page, 'ru');
  await cell(page, 'EXO-12', 'title').click();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page);
});
