// Two laptops that know nothing of each other but the files that their people hand over.
import { type Browser, expect, type Page } from '@playwright/test';
import type enCommon from '../../assets/locales/en/common.json';
import type enConflicts from '../../assets/locales/en/conflicts.json';
import type enDevices from '../../assets/locales/en/devices.json';
import type enExchange from '../../assets/locales/en/exchange.json';
import { chooseLanguage, everythingSaved, goTo, openFirstRun, openSamplePark, PARK_OPENS_WITHIN, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { dropBundle, openBundle, sampleBundle } from './helpers/bundles.ts';
import { catalogue, words } from './helpers/words.ts';

// A test holds the languages to one shape.
const exchange = catalogue('en', 'exchange') as typeof enExchange;
const devices = catalogue('en', 'devices') as typeof enDevices;
const conflicts = catalogue('en', 'conflicts') as typeof enConflicts;
const common = catalogue('en', 'common') as typeof enCommon;

/** Milliseconds. A passphrase costs a second of computing by design; on a machine that runs everything at once, far more. */
const PASSPHRASE_TRIED_WITHIN = 90_000;

test('two laptops edit the same three fields apart, exchange a file each, see the same conflicts, and settle one for both', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const shared = sampleBundle('shared.caravan');
  const li = page;
  await openShared(li, shared, 'Li Wei');
  const anna = await otherLaptop(browser, baseURL);
  await openShared(anna, shared, 'Anna Orlova');
  await test.step('each admits the other', async () => {
    const [fromLi, fromAnna] = [await sendWithoutEncryption(li, 'li-1'), await sendWithoutEncryption(anna, 'anna-1')];
    await admitByFile(anna, fromLi);
    await admitByFile(li, fromAnna);
  });
  await test.step('both edit the same fields', async () => {
    await editSites(li, 'Li');
    await editSites(anna, 'Anna');
  });
  await test.step('each sends one file to the other', async () => {
    const [fromLi, fromAnna] = [await sendToKnown(li, 'li-2'), await sendToKnown(anna, 'anna-2')];
    await mergeFile(anna, fromLi, 3);
    await mergeFile(li, fromAnna, 3);
  });
  await expectConflicts(li, 3);
  await expectConflicts(anna, 3);
  expect(await conflictTexts(li)).toEqual(await conflictTexts(anna));
  await test.step('one settles one of them and sends it', async () => {
    await li.locator('main form').getByRole('radio').first().check();
    await li.getByRole('button', { name: conflicts.settle, exact: true }).click();
    await expectConflicts(li, 2);
    await mergeFile(anna, await sendToKnown(li, 'li-3'), 0);
  });
  await expectConflicts(anna, 2);
  expect(await conflictTexts(anna)).toEqual(await conflictTexts(li));
  expect(await siteNames(anna)).toEqual(await siteNames(li));
});

test('a bundle protected by a passphrase opens with it, and with no other; its park opens as a new one', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await openSamplePark(page);
  await page.goto('/#/exchange/send');
  await page.getByRole('textbox', { name: exchange.send.first, exact: true }).fill('correct horse battery');
  await page.getByRole('textbox', { name: exchange.send.second, exact: true }).fill('correct horse battery');
  const file = await saveBundle(page, 'protected');
  const other = await otherLaptop(browser, baseURL);
  await openFirstRun(other);
  await openBundle(other, file);
  await givePassphrase(other, 'wrong');
  await expect(other.getByText(exchange.passphrase.wrong)).toBeVisible({ timeout: PASSPHRASE_TRIED_WITHIN });
  await givePassphrase(other, 'correct horse battery');
  const open = other.getByRole('button', { name: exchange.otherPark.open });
  await expect(open).toBeVisible({ timeout: PASSPHRASE_TRIED_WITHIN });
  await expectNoViolations(other);
  await open.click();
  await expect(other.getByRole('navigation', { name: words('en').frame.rail.label })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
});

