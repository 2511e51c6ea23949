// What a person without a mouse does.
import type { Locator, Page } from '@playwright/test';

/** Nothing that a test looks for is further away. */
const MOST = 80;

/** Presses Tab until the focus is on what is wanted. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < MOST; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
