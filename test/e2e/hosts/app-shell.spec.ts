// The menus, the window and the tray of the built app on a desktop host: the stand-in for Electron, or Electron itself.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { words } from '../helpers/words.ts';
import { type DesktopApp, hostName, isElectron, launchApp, PATIENCE_MS, startAgain, test } from './desktop-app.ts';
import { removeFixture } from './fixture-app.ts';

test.describe.configure({ timeout: PATIENCE_MS });

const running: DesktopApp[] = [];
const folders: string[] = [];
test.afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  for (const folder of folders.splice(0)) removeFixture(folder);
});

/** @param settings of an earlier run, if there was one */
function start(userData = freshFolder(), settings?: object): DesktopApp {
  if (settings !== undefined) writeFileSync(path.join(userData, 'shell-settings.json'), JSON.stringify({ version: 1, ...settings }));
  const app = launchApp({ userData });
  running.push(app);
  return app;
}

function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-shell-'));
  folders.push(folder);
  return folder;
}

/** As the user ends it, so that all is kept that is kept. */
async function quit(app: DesktopApp): Promise<void> {
  await app.evaluate(({ app: main }) => main.quit());
  await app.exited;
}

const keptSettings = (app: DesktopApp): unknown => JSON.parse(readFileSync(path.join(app.userData, 'shell-settings.json'), 'utf8'));

const bar = (app: DesktopApp): Promise<string[]> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

/** The labels of everything in the menus. */
const labels = (app: DesktopApp): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    const under = (menu: Electron.Menu | null | undefined): string[] =>
      menu?.items.flatMap((item) => [item.label, ...under(item.submenu)]) ?? [];
    return under(Menu.getApplicationMenu());
  });

/** Chooses an item by its label, as a click would, once it is there and not greyed out: menus follow the page a moment later. */
async function choose(app: DesktopApp, label: string): Promise<void> {
  await expect(() => clickItem(app, label)).toPass();
}

const clickItem = (app: DesktopApp, label: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const under = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      menu?.items.flatMap((item) => [item, ...under(item.submenu)]) ?? [];
    const item = under(Menu.getApplicationMenu()).find((each) => each.label === wanted);
    if (item?.enabled !== true) throw new Error(`${wanted} cannot be chosen`);
    item.click();
  }, label);

async function makePark(page: Page, name: string, language: Language = 'en'): Promise<void> {
  const { create, author } = words(language).firstRun;
  await page.getByRole('textbox', { name: create.name }).fill(name);
  await page.getByRole('textbox', { name: author.label }).fill('Tester');
  await page.getByRole('button', { name: create.action }).click();
  await expect(parkButton(page, name)).toBeVisible({ timeout: 60_000 });
}

const parkButton = (page: Page, name: string) => page.getByRole('button', { name: words('en').frame.park.menu.replace('{{name}}', name) });

/** On Electron there is no telling. */
const errorsOf = async (app: DesktopApp): Promise<unknown> => (await app.log?.())?.errors ?? [];

const htmlLanguage = (page: Page) => page.evaluate(() => document.documentElement.lang);

test(`${hostName}: menus speak the page’s language, and follow it`, async () => {
  const app = start();
  const page = await app.firstWindow();
  await expect.poll(() => bar(app)).toEqual(['&File', '&Edit', '&View', '&Window', '&Help']);
  await choose(app, 'Русский');
  await expect.poll(() => bar(app)).toEqual(['&Файл', '&Правка', '&Вид', '&Окно', '&Справка']);
  expect(await htmlLanguage(page)).toBe('ru');
  await choose(app, '中文');
  await expect.poll(() => bar(app)).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '窗口(&W)', '帮助(&H)']);
  expect(await htmlLanguage(page)).toBe('zh-CN');
  // Roles too: none has Electron's own English label.
  expect((await labels(app)).filter((label) => /[a-z]{3}/i.test(label.replaceAll(/Caravan|English/g, '')))).toEqual([]);

  // Nobody is there to close the box.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      Reflect.set(globalThis, 'lastBox', given.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await choose(app, words('zh').shell.help.copyDiagnostics);
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('electron');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'lastBox'))).toMatchObject({ message: words('zh').shell.help.copied });
  expect(await errorsOf(app)).toEqual([]);
});

