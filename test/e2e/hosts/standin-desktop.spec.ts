// Notices, spelling, the log and diagnostics of the built app, on the stand-in for Electron (test/standin), never on Electron itself.
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type desktopTexts from '../../../assets/locales/en/desktop.json';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { launchStandin, type StandinApp } from '../../standin/launch.ts';
import { expectNoViolations } from '../helpers/axe.ts';
import { catalogue, words } from '../helpers/words.ts';
import { removeFixture } from './fixture-app.ts';

/** Each start is that of a whole browser, on machines that do other work besides. */
const PATIENCE_MS = 240_000;

test.describe.configure({ timeout: PATIENCE_MS });

const running: StandinApp[] = [];
const folders: string[] = [];
test.afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  for (const folder of folders.splice(0)) removeFixture(folder);
});

function start(userData = freshFolder()): StandinApp {
  const app = launchStandin({ userData });
  running.push(app);
  return app;
}

function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-desktop-'));
  folders.push(folder);
  return folder;
}

const desktop = (language: Language) => catalogue(language, 'desktop') as typeof desktopTexts;

async function openSettings(page: Page, language: Language = 'en'): Promise<void> {
  const { create, author } = words(language).firstRun;
  await page.getByRole('textbox', { name: create.name }).fill('Silk Road');
  await page.getByRole('textbox', { name: author.label }).fill('Tester');
  await page.getByRole('button', { name: create.action }).click();
  await page.getByRole('link', { name: words(language).frame.rail.settings, exact: true }).click({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: desktop(language).section.title })).toBeVisible();
}

/** A call as the page's own code makes it. */
const call = (page: Page, name: string, argument: object) =>
  page.evaluate(
    ([called, given]) => (window.caravan as unknown as { call: (name: string, argument: object) => Promise<unknown> }).call(called, given),
    [name, argument] as const,
  );

const spelling = (app: StandinApp) =>
  app.evaluate(({ session }) => ({
    isEnabled: session.defaultSession.isSpellCheckerEnabled(),
    languages: session.defaultSession.getSpellCheckerLanguages(),
    // The stand-in's own: Electron tells nobody.
    from: String(Reflect.get(session.defaultSession, 'dictionaryAddress')),
  }));

const SWITCHED_OFF = { isEnabled: false, languages: [], from: 'https://127.0.0.1:1/' };

async function logLines(app: StandinApp): Promise<string> {
  const folder = await app.evaluate(({ app: main }) => main.getPath('logs'));
  return readFileSync(path.join(folder, 'caravan.log'), 'utf8');
}

test('stand-in: all that surrounds the page is off, and can be switched by everyone', async () => {
  const app = start();
  const page = await app.firstWindow();
  await expect.poll(() => spelling(app)).toEqual(SWITCHED_OFF);
  await openSettings(page);
  const { section } = desktop('en');
  await expect(page.getByRole('switch', { name: section.notifications })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: section.tray })).not.toBeChecked();
  await expect(page.locator('body')).toHaveAttribute('spellcheck', 'false');
  await expectNoViolations(page);
  await page.screenshot({ path: test.info().outputPath('settings.png'), fullPage: true });
  expect((await app.log()).calls).toContainEqual({ api: 'crashReporter.start', items: [{ uploadToServer: false }] });
  expect((await app.log()).network).toEqual([]);
});

test('stand-in: spelling is checked in the languages that were asked for, also after a restart, and no longer than that', async () => {
  const first = start();
  const page = await first.firstWindow();
  await openSettings(page);
  const { spellingLanguage, section } = desktop('en');
  await page.getByRole('checkbox', { name: spellingLanguage.ru }).click();
  const wanted = { isEnabled: true, languages: ['ru'], from: 'https://redirector.gvt1.com/edgedl/chrome/dict/' };
  await expect.poll(() => spelling(first)).toEqual(wanted);
  await expect(page.locator('body')).toHaveAttribute('spellcheck', 'true');

  await first.evaluate(({ session }) => session.defaultSession.emit('spellcheck-dictionary-download-failure', {}, 'ru'));
  await expect(page.getByText(section.spellingMissing.replace('{{languages}}', spellingLanguage.ru))).toBeVisible();
  await first.evaluate(({ app: main }) => main.quit());
  await first.exited;

  const second = start(first.userData);
  const again = await second.firstWindow();
  await expect.poll(() => spelling(second)).toEqual(wanted);
  await again.getByRole('checkbox', { name: spellingLanguage.ru }).click({ timeout: 60_000 });
  await expect.poll(() => spelling(second)).toEqual(SWITCHED_OFF);
});

