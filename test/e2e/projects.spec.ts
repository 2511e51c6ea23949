// The projects of the park and one of them, by the keyboard alone.
import { expect, type Page } from '@playwright/test';
import { everythingSaved, goTo, openFirstRun, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { tabTo } from './helpers/keys.ts';
import { words } from './helpers/words.ts';

const rows = (page: Page) => page.getByRole('grid', { name: 'Projects' }).locator('tbody').getByRole('row');

async function openProjects(page: Page) {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await expect(rows(page)).toHaveCount(3);
}

test('a project is found, opened, and left again by keys; the list is as it was', async ({ page }) => {
  await openProjects(page);
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('under');
  await expect(rows(page)).toHaveCount(1);
  await tabTo(page, rows(page).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Underwater');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('under');
  await expect(rows(page)).toHaveCount(1);
});

test('the tabs of a project are a list of tabs with an address each', async ({ page }) => {
  await openProjects(page);
  await rows(page).filter({ hasText: 'EXO' }).click();
  const tab = (name: string) => page.getByRole('tab', { name });
  await tabTo(page, tab('Overview'));
  await page.keyboard.press('ArrowRight');
  await expect(tab('Milestones')).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/\/milestones$/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('feed')).toBeVisible();
  await page.reload();
  await expect(tab('History')).toHaveAttribute('aria-selected', 'true');
});

test('health says why, one press away', async ({ page }) => {
  await openProjects(page);
  await rows(page).filter({ hasText: 'EXO' }).click();
  await page.getByRole('button', { name: /^Health: Off track/ }).press('Enter');
  await expect(page.getByRole('dialog', { name: /^Health: Off track/ })).toContainText('working days');
});

test('a new project is made by keys; a code that is taken says so and loses nothing', async ({ page }) => {
  await openProjects(page);
  await page.getByRole('button', { name: 'New project' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await expect(dialog.getByRole('textbox', { name: 'Code' })).toBeFocused();
  await page.keyboard.type('EXO');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Robotic arm');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('“EXO”');
  await expect(dialog.getByRole('textbox', { name: 'Name (English)' })).toHaveValue('Robotic arm');
  await dialog.getByRole('textbox', { name: 'Code' }).fill('ARM');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Robotic arm' })).toBeVisible();
  await everythingSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Robotic arm' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This project is not here')).toBeVisible();
});

test('a risk is added, judged, and deleted, and the deletion undone', async ({ page }) => {
  await openProjects(page);
  await rows(page).filter({ hasText: 'LRF' }).click();
  await page.getByRole('tab', { name: 'Risks' }).click();
  await page.getByRole('textbox', { name: /^New risk/ }).fill('Detector is discontinued');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: 'Detector is discontinued' });
  await expect(row).toContainText('Not judged');
  await row.getByRole('combobox', { name: 'Likelihood' }).selectOption('5');
  await row.getByRole('combobox', { name: 'Impact' }).selectOption('4');
  await expect(row).toContainText('High · 20');
  await expect(page.getByRole('button', { name: /^Health: At risk/ })).toBeVisible();
  await row.getByRole('button', { name: /^Delete risk/ }).press('Enter');
  await expect(row).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('High · 20');
});

test('an empty park says what to do next', async ({ page }) => {
  const { firstRun } = words('en');
  await openFirstRun(page);
  await page.getByRole('textbox', { name: firstRun.create.name }).fill('Test park');
  await page.getByRole('textbox', { name: firstRun.author.label }).fill('Li Wei');
  await page.getByRole('button', { name: firstRun.create.action }).click();
  await goTo(page, 'projects');
  await expect(page.getByText('No projects yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
  await goTo(page, 'milestones');
  await expect(page.getByText('No milestones yet')).toBeVisible();
});

test('on the board a card is dragged to another stage; one undo brings it back', async ({ page }) => {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await page.getByText('Board', { exact: true }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'LRF' });
  const column = (stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}:`) });
  await expectNoViolations(page);
  const before = await card.locator('xpath=ancestor::section').getAttribute('data-stage');
  await card.dragTo(column('Graduated'));
  await expect(column('Graduated').getByRole('listitem')).toContainText('LRF');
  await page.keyboard.press('Control+z');
  await expect(page.locator(`section[data-stage="${before}"]`)).toContainText('LRF');
});
