// What the stand-in for Electron claims to reproduce faithfully in the page, held to it.
import { expect, type Page, test } from '@playwright/test';
import { launchStandin, type StandinApp } from '../../standin/launch.ts';
import { makeFixtureApp, removeFixture } from './fixture-app.ts';

/** Each start is that of a whole browser, on machines that do other work besides. */
const PATIENCE_MS = 180_000;

test.describe('the stand-in itself', () => {
  test.describe.configure({ mode: 'serial', timeout: PATIENCE_MS });

  let folder: string;
  let app: StandinApp;
  let page: Page;

  test.beforeAll(async () => {
    folder = makeFixtureApp();
    app = launchStandin({ appFolder: folder });
    page = await app.firstWindow();
  });
  test.afterAll(async () => {
    await app.close();
    removeFixture(app.userData);
    removeFixture(folder);
  });

  test('stand-in: the page prefers what main says, and follows the system where main leaves it to it', async () => {
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark';
    });
    await expect.poll(isDark).toBe(true);
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'system';
    });
    await expect.poll(isDark).toBe(false);
    const told = await app.evaluate(({ nativeTheme }) => {
      let count = 0;
      nativeTheme.on('updated', () => {
        count += 1;
      });
      (nativeTheme as unknown as { setSystemDark: (isDark: boolean) => void }).setSystemDark(true);
      return [count, nativeTheme.shouldUseDarkColors];
    });
    expect(told).toEqual([1, true]);
    await expect.poll(isDark).toBe(true);
  });

  test('stand-in: a page that is zoomed has fewer and larger pixels, as a window that is resized has fewer', async () => {
    const seen = () => page.evaluate(() => [innerWidth, innerHeight, Math.round(devicePixelRatio * 100)]);
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 0, y: 0, width: 1440, height: 864 });
      window?.webContents.setZoomLevel(1);
    });
    await expect.poll(seen).toEqual([1200, 720, 120]);
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.setZoomLevel(0);
      window?.maximize();
    });
    await expect.poll(seen).toEqual([1920, 1040, 100]);
    const place = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.unmaximize();
      return [window?.isMaximized(), window?.getNormalBounds()];
    });
    expect(place).toEqual([false, { x: 0, y: 0, width: 1440, height: 864 }]);
  });

  test('stand-in: main hears when the page changes its own address', async () => {
    const heard = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.webContents.once('did-navigate-in-page', (_event, url, isMain) => resolve([url, isMain, window.webContents.getURL()]));
        }),
    );
    await page.evaluate(() => history.pushState(null, '', '#/somewhere'));
    expect(await heard).toEqual(['app://caravan/index.html#/somewhere', true, 'app://caravan/index.html#/somewhere']);
  });

  test('stand-in: a menu’s role edits what is focused in the page', async () => {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.replaceChildren(field);
      field.focus();
    });
    await page.keyboard.type('caravan');
    await choose('selectAll');
    await choose('delete');
    await expect(page.locator('textarea')).toHaveValue('');
    await choose('undo');
    await expect(page.locator('textarea')).toHaveValue('caravan');
    await choose('redo');
    await expect(page.locator('textarea')).toHaveValue('');
  });

  test('stand-in: main hears that a page has crashed', async () => {
    const reason = await app.evaluate(
      ({ app: running, BrowserWindow }) =>
        new Promise((resolve) => {
          const other = new BrowserWindow({ show: false });
          running.once('render-process-gone', (_event, contents, details) => {
            resolve([contents === other.webContents, details.reason]);
            other.destroy();
          });
          void other.loadURL('app://caravan/index.html').then(() => other.webContents.forcefullyCrashRenderer());
        }),
    );
    expect(reason).toEqual([true, 'crashed']);
  });

  const choose = (role: 'selectAll' | 'delete' | 'undo' | 'redo') =>
    app.evaluate(({ BrowserWindow, Menu }, chosen) => {
      const [window] = BrowserWindow.getAllWindows();
      Menu.buildFromTemplate([{ role: chosen }]).items[0]?.click({}, window, window?.webContents);
    }, role);
});