test(`${hostName}: what is chosen in the menus is done by the page`, async () => {
  const app = start();
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await choose(app, 'New Park…');
  await expect(page.getByRole('textbox', { name: words('en').firstRun.create.name })).toBeFocused();
  await makePark(page, 'Silk & Road');
  await expect.poll(() => labels(app)).toContain('Silk && Road');

  await choose(app, 'Projects');
  await expect.poll(() => page.url()).toMatch(/#\/projects$/);
  await choose(app, 'New Park…');
  await expect(page.getByRole('textbox', { name: words('en').firstRun.create.name })).toBeFocused();
  await makePark(page, 'Second');

  await choose(app, 'Silk && Road');
  await expect(parkButton(page, 'Silk & Road')).toBeVisible();
  await choose(app, 'Import Plan…');
  await expect(page.getByRole('dialog', { name: words('en').planView.title })).toBeVisible();
  await page.keyboard.press('Escape');

  const toUndo = async () => (await labels(app)).find((label) => label.startsWith('Undo: ')) ?? '';
  await expect.poll(toUndo).not.toBe('');
  const undo = await toUndo();
  await choose(app, undo);
  await expect.poll(() => labels(app)).toContain(undo.replace('Undo', 'Redo'));
  expect(await errorsOf(app)).toEqual([]);
});

test(`${hostName}: what is chosen before the page is there waits for it`, async () => {
  const app = start();
  await choose(app, 'Русский');
  const page = await app.firstWindow();
  await expect.poll(() => htmlLanguage(page)).toBe('ru');
});

test(`${hostName}: the window comes back as it was: place, view, language, appearance and zoom`, async () => {
  const place = { x: 60, y: 50, width: 1000, height: 700 };
  const first = start();
  const page = await first.firstWindow();
  await makePark(page, 'Silk Road');
  await first.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await choose(first, 'Milestones');
  await choose(first, 'Zoom In');
  await choose(first, 'Zoom In');
  await choose(first, words('en').frame.theme.dark);
  await choose(first, '中文');
  await expect.poll(() => bar(first)).toContain('文件(&F)');
  await expect.poll(() => page.url()).toMatch(/#\/milestones$/);
  await quit(first);
  expect(keptSettings(first)).toMatchObject({
    language: 'zh',
    theme: 'dark',
    zoomLevel: 1,
    view: '/milestones',
    place: { bounds: place, isMaximized: false, isFullScreen: false },
  });

  const second = start(first.userData);
  // The menus of the start itself, before the page has said anything.
  expect(await bar(second)).toContain('文件(&F)');
  const again = await second.firstWindow();
  await expect(again.getByRole('heading', { level: 1, name: words('zh').frame.rail.milestones })).toBeVisible();
  const found = await second.evaluate(({ BrowserWindow, nativeTheme }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomLevel(), theme: nativeTheme.themeSource };
  });
  expect(found).toEqual({ bounds: place, zoom: 1, theme: 'dark' });
  expect(await again.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await choose(second, words('zh').shell.view.actualSize);
  await quit(second);
  expect(keptSettings(second)).toMatchObject({ zoomLevel: 0 });
});

test(`${hostName}: a window whose display is gone opens on one that is there, maximised if it was`, async () => {
  const bounds = { x: 9000, y: -4000, width: 1000, height: 700 };
  const app = start(freshFolder(), { place: { bounds, isMaximized: true, isFullScreen: false } });
  await app.firstWindow();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized())).toBe(true);
  const { normal, area } = await app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { normal: window?.getNormalBounds(), area: screen.getPrimaryDisplay().workArea };
  });
  expect(normal?.x).toBeGreaterThanOrEqual(area.x);
  expect(normal?.y).toBeGreaterThanOrEqual(area.y);
  expect((normal?.x ?? 0) + (normal?.width ?? 0)).toBeLessThanOrEqual(area.x + area.width);
});

test(`${hostName}: with the tray, closing hides the window, and a second start or the tray shows it again`, async () => {
  const app = start(freshFolder(), { tray: true, language: 'ru' });
  await app.firstWindow();
  const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(isVisible).toEqual([true]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await isVisible()).toEqual([false]);

  expect(await startAgain({ userData: app.userData })).toBe(0);
  await expect.poll(isVisible).toEqual([true]);
  await quit(app);
});

test(`${hostName}: without the tray, closing the window ends the app`, async () => {
  const app = start();
  await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await app.exited).toBe(0);
});

test(`${hostName}: About speaks the page’s language`, async () => {
  test.skip(isElectron, 'its panel cannot be read, and waits to be closed');
  const app = start(freshFolder(), { language: 'zh' });
  await choose(app, words('zh').shell.about.menu);
  const shown = (await app.log?.())?.calls.filter(({ api }) => api === 'app.showAboutPanel');
  expect(JSON.stringify(shown)).toContain(words('zh').shell.about.what);
});

test(`${hostName}: as on macOS, a bundle opened while there is no window makes one, which takes it`, async () => {
  test.skip(isElectron, 'another system is only played here');
  const app = start();
  await app.firstWindow();
  const file = path.join(app.userData, 'парк.caravan');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'no bundle');
  await app.evaluate(({ BrowserWindow }) => {
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  await app.evaluate(({ app: main }, opened) => void main.emit('open-file', { preventDefault: () => undefined }, opened), file);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const page = await app.firstWindow();
  // It is none, and the page says so: it has come to the page.
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 60_000 });
});

test(`${hostName}: as on macOS, what is chosen while there is no window makes one, and undo does not`, async () => {
  test.skip(isElectron, 'another system is only played here');
  const app = start();
  await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => {
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await choose(app, 'Undo');
  expect(await count()).toBe(0);
  await choose(app, 'Русский');
  await expect.poll(count).toBe(1);
  const page = await app.firstWindow();
  await expect.poll(() => htmlLanguage(page)).toBe('ru');
});