test('stand-in: a notice shows with consent alone, and a click on it leads where it says', async () => {
  const app = start();
  const page = await app.firstWindow();
  await openSettings(page);
  const notices = [{ id: 'a', title: 'Milestone due today', body: 'M1', path: '/milestones' }];
  expect(await call(page, 'notify', { notices })).toEqual({ ok: true, value: { shown: 0 } });
  await call(page, 'changeDesktop', { notifications: true });
  expect(await call(page, 'notify', { notices })).toEqual({ ok: true, value: { shown: 1 } });
  expect(await call(page, 'notify', { notices })).toEqual({ ok: true, value: { shown: 1 } });
  const shown = (await app.log()).calls.filter(({ api }) => api.startsWith('notification.'));
  expect(shown.map(({ api }) => api)).toEqual(['notification.show', 'notification.close', 'notification.show']);

  await app.evaluate(({ Notification }) => {
    const [notice] = Reflect.get(Notification, 'shown') as Iterable<Electron.Notification>;
    notice?.emit('click', {});
  });
  await expect.poll(() => page.url()).toMatch(/#\/milestones$/);
  await call(page, 'notify', { notices });
  await call(page, 'changeDesktop', { notifications: false });
  expect(await app.evaluate(({ Notification }) => Reflect.get(Notification, 'shown').size as number)).toBe(0);
});

test('stand-in: what goes wrong is in the log, without what users typed, and in the diagnostics that are shown', async () => {
  const app = start();
  const page = await app.firstWindow();
  await openSettings(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('Salary of Ivan');
    });
    void Promise.reject(new RangeError('Salary of Ivan'));
  });
  await app.evaluate(({ app: main, BrowserWindow }) => {
    const details = { reason: 'oom' as const, exitCode: 5 };
    main.emit('render-process-gone', {}, BrowserWindow.getAllWindows()[0]?.webContents, details);
    main.emit('child-process-gone', {}, { ...details, type: 'GPU' as const });
  });
  await expect.poll(() => logLines(app)).toContain('page.fault kind=error name=TypeError');
  await expect.poll(() => logLines(app)).toContain('page.fault kind=rejection name=RangeError');
  const lines = await logLines(app);
  expect(lines).toContain('page.gone reason=oom exitCode=5');
  expect(lines).toContain('process.gone type=GPU reason=oom exitCode=5');
  expect(lines).not.toContain('Ivan');

  const { diagnostics } = desktop('en');
  await page.getByRole('button', { name: diagnostics.show }).click();
  const text = page.getByRole('textbox', { name: diagnostics.label });
  await expect(text).toHaveValue(/^pageLanguage en\n/);
  await expect(text).toHaveValue(/\nhost electron\n.*\ncrashDumps 0\n.*page\.gone reason=oom/s);
  expect(await text.inputValue()).not.toContain(os.homedir());
  await expectNoViolations(page);
});

test('stand-in: a right click on a misspelt word offers how it should be written', async () => {
  const app = start();
  await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => {
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
    const params = {
      x: 1,
      y: 1,
      isEditable: true,
      selectionText: '',
      editFlags,
      misspelledWord: 'milstone',
      dictionarySuggestions: ['milestone'],
    };
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.emit('context-menu', {}, params);
    contents?.emit('context-menu', {}, { ...params, isEditable: false });
  });
  const { calls } = await app.log();
  const menus = calls.filter(({ api }) => api === 'menu.popup').map(({ items }) => items);
  expect(menus).toEqual([[{ x: 1, y: 1, labels: ['milestone', '', 'Add to Dictionary', '', 'Cut', 'Copy', 'Paste', '', 'Select All'] }]]);
});
