// What spares a manager doing a thing many times over.
import { expect } from '@playwright/test';
import { goTo, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';

test('several milestones are moved by keyboard alone, with one reason, and one undo takes it back', async ({ page }) => {
  await openSamplePark(page);
  await goTo(page, 'milestones');
  await page.getByRole('combobox', { name: 'Group' }).selectOption('');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('planned');
  const table = page.getByRole('grid', { name: 'Milestones' });
  const forecasts = () => table.getByRole('row').filter({ hasText: 'EXO-1' }).allTextContents();
  await table.getByRole('row').filter({ hasText: 'EXO-12' }).focus();
  const before = await forecasts();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('group', { name: 'Selected milestones' });
  await expect(bar).toContainText('2 selected');
  await expectNoViolations(page);
  await bar.getByRole('button', { name: 'Shift forecasts…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Working days' }).fill('5');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('dialog', { name: 'Why does the forecast move later?' });
  await reason.getByRole('textbox').fill('waits for the customs');
  await page.keyboard.press('Control+Enter');
  await expect(table.getByRole('row').filter({ hasText: 'waits for the customs' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect.poll(forecasts).toEqual(before);
});
