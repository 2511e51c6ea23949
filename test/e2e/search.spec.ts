// Search over everything: by the mouse, and by keys alone in Chinese and on the wrong keyboard layout.
import { expect } from '@playwright/test';
import en from '../../assets/locales/en/search.json' with { type: 'json' };
import zh from '../../assets/locales/zh/search.json' with { type: 'json' };
import { openSamplePark, test } from './helpers/app.ts';

test('by the mouse: the field in the bar, all results, one kind of them, a row', async ({ page }) => {
  await openSamplePark(page);
  await page.getByRole('banner').getByRole('button', { name: en.title }).click();
  await page.getByRole('combobox', { name: en.label }).fill('exo-');
  await page.getByRole('option', { name: /^Show all/ }).click();
  await expect(page).toHaveURL(/#\/search\/exo-$/);
  const table = page.getByRole('grid', { name: en.results });
  await page.getByRole('combobox', { name: en.page.kind }).selectOption('milestone');
  await table.getByRole('row').filter({ hasText: 'EXO-07' }).click();
  await expect(page).toHaveURL(/#\/projects\/[0-9a-f-]+\/milestones\/[0-9a-f-]+$/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(table).toBeVisible();
});

test('by keys alone: a Chinese word, a Russian one typed on an English layout, and a command', async ({ page }) => {
  await openSamplePark(page, 'zh');
  const field = page.getByRole('combobox', { name: zh.label });
  const chosen = page.getByRole('listbox', { name: zh.results }).getByRole('option', { selected: true });
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.insertText('exo-07');
  await expect(chosen).toContainText('EXO-07');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/projects\/[0-9a-f-]+\/milestones\/[0-9a-f-]+$/);
  const details = page.getByRole('dialog', { name: /^EXO-07/ });
  await expect(details.getByRole('tab').first()).toBeFocused();
  await page.keyboard.press('Control+k');
  await field.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(details).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.insertText('ghbtvrf');
  await expect(page.getByRole('status').filter({ hasText: 'приемка' })).toBeVisible();
  await expect(chosen).toContainText('приёмка');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('русский');
  await expect(chosen).toContainText('Русский');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});
