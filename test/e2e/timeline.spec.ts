// The timeline of the sample park: a forecast moved by the mouse and taken back, moved by the keyboard alone, and the picture of it.
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type enMilestones from '../../assets/locales/en/milestones.json';
import type enTimeline from '../../assets/locales/en/timeline.json';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { catalogue } from './helpers/words.ts';

// A test holds the languages to one shape.
const textsOf = (language: Language) => catalogue(language, 'timeline') as typeof enTimeline;
const slipOf = (language: Language) => (catalogue(language, 'milestones') as typeof enMilestones).slip;

async function openTimeline(page: Page, language: Language) {
  await openSamplePark(page, language);
  await goTo(page, 'timeline', language);
  const grid = page.getByRole('treegrid', { name: textsOf(language).chart });
  await expect(grid.getByRole('row').filter({ hasText: 'EXO-12' })).toBeVisible();
  await expect(page.locator('[data-settled]')).toHaveCount(1);
  return grid;
}

/** The row's words hold its forecast. */
const rowOf = (page: Page, code: string) => page.getByRole('treegrid').getByRole('row').filter({ hasText: code });

test('a forecast is dragged later with its reason, and one undo takes it back (ru)', async ({ page }) => {
  const language = 'ru';
  await openTimeline(page, language);
  const before = (await rowOf(page, 'EXO-12').textContent()) ?? '';
  const row = await rowOf(page, 'EXO-12').boundingBox();
  const middle = (row?.y ?? 0) + (row?.height ?? 0) / 2;
  const signs = await page.locator('[data-mark]').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  const sign = signs.find(({ y, height }) => Math.abs(y + height / 2 - middle) < 4);
  const x = (sign?.x ?? 0) + (sign?.width ?? 0) / 2;
  await page.mouse.move(x, middle);
  await page.mouse.down();
  await page.mouse.move(x + 20, middle, { steps: 3 });
  await expect(page.locator('[data-moving]')).toHaveCount(1);
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: slipOf(language).title });
  await dialog.getByRole('combobox').selectOption('customs');
  await dialog.getByRole('button', { name: slipOf(language).save }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, 'EXO-12')).not.toHaveText(before);
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'EXO-12')).toHaveText(before);
  await everythingSaved(page);
});

test('a forecast is moved, and its details opened, by the keyboard alone (zh)', async ({ page }) => {
  const language = 'zh';
  await openTimeline(page, language);
  const before = (await rowOf(page, 'LRF-10').textContent()) ?? '';
  await page.getByRole('button', { name: textsOf(language).controls.closeAll }).focus();
  // Two boxes to tick stand between.
  for (const _ of ['links', 'critical', 'rows']) await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  for (let at = 0; at < 20 && !(await rowOf(page, 'LRF-10').evaluate((row) => row === document.activeElement)); at += 1) {
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(page.locator('[data-moving]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await expect(rowOf(page, 'LRF-10')).not.toHaveText(before);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/projects\/[0-9a-f-]{36}\/milestones\/[0-9a-f-]{36}/);
});

test('what is in sight is saved as a picture (en)', async ({ page }) => {
  const language = 'en';
  const { controls, export: words } = textsOf(language);
  await openTimeline(page, language);
  const width = () => page.getByRole('treegrid').evaluate((grid) => grid.getBoundingClientRect().width);
  const fitted = await width();
  await page.getByRole('button', { name: controls.zoomIn }).click();
  await expect.poll(width).toBeGreaterThan(fitted * 1.3);
  for (const kind of ['svg', 'png'] as const) {
    await page.getByRole('button', { name: words.action }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: words[kind] }).click();
    const bytes = await readFile(await (await download).path());
    expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
    if (kind === 'svg') expect(bytes.toString('utf8')).toMatch(/^<svg .*<title>Timeline<\/title>.*EXO-12/s);
    else expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  }
});
