// What holds for each dialog alike: everyone can use and read it, it takes the focus, Escape closes it, and the focus is then where it was.
import { expect, type Locator, type Page } from '@playwright/test';
import { openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { everyView, visit } from './helpers/every-view.ts';
import { expectLegible } from './helpers/legible.ts';

/** A button whose name ends so asks for more before it does anything: in a dialog, or in the system's own window for files. */
const ASKS = /…$/;

/** How long a dialog may take to appear. Buttons that open the system's window cost as much. */
const PATIENCE_MS = 1_500;

// As with views: colours and roles do not depend on the language, and Russian is the longest.
test('every dialog that a button of a view opens', async ({ page }) => {
  test.setTimeout(300_000);
  page.on('filechooser', () => undefined); // nobody chooses a file
  await openSamplePark(page, 'ru');
  const opened = new Set<string>();
  for (const view of await everyView(page, 'ru')) {
    await visit(page, view);
    // By their places: what is read to people may say more than what is written on a button.
    for (const [at, name] of (await namesOfAsking(page)).entries()) {
      if (opened.has(name)) continue;
      opened.add(name);
      await test.step(`${view.name}: ${name}`, async () => {
        const button = asking(page).nth(at);
        await button.focus();
        await button.press('Enter');
        if (await appears(page)) await expectUsable(page, button);
      });
    }
  }
  expect(opened.size).toBeGreaterThan(10);
});

test('the palette and the list of keys', async ({ page }) => {
  await openSamplePark(page, 'ru');
  const place = page.getByRole('link').first();
  for (const keys of ['ControlOrMeta+k', '?']) {
    await place.focus();
    await page.keyboard.press(keys);
    expect(await appears(page), keys).toBe(true);
    await expectUsable(page, place);
  }
});

function asking(page: Page): Locator {
  return page.locator('main').getByRole('button', { name: ASKS, disabled: false });
}

async function namesOfAsking(page: Page): Promise<readonly string[]> {
  return (await asking(page).allInnerTexts()).map((name) => name.trim());
}

function appears(page: Page): Promise<boolean> {
  return page
    .getByRole('dialog')
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    );
}

async function expectUsable(page: Page, opener: Locator): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await expectNoViolations(page);
  await expectLegible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
}
