// Updates in the built main, on the stand-in for Electron or in Electron itself. It is not packed, and so a copy that cannot be updated: that it says so, keeps where updates come from, and takes no folder from the page, is what can be seen here.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type DesktopApp, hostName, launchApp, PATIENCE_MS, test } from './desktop-app.ts';
import { makeFixtureApp, removeFixture } from './fixture-app.ts';

test.describe('updates', () => {
  test.describe.configure({ mode: 'serial', timeout: PATIENCE_MS });

  let folder: string;
  let app: DesktopApp;
  let page: Page;

  test.beforeAll(async () => {
    folder = makeFixtureApp();
    app = launchApp({ appFolder: folder }, { provokes: true });
    page = await app.firstWindow();
  });
  test.afterAll(async () => {
    await app.close();
    removeFixture(app.userData);
    removeFixture(folder);
  });

  const call = (name: string, argument: object) =>
    page.evaluate(
      ([called, given]) =>
        (window.caravan as unknown as { call: (name: string, argument: object) => Promise<unknown> }).call(called, given),
      [name, argument] as const,
    );
  const keptFeed = (): unknown => {
    const file = path.join(app.userData, 'shell-settings.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { updateFeed: unknown }).updateFeed : null;
  };

  test(`${hostName}: a copy that runs from its sources says that it cannot be updated, whatever is asked of it`, async () => {
    for (const name of ['describeUpdates', 'checkForUpdates', 'downloadUpdate', 'installUpdate']) {
      expect(await call(name, {})).toMatchObject({ ok: true, value: { stage: 'unsupported', problem: { code: 'update.notPackaged' } } });
    }
  });

  test(`${hostName}: an address must be https; it is kept for the next start`, async () => {
    for (const url of ['http://example.org/', 'file:///etc/', '/etc', 'https://user:secret@example.org/']) {
      expect(await call('setUpdateFeed', { url })).toMatchObject({ ok: false });
    }
    expect(keptFeed()).toBeNull();
    await call('setUpdateFeed', { url: 'https://example.org/a' });
    expect(keptFeed()).toBe('https://example.org/a/');
  });

  test(`${hostName}: a folder comes from the dialog alone`, async () => {
    expect(await call('chooseUpdateFolder', { by: 'folder', folder: '/etc' })).toMatchObject({
      ok: false,
      problem: { code: 'bridge.badArgument' },
    });
    expect(await call('setUpdateFeed', { url: null, folder: '/etc' })).toMatchObject({
      ok: false,
      problem: { code: 'bridge.badArgument' },
    });
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    expect(await call('chooseUpdateFolder', { by: 'folder' })).toMatchObject({ ok: true, value: { feed: { kind: 'folder', folder } } });
    expect(keptFeed()).toBe(folder);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [`${chosen}/release/latest.yml`] });
    }, folder);
    expect(await call('chooseUpdateFolder', { by: 'file' })).toMatchObject({
      ok: true,
      value: { feed: { folder: path.join(folder, 'release') } },
    });
  });

  test(`${hostName}: the page is told of each change`, async () => {
    await page.evaluate(() => {
      const told = window as unknown as { told: number };
      told.told = 0;
      window.caravan?.on('updateChanged', () => {
        told.told += 1;
      });
    });
    await call('setUpdateFeed', { url: null });
    await expect.poll(() => page.evaluate(() => (window as unknown as { told: number }).told)).toBe(1);
    expect(keptFeed()).toBeNull();
  });
});
