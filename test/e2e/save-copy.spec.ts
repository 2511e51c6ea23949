// A copy of the open park leaves the app as a file, and comes back as a park: on this computer or on another one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, goTo, openFirstRun, openSamplePark, PARK_OPENS_WITHIN, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { caravan, confirmSender, dropBundle, expectNoProblem, expectNothingNew, openBundle } from './helpers/bundles.ts';
import { words } from './helpers/words.ts';

const SAMPLE = '丝绸之路 · Шёлковый путь · Silk Road';

test('the menu breaks no rule of accessibility, and the copy is told of in words (ru)', async ({ page }) => {
  test.slow();
  await openSamplePark(page, 'ru');
  await openParkMenu(page, 'ru');
  await expectNoViolations(page);
  expect(await chooseSaveCopy(page, 'ru')).toContain(SAMPLE);
});

test('a copy is saved by the keyboard alone (zh)', async ({ page }) => {
  await openSamplePark(page, 'zh');
  await page.getByRole('button', { name: parkMenu('zh') }).press('Enter');
  const entry = page.getByRole('menuitem', { name: words('zh').frame.park.saveCopy });
  for (let presses = 0; presses < 6 && !(await isFocused(page, entry)); presses += 1) await page.keyboard.press('ArrowDown');
  await expect(entry).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const name = (await download).suggestedFilename();
  await expect(page.getByText(words('zh').frame.copy.saved.replace('{{file}}', name))).toBeVisible();
});

// One test makes the copy; each of the others is another computer, with a browser context of its own.
test.describe
  .serial('a copy', () => {
    let folder: string;
    let copy: string;

    test.beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'caravan-copy-'));
      copy = path.join(folder, 'copy.caravan');
    });

    test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('holds what was changed a moment before, and the command line finds it whole', async ({ page }) => {
      test.slow(); // the command line starts four times
      await openSamplePark(page);
      await goTo(page, 'settings');
      await siteName(page).fill('Site in the copy');
      await siteName(page).press('Enter');
      await openParkMenu(page);
      const name = await chooseSaveCopy(page, 'en', copy);
      expect(name).toBe(`${SAMPLE} ${await dayOf(page)}.caravan`);
      const original = path.join(folder, 'sample.caravan');
      caravan('sample', '--out', original);
      expect(caravan('verify', copy)).toContain('whole');
      const [before, after] = [inspect(original), inspect(copy)];
      expect(after).toMatchObject({ kind: 'checkpoint', park: before.park, rows: before.rows, changeSets: before.changeSets + 1 });
      expect(after.devices).toHaveLength(before.devices.length + 1);
    });

    test('opens on another computer, and brings nothing new where its park is already', async ({ page }) => {
      await openFirstRun(page);
      await openBundle(page, copy);
      await confirmSender(page);
      await expectSampleOpen(page);
      await expectEdit(page);
      await page.goto('/#/parks');
      await openBundle(page, copy);
      await expectNothingNew(page);
      await expectNoProblem(page);
      await page.keyboard.press('Escape');
      await expectParks(page, [SAMPLE]);
    });

    test('opens when it is dropped on the first run', async ({ page }) => {
      await openFirstRun(page);
      await dropBundle(page, copy);
      await confirmSender(page);
      await expectSampleOpen(page);
      await expectEdit(page);
    });

    test('that is truncated or tampered with is refused in words, chosen or dropped, before there is a park', async ({ page }) => {
      await openFirstRun(page);
      for (const bring of [openBundle, dropBundle]) await expectRefusals(page, bring);
      await expect(page.getByRole('heading', { level: 1, name: words('en').firstRun.title })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('button', { name: words('en').firstRun.sample.action })).toBeVisible();
      await expect(page.getByRole('heading', { name: words('en').firstRun.here.title })).toHaveCount(0);
    });

    test('that is truncated or tampered with changes nothing in the list of parks; a whole one joins it', async ({ page }) => {
      await openFirstRun(page);
      await page.getByRole('textbox', { name: words('en').firstRun.create.name }).fill('Another park');
      await page.getByRole('textbox', { name: words('en').firstRun.author.label }).fill('Li Wei');
      await page.getByRole('button', { name: words('en').firstRun.create.action }).click();
      await expect(page.getByRole('button', { name: 'Park: Another park' })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
      // Its sites come last, and only then does the app go to the overview.
      await expect(page.getByRole('combobox', { name: words('en').frame.site.label }).getByRole('option')).toHaveCount(3);
      await everythingSaved(page);
      await page.goto('/#/parks');
      for (const bring of [openBundle, dropBundle]) await expectRefusals(page, bring);
      await page.reload();
      await expectParks(page, ['Another park']);
      await dropBundle(page, copy);
      await confirmSender(page);
      await expectSampleOpen(page);
      await expectEdit(page);
      await expectParks(page, [SAMPLE, 'Another park']);
    });

    /** Brings a copy that lost its end, and one with another byte in its middle. */
    async function expectRefusals(page: Page, bring: typeof openBundle): Promise<void> {
      const bytes = readFileSync(copy);
      const { truncated, badDigest } = words('en').problems.bundle;
      await expectRefused(page, bring, bytes.subarray(0, bytes.length - 200), truncated.what);
      const middle = bytes.length >> 1;
      const tampered = Buffer.from(bytes);
      tampered.writeUInt8(tampered.readUInt8(middle) ^ 0xff, middle);
      await expectRefused(page, bring, tampered, badDigest.what);
    }

    async function expectRefused(page: Page, bring: typeof openBundle, bytes: Uint8Array, reason: string): Promise<void> {
      const file = path.join(folder, 'broken.caravan');
      writeFileSync(file, bytes);
      await bring(page, file);
      const problem = page.getByRole('alert').filter({ hasText: reason });
      await expect(problem).toBeVisible();
      await problem.getByRole('button').click();
      await expect(problem).toHaveCount(0);
    }
  });