test('a bundle of a stranger is kept apart over a restart, can be dropped on any view, and thrown away', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const shared = sampleBundle('shared.caravan');
  await openShared(page, shared, 'Li Wei');
  const anna = await otherLaptop(browser, baseURL);
  await openShared(anna, shared, 'Anna Orlova');
  const file = await sendWithoutEncryption(anna, 'anna');
  await goTo(page, 'milestones');
  await dropBundle(page, file);
  await expect(page.getByRole('alert').filter({ hasText: 'Anna Orlova' })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.goto('/#/exchange/receive');
  await page.reload();
  const held = page.getByRole('region', { name: exchange.held.title_one.replace('{{count, number}}', '1') });
  await expect(held.getByText(exchange.held.reasons.unknownDevice)).toBeVisible();
  await expectNoViolations(page);
  await held.getByRole('button', { name: exchange.throwAway.of.replace('{{file}}', 'park.caravan') }).click();
  await held.getByRole('button', { name: exchange.throwAway.action, exact: true }).click();
  await expect(held).toHaveCount(0);
});

async function otherLaptop(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** An unsigned bundle, as the command line writes it: neither laptop trusts the other because of it. */
async function openShared(page: Page, file: string, author: string): Promise<void> {
  await chooseLanguage(page, 'en');
  await page.goto('/');
  await openBundle(page, file);
  await expect(page.getByRole('navigation', { name: words('en').frame.rail.label })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
  await goTo(page, 'settings');
  const field = page.getByRole('textbox', { name: words('en').settings.author.label });
  await field.fill(author);
  await field.press('Enter');
}

async function sendWithoutEncryption(page: Page, name: string): Promise<string> {
  await page.goto('/#/exchange/send');
  await page.getByRole('radio', { name: exchange.send.none }).check();
  return saveBundle(page, name);
}

/** To the devices of the park, for their keys, as it is preset. */
async function sendToKnown(page: Page, name: string): Promise<string> {
  await page.goto('/#/exchange/send');
  await expect(page.getByRole('radio', { name: exchange.send.keys })).toBeChecked();
  return saveBundle(page, name);
}

async function saveBundle(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download', { timeout: PASSPHRASE_TRIED_WITHIN });
  await page.getByRole('button', { name: exchange.send.action }).click();
  const file = test.info().outputPath(`${name}.caravan`);
  await (await download).saveAs(file);
  return file;
}

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.goto('/#/exchange/receive');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: exchange.receive.choose }).click();
  await (await chooser).setFiles(file);
}

async function admitByFile(page: Page, file: string): Promise<void> {
  await chooseFile(page, file);
  await page.getByRole('button', { name: exchange.held.admit }).click();
  await page.getByRole('checkbox', { name: devices.admit.same.split('{{')[0] ?? '' }).check();
  await page.getByRole('button', { name: devices.admit.action, exact: true }).click();
  await expect(page.getByText(exchange.done.nothingNew)).toBeVisible();
  await closeDialog(page);
}

/** @param opened how many conflicts the preview announces */
async function mergeFile(page: Page, file: string, opened: number): Promise<void> {
  await chooseFile(page, file);
  await expect(page.getByRole('region', { name: exchange.preview.conflictList }).getByRole('listitem')).toHaveCount(opened);
  await page.getByRole('button', { name: exchange.receive.merge, exact: true }).click();
  await closeDialog(page);
}

async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: common.close }).last().click();
  await expect(dialog).toHaveCount(0);
}

async function givePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox', { name: exchange.passphrase.label, exact: true }).fill(passphrase);
  await page.getByRole('button', { name: common.open, exact: true }).click();
}

/** Three fields of two rows. */
function siteFields(page: Page) {
  const english = page.getByRole('textbox', { name: 'Name, English' });
  return [english.nth(0), english.nth(1), page.getByRole('textbox', { name: 'Name, Russian' }).nth(0)];
}

async function editSites(page: Page, by: string): Promise<void> {
  await goTo(page, 'settings');
  for (const [at, field] of siteFields(page).entries()) {
    await field.fill(`${by} ${at}`);
    await field.press('Enter');
  }
  await everythingSaved(page);
}

async function siteNames(page: Page): Promise<string[]> {
  await goTo(page, 'settings');
  return Promise.all(siteFields(page).map((field) => field.inputValue()));
}

async function expectConflicts(page: Page, count: number): Promise<void> {
  await page.goto('/#/exchange/conflicts');
  const text = count === 1 ? conflicts.count_one : conflicts.count_other;
  await expect(page.getByText(text.replace('{{count, number}}', String(count)))).toBeVisible();
}

/** The list as it is read out. */
async function conflictTexts(page: Page): Promise<string[]> {
  await page.goto('/#/exchange/conflicts');
  const options = page.getByRole('listbox', { name: conflicts.list }).getByRole('option');
  await expect(options.first()).toBeVisible();
  return options.allInnerTexts();
}
