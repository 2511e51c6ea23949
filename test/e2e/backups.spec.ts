// Backups in the real folder of the loopback host, and the way back to one of them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type enBackups from '../../assets/locales/en/backups.json';
import type enCommon from '../../assets/locales/en/common.json';
import { projectRoot } from '../helpers/project.ts';
import { everythingSaved, goTo, openFirstRun, PARK_OPENS_WITHIN, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { caravan, openBundle } from './helpers/bundles.ts';
import { catalogue, words } from './helpers/words.ts';

// A test holds the languages to one shape.
const backups = catalogue('en', 'backups') as typeof enBackups;
const common = catalogue('en', 'common') as typeof enCommon;

/** Where the host of these tests keeps its files: build/playwright.config.ts. */
const folder = path.join(projectRoot, 'test-results/data/backups');

const PATIENCE = { timeout: 60_000 };

test('an earlier state comes back from a backup, on a new device, and the later one stays in the folder', async ({ page }) => {
  test.setTimeout(300_000);
  await openOwnPark(page, 'Backed up');
  await renameSite(page, 'Before');
  await goToBackups(page);
  await page.getByRole('button', { name: backups.state.now }).click();
  const byHand = page.getByRole('row').filter({ hasText: backups.why.byHand });
  await expect(byHand).toHaveCount(1, PATIENCE);
  const park = await openParkId(page);
  const first = await device(page, park);

  await renameSite(page, 'After');
  await goToBackups(page);
  await byHand.getByRole('button').click();
  await expect(page.getByText('1 change set is left behind')).toBeVisible(PATIENCE);
  await expectNoViolations(page);
  await page.getByRole('button', { name: backups.restore.confirm, exact: true }).click();
  await expect(page.getByText(backups.restore.done)).toBeVisible(PATIENCE);
  await expect(page.getByRole('row').filter({ hasText: backups.why.beforeRestore })).toHaveCount(1, PATIENCE);
  await goTo(page, 'settings');
  await expect(siteName(page)).toHaveValue('Before');
  expect(await device(page, park)).not.toBe(first);

  await test.step('what was left behind is in the backup that was taken first', () => {
    const file = readdirSync(path.join(folder, park)).find((name) => name.includes('before-restore'));
    expect(caravan('log', '--park', path.join(folder, park, file ?? 'none'), '--json')).toContain('"After"');
  });
  await test.step('the restored state is still there after a reload', async () => {
    await page.reload();
    await expect(siteName(page)).toHaveValue('Before', PATIENCE);
  });
});

test('a whole copy for a new laptop is encrypted, and opens there with its passphrase', async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  await openOwnPark(page, 'Carried');
  await page.goto('/#/exchange/new-laptop');
  await page.getByLabel(common.passphrase.label, { exact: true }).fill('four camels cross the river');
  await page.getByLabel(common.passphrase.again, { exact: true }).fill('four camels cross the river');
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: backups.laptop.save.action }).click();
  const file = test.info().outputPath('carried.caravan');
  await (await download).saveAs(file);
  expect(readFileSync(file).subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const laptop = await context.newPage();
  await openFirstRun(laptop);
  await openBundle(laptop, file);
  await laptop.getByRole('dialog').getByRole('textbox').fill('four camels cross the river');
  await laptop.keyboard.press('Enter');
  await expect(laptop.getByRole('dialog').getByRole('textbox')).toHaveCount(0, { timeout: 120_000 });
  await context.close();
});

test('the pages of backups and of a new laptop break no rule of accessibility, and fit in Russian', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openOwnPark(page, 'Looked at');
  await page.getByRole('combobox', { name: words('en').frame.language }).selectOption('ru');
  for (const address of ['/#/exchange/backups', '/#/exchange/new-laptop']) {
    await page.goto(address);
    await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
  const bar = await page.locator('header').first().boundingBox();
  expect(bar?.height, 'the bar stays on one line').toBeLessThan(56);
});

async function openOwnPark(page: Page, name: string): Promise<void> {
  await openFirstRun(page);
  await page.getByRole('textbox', { name: words('en').firstRun.create.name }).fill(name);
  await page.getByRole('textbox', { name: words('en').firstRun.author.label }).fill('Li Wei');
  await page.getByRole('button', { name: words('en').firstRun.create.action }).click();
  await expect(page.getByRole('button', { name: `Park: ${name}` })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
  // Its sites come last, and only then does the app go to the overview.
  await expect(page.getByRole('combobox', { name: words('en').frame.site.label }).getByRole('option')).toHaveCount(3);
  await everythingSaved(page);
}

async function renameSite(page: Page, name: string): Promise<void> {
  await goTo(page, 'settings');
  await siteName(page).fill(name);
  await siteName(page).press('Enter');
  await everythingSaved(page);
}

async function goToBackups(page: Page): Promise<void> {
  await page.goto('/#/exchange/backups');
  await expect(page.getByRole('heading', { name: backups.list.title })).toBeVisible();
}

function siteName(page: Page) {
  return page.getByRole('textbox', { name: 'Name, English' }).first();
}

function openParkId(page: Page): Promise<string> {
  return page.evaluate(() => String(JSON.parse(localStorage.getItem('caravan-preferences') ?? '{}').state.parkId));
}

/** Under which id this browser writes in a park. */
function device(page: Page, park: string): Promise<string> {
  return page.evaluate(
    (id) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(`caravan-park-${id}`);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('state').objectStore('state').get('state');
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result.device);
          });
        });
      }),
    park,
  );
}