interface Inspected {
  readonly park: unknown;
  readonly rows: unknown;
  readonly changeSets: number;
  readonly devices: readonly unknown[];
}

function inspect(file: string): Inspected {
  return JSON.parse(caravan('inspect', file, '--json')) as Inspected; // the command line's own output, compared below
}

function parkMenu(language: Language): string {
  return words(language).frame.park.menu.replace('{{name}}', SAMPLE);
}

async function openParkMenu(page: Page, language: Language = 'en'): Promise<void> {
  await page.getByRole('button', { name: parkMenu(language) }).click();
  await expect(page.getByRole('menuitem', { name: words(language).frame.park.saveCopy })).toBeVisible();
}

/** @returns the name that the file was offered under, which the notice must tell */
async function chooseSaveCopy(page: Page, language: Language, file?: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: words(language).frame.park.saveCopy }).click();
  const name = (await download).suggestedFilename();
  await expect(page.getByText(words(language).frame.copy.saved.replace('{{file}}', name))).toBeVisible();
  if (file !== undefined) await (await download).saveAs(file);
  return name;
}

function isFocused(page: Page, entry: ReturnType<Page['getByRole']>): Promise<boolean> {
  return entry.evaluate((element) => element === document.activeElement).catch(() => page.isClosed());
}

/** Today at the page's place. */
function dayOf(page: Page): Promise<string> {
  return page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format(new Date()));
}

function siteName(page: Page) {
  return page.getByRole('textbox', { name: 'Name, English' }).first();
}

async function expectSampleOpen(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: parkMenu('en') })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
}

async function expectEdit(page: Page): Promise<void> {
  await goTo(page, 'settings');
  await expect(siteName(page)).toHaveValue('Site in the copy');
}

/** In the list of parks, in any order. */
async function expectParks(page: Page, names: readonly string[]): Promise<void> {
  await page.goto('/#/parks');
  const list = page.getByRole('region', { name: words('en').firstRun.here.title });
  await expect(list.getByRole('listitem')).toHaveCount(names.length);
  for (const name of names) await expect(list.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
}
