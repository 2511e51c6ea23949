// What holds for each view alike: everyone can use it, and it fits the smallest window in the longest language.
import { expect } from '@playwright/test';
import { openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { everyView, visit } from './helpers/every-view.ts';
import { expectLegible } from './helpers/legible.ts';

// Colours and roles do not depend on the language; Russian is the longest.
test('no view breaks a rule of accessibility, in the light or in the dark', async ({ page }) => {
  test.setTimeout(240_000);
  await openSamplePark(page, 'ru');
  for (const view of await everyView(page, 'ru')) {
    await test.step(view.name, async () => {
      await visit(page, view);
      await expectNoViolations(page);
    });
  }
});

test('each view fits a window of 1280 pixels, with no text cut off or written over, also at twice the text size (ru)', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSamplePark(page, 'ru');
  const views = await everyView(page, 'ru');
  for (const textSize of ['100%', '200%']) {
    for (const view of views) {
      await test.step(`${view.name} at ${textSize}`, async () => {
        await visit(page, view);
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), textSize);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await expectLegible(page);
      });
    }
  }
});
