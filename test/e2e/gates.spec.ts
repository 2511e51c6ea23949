// A gate by the keyboard alone, from the plan to a conditional go; and a project that begins with a template.
import { expect, type Page } from '@playwright/test';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { tabTo } from './helpers/keys.ts';

async function openProject(page: Page, code: string, tab: string) {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await page.locator('main').getByRole('row').filter({ hasText: code }).first().click();
  await page.getByRole('tab', { name: tab }).click();
}

test('a gate is planned, voted on and decided by keys alone: its condition becomes a milestone, the stage follows, one undo takes it back', async ({
  page,
}) => {
  await openProject(page, 'LRF', 'Gates & TRL');
  const stage = page.getByRole('combobox', { name: 'Stage', exact: true });
  const before = await stage.inputValue();
  await tabTo(page, page.getByRole('textbox', { name: 'New gate' }));
  await page.keyboard.type('Field test\n');
  const gate = page.getByRole('button', { name: /^Field test/ });
  await expect(gate).toBeFocused();
  const inGate = page.locator('[data-id]').filter({ has: gate });
  await tabTo(page, inGate.getByRole('combobox', { name: 'Leads to stage' }));
  await page.keyboard.type('Graduated');
  await tabTo(page, inGate.getByRole('textbox', { name: 'New criterion' }));
  await page.keyboard.type('Range of 3 km\n');
  await tabTo(page, inGate.getByRole('combobox', { name: 'Add participant' }));
  await page.keyboard.type('Olga Petrova\n');
  await expect(inGate.getByRole('combobox', { name: 'Vote of Olga Petrova' })).toBeVisible();
  await expectNoViolations(page);
  await tabTo(page, inGate.getByRole('button', { name: 'Decide…' }));
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Decision' })).toBeFocused();
  await page.keyboard.type('Conditional');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Condition 1', exact: true }));
  await page.keyboard.type('Repeat it in the rain');
  await page.keyboard.press('Tab');
  await page.keyboard.type('31.02.2027\n');
  await expect(dialog.getByRole('textbox', { name: 'Due date of condition 1' })).toHaveValue('31.02.2027');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('26.02.2027');
  await tabTo(page, dialog.getByRole('checkbox', { name: /although criteria/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  await expect(dialog).toHaveCount(0);
  await expect(inGate.getByRole('button', { name: 'Change the decision…' })).toBeFocused();
  await expect(stage).toHaveValue('graduated');
  await expect(inGate.getByRole('link', { name: 'Repeat it in the rain' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(stage).toHaveValue(before);
  await expect(inGate.getByRole('link', { name: 'Repeat it in the rain' })).toHaveCount(0);
});

test('a project begins with a template; a date that does not exist stays typed, and nothing is made of it', async ({ page }) => {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await page.getByRole('button', { name: 'New project' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Code' })).toBeFocused();
  await page.keyboard.type('ARM');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Robotic arm\n');
  await page.getByRole('tab', { name: 'Milestones' }).click();
  await page.getByRole('button', { name: 'Begin with a template…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Milestone template' }).selectOption({ index: 1 });
  const start = dialog.getByRole('textbox', { name: 'Start date' });
  await start.fill('30.02.2027');
  await start.press('Enter');
  await expect(start).toHaveValue('30.02.2027');
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('row').filter({ hasText: 'ARM-01' })).toHaveCount(0);
  await start.fill('01.03.2027');
  await start.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'ARM-01' })).toContainText('2027');
  await everythingSaved(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Begin with a template…' })).toBeVisible();
});
