// The browser process is killed, as when a laptop's battery dies: what the screen called saved is there afterwards.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium, quietSwitches } from '../../electron/services/find-chromium.ts';
import { everythingSaved, goTo, openSamplePark } from './helpers/app.ts';

const KILLS = 3;
let profile: string;

// A trace cannot be taken of a browser that is killed.
test.use({ trace: 'off' });

test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'caravan-durability-'));
});

test.afterEach(() => {
  kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test.skip(process.platform === 'win32', 'kills by the POSIX way');

test('what was said to be saved survives a killed browser', async ({ baseURL }) => {
  test.setTimeout(180_000);
  let page = await start(baseURL);
  await openSamplePark(page);
  for (let round = 1; round <= KILLS; round += 1) {
    await goTo(page, 'settings');
    await rename(page, `Saved ${round}`);
    await everythingSaved(page);
    kill();
    page = await start(baseURL);
    await goTo(page, 'settings');
    await expect(cityField(page)).toHaveValue(`Saved ${round}`);
  }
});

test('a browser killed in the middle of an edit leaves the one value or the other, and a park that opens and takes edits', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  let page = await start(baseURL);
  await openSamplePark(page);
  await goTo(page, 'settings');
  await rename(page, 'Before');
  await everythingSaved(page);
  for (let round = 1; round <= KILLS; round += 1) {
    await rename(page, `Maybe ${round}`);
    kill();
    page = await start(baseURL);
    await goTo(page, 'settings');
    await expect(cityField(page)).toHaveValue(new RegExp(`^(Before|Maybe [1-${round}])$`));
    await rename(page, 'Before');
    await everythingSaved(page);
  }
});

async function start(baseURL: string | undefined): Promise<Page> {
  const executablePath = findChromium();
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    ...(baseURL === undefined ? {} : { baseURL }),
    args: quietSwitches(),
    locale: 'en-GB',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/');
  return page;
}

/** SIGKILL to every process of the profile: no handler runs, nothing is flushed. */
function kill(): void {
  spawnSync('pkill', ['-9', '-f', profile]);
}

function cityField(page: Page) {
  return page.getByRole('textbox', { name: 'City, English' }).first();
}

async function rename(page: Page, city: string): Promise<void> {
  await cityField(page).fill(city);
  await cityField(page).press('Enter');
}
