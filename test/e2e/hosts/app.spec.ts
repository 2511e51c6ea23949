// The built main and preload on a desktop host: the stand-in for Electron (test/standin), or Electron itself. Each title says which.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../../helpers/project.ts';
import { type DesktopApp, hostName, isElectron, launchApp, PATIENCE_MS, startAgain, test } from './desktop-app.ts';
import { makeFixtureApp, removeFixture } from './fixture-app.ts';

test.describe('the shell', () => {
  test.describe.configure({ mode: 'serial', timeout: PATIENCE_MS });

  let folder: string;
  let app: DesktopApp;
  let page: Page;

  test.beforeAll(async () => {
    folder = makeFixtureApp();
    app = launchApp({ appFolder: folder }, { provokes: true });
    page = await app.firstWindow();
    await recordOpened(app);
  });
  test.afterAll(async () => {
    await app.close();
    removeFixture(app.userData);
    removeFixture(folder);
  });

  /** A call as the page's own code would make it, but with any name and argument. */
  const call = (name: string, argument: object) =>
    page.evaluate(
      ([called, given]) =>
        (window.caravan as unknown as { call: (name: string, argument: object) => Promise<unknown> }).call(called, given),
      [name, argument] as const,
    );

  test(`${hostName}: the page comes over the app scheme, with the content security policy`, async () => {
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()))).toEqual(
      ['app://caravan/index.html'],
    );
    const policy = await page.evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    await expect(page.locator('body')).toHaveAttribute('data-own', 'ran');
    await expect(page.locator('body')).not.toHaveAttribute('data-inline');
  });

  test(`${hostName}: the bridge says that the host is Electron, and what it can do`, async () => {
    expect(await call('describeHost', {})).toEqual({
      ok: true,
      value: {
        kind: 'electron',
        version: '0.1.0',
        platform: process.platform,
        installation: expect.stringMatching(/^[0-9a-f]{64}$/),
        capabilities: {
          print: true,
          fileDialogs: true,
          openedFiles: true,
          openExternal: true,
          backups: true,
          chooseBackupFolder: true,
          showBackupFolder: true,
          menu: true,
          desktop: true,
          diagnostics: true,
          updates: true,
          dragFile: true,
        },
      },
    });
  });

  test(`${hostName}: the page has the bridge and nothing else of main’s, and cannot change it`, async () => {
    const seen = await page.evaluate(() => ({
      names: Object.keys(window.caravan ?? {}).toSorted(),
      isFrozen: Object.isFrozen(window.caravan),
      node: ['require', 'process', 'module', 'Buffer', 'standinToMain'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ names: ['call', 'on'], isFrozen: true, node: [] });
  });

  test(`${hostName}: a frame inside the page has no bridge`, async () => {
    const offered = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>inner</p>';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return 'caravan' in (frame.contentWindow ?? {});
    });
    expect(offered).toBe(false);
  });

  test(`${hostName}: a call from any other window is refused, even with our preload and our address`, async () => {
    const answer = await app.evaluate(async ({ app: running, BrowserWindow }) => {
      const preload = `${running.getAppPath()}/dist/preload/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload } });
      await other.loadURL('app://caravan/index.html');
      const result: unknown = await other.webContents.executeJavaScript(`window.caravan.call('takeOpenedFiles', {})`);
      other.destroy();
      return result;
    });
    expect(answer).toEqual({ ok: false, problem: { code: 'bridge.refused' } });
  });

  test(`${hostName}: a call that is not in the contract, or not as it says, is refused`, async () => {
    expect(await call('__proto__', {})).toEqual({ ok: false, problem: { code: 'bridge.unknownCall' } });
    expect(await call('readFile', { handle: '/etc/passwd' })).toMatchObject({ ok: false, problem: { code: 'bridge.badArgument' } });
  });

  test(`${hostName}: saving asks where, and writes the file whole`, async () => {
    const file = path.join(app.userData, 'отчёт 报告.pdf');
    writeFileSync(file, 'old');
    await answerSaveDialog(app, file);
    const saved = await page.evaluate(() =>
      window.caravan?.call('saveFile', { suggestedName: 'a.pdf', bytes: new Uint8Array([0, 1, 255]) }),
    );
    expect(saved).toEqual({ ok: true, value: { name: 'отчёт 报告.pdf' } });
    expect([...readFileSync(file)]).toEqual([0, 1, 255]);
    expect(readdirSync(app.userData).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test(`${hostName}: where it cannot be written, saving says so`, async () => {
    await answerSaveDialog(app, path.join(app.userData, 'none', 'a.pdf'));
    const saved = await page.evaluate(() => window.caravan?.call('saveFile', { suggestedName: 'a.pdf', bytes: new Uint8Array([1]) }));
    expect(saved).toEqual({ ok: false, problem: { code: 'file.gone', details: { name: 'a.pdf' } } });
  });

  test(`${hostName}: a file that the dialog gave is read by its handle`, async () => {
    const file = path.join(app.userData, 'план.xml');
    writeFileSync(file, 'plan');
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    const text = await page.evaluate(async () => {
      const chosen = await window.caravan?.call('chooseFileToOpen', { kind: 'plan' });
      if (chosen?.ok !== true || chosen.value === null) return chosen;
      const read = await window.caravan?.call('readFile', { handle: chosen.value.handle });
      return read?.ok === true ? [chosen.value.name, new TextDecoder().decode(read.value)] : read;
    });
    expect(text).toEqual(['план.xml', 'plan']);
  });

  test(`${hostName}: backups are kept with the app’s data, and in another folder once the user has chosen one`, async () => {
    const park = '019512aa-0000-7000-8000-000000000001';
    const write = (name: string) =>
      page.evaluate(([id, called]) => window.caravan?.call('writeBackup', { park: id, name: called, bytes: new Uint8Array([0, 1, 255]) }), [
        park,
        name,
      ] as const);
    expect(await write('first.caravan')).toEqual({ ok: true, value: { name: 'first.caravan' } });
    expect([...readFileSync(path.join(app.userData, 'backups', park, 'first.caravan'))]).toEqual([0, 1, 255]);

    const folder = path.join(app.userData, 'копии 备份');
    mkdirSync(folder);
    await answerFolderDialog(app, null);
    expect(await call('chooseBackupFolder', {})).toEqual({ ok: true, value: null });
    await answerFolderDialog(app, folder);
    expect(await call('chooseBackupFolder', {})).toEqual({ ok: true, value: { folder } });
    expect(await call('describeBackups', {})).toEqual({ ok: true, value: { folder } });

    await write('second.caravan');
    expect(await call('listBackups', { park })).toMatchObject({ ok: true, value: [{ name: 'second.caravan', size: 3 }] });
    const read = await page.evaluate(async (id) => {
      const result = await window.caravan?.call('readBackup', { park: id, name: 'second.caravan' });
      return result?.ok === true ? [...result.value] : result;
    }, park);
    expect(read).toEqual([0, 1, 255]);
    expect(await call('removeBackup', { park, name: 'second.caravan' })).toEqual({ ok: true, value: null });
    expect(readdirSync(path.join(folder, park))).toEqual([]);

    expect(await call('showBackupFolder', {})).toEqual({ ok: true, value: null });
    expect(await opened(app)).toContain(folder);
    await app.evaluate(({ shell }) => {
      shell.openPath = () => Promise.resolve('no file manager');
    });
    expect(await call('showBackupFolder', {})).toEqual({ ok: false, problem: { code: 'backup.notShown', details: { folder } } });
  });

  test(`${hostName}: a document becomes a PDF, by Chromium, without scripts and without the network`, async () => {
    const html =
      '<!doctype html><title>报告</title><h1>Отчёт 报告</h1><img src="https://example.org/x.png"><script>document.body.textContent = ""</script>';
    const pdf = await page.evaluate(async (document) => {
      const printed = await window.caravan?.call('printToPdf', { html: document, footerHtml: '<b class="pageNumber"></b>' });
      return printed?.ok === true ? new TextDecoder('latin1').decode(printed.value) : JSON.stringify(printed);
    }, html);
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect((await app.log?.())?.network ?? []).toEqual([]);
    const count = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(count).toBe(1);
  });

  test(`${hostName}: the page cannot be led elsewhere, and opens no window`, async () => {
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await page.evaluate(() => void window.open('https://docs.example.org/'));
    await page.evaluate(() => void window.open('file:///etc/passwd'));
    await expect.poll(async () => (await opened(app)).at(-1)).toBe('https://docs.example.org/');
    expect(await opened(app)).not.toContain('file:///etc/passwd');
    expect(await page.title()).toBe('Fixture');
    expect((await app.log?.())?.network ?? []).toEqual([]);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test(`${hostName}: only web and mail addresses are handed to the system`, async () => {
    expect(await call('openExternal', { url: 'mailto:office@example.org' })).toEqual({ ok: true, value: null });
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.org/', 'ms-msdt:/id']) {
      expect(await call('openExternal', { url })).toEqual({ ok: false, problem: { code: 'link.refused' } });
    }
    expect((await opened(app)).slice(-2)).toEqual(['https://docs.example.org/', 'mailto:office@example.org']);
  });

  test(`${hostName}: of all permissions that Electron knows, our page is granted two, and others none`, async () => {
    test.skip(isElectron, 'Electron tells nobody which handlers it was given');
    const names = permissionNames();
    expect(names.length).toBeGreaterThan(30);
    const granted = await app.evaluate(({ session }, asked) => {
      // The stand-in keeps the handlers under these names; Electron has no way to ask for them.
      const { permissionCheck, permissionRequest } = session.defaultSession as unknown as {
        permissionCheck: (contents: null, name: string, origin: string) => boolean;
        permissionRequest: (contents: object, name: string, decide: (is: boolean) => void) => void;
      };
      const requested = (name: string, url: string) => {
        let isGranted = false;
        permissionRequest({ getURL: () => url }, name, (is) => {
          isGranted = is;
        });
        return isGranted;
      };
      return ['app://caravan', 'app://print', 'https://example.org', ''].map((origin) => [
        asked.filter((name) => permissionCheck(null, name, `${origin}/`)),
        asked.filter((name) => requested(name, `${origin}/index.html`)),
      ]);
    }, names);
    const two = ['clipboard-sanitized-write', 'persistent-storage'];
    expect(granted).toEqual([
      [two, two],
      [[], []],
      [[], []],
      [[], []],
    ]);
  });

  test(`${hostName}: a bundle given to a second start opens in the first`, async () => {
    const file = path.join(app.userData, 'парк.caravan');
    writeFileSync(file, 'park');
    await page.evaluate(() => {
      window.caravan?.on('filesOpened', () => {
        document.body.dataset.told = 'yes';
      });
    });
    expect(await startAgain({ appFolder: folder, userData: app.userData, words: [file] })).toBe(0);
    await expect(page.locator('body')).toHaveAttribute('data-told', 'yes');
    expect(await call('takeOpenedFiles', {})).toMatchObject({ ok: true, value: [{ name: 'парк.caravan', size: 4 }] });
    expect(await call('takeOpenedFiles', {})).toEqual({ ok: true, value: [] });
  });

  test(`${hostName}: nothing of all this was an error, or asked the network`, async () => {
    test.skip(isElectron, 'only the stand-in keeps a log of errors and of the network');
    const { network, errors } = (await app.log?.()) ?? {};
    expect({ network, errors }).toEqual({ network: [], errors: [] });
  });
});

test(`${hostName}: the app itself starts, keeps to its policy, and comes back after a restart`, async () => {
  test.setTimeout(PATIENCE_MS);
  const first = launchApp();
  const complaints = await startAndListen(first);
  await first.close();
  const second = launchApp({ userData: first.userData });
  complaints.push(...(await startAndListen(second)));
  const log = await second.log?.();
  await second.close();
  removeFixture(first.userData);
  expect(complaints).toEqual([]);
  if (log !== undefined) expect({ network: log.network, errors: log.errors }).toEqual({ network: [], errors: [] });
});

test(`${hostName}: a page that violates its policy fails the test in which it does`, async () => {
  test.setTimeout(PATIENCE_MS);
  const app = launchApp();
  const page = await app.firstWindow();
  expect(app.violations).toEqual([]);
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://example.org/planted.png';
    document.body.append(picture);
  });
  await expect.poll(() => app.violations).toHaveLength(1);
  // Taken away, or it would do what the title says.
  expect(app.violations.splice(0)).toEqual([expect.stringMatching(/^img-src forbids https:\/\/example\.org\/planted\.png/)]);
  await app.close();
  removeFixture(app.userData);
});

/** What the page's console says, policy violations included, until the app has drawn its first button. */
async function startAndListen(app: DesktopApp): Promise<string[]> {
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  // From the beginning, this time with someone listening.
  await page.reload();
  await expect(page.getByRole('button').first()).toBeVisible({ timeout: PATIENCE_MS / 2 });
  return complaints;
}

function answerSaveDialog(app: DesktopApp, file: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

function answerFolderDialog(app: DesktopApp, folder: string | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, folder);
}

/** From now on, what main hands to the system is noted, and opens nothing. */
function recordOpened(app: DesktopApp): Promise<void> {
  return app.evaluate(({ shell }) => {
    const noted: string[] = [];
    Object.assign(globalThis, { openedBySpec: noted });
    shell.openExternal = (url) => Promise.resolve(void noted.push(url));
    shell.openPath = (folder) => {
      noted.push(folder);
      return Promise.resolve('');
    };
  });
}

function opened(app: DesktopApp): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { openedBySpec: string[] }).openedBySpec);
}

/** Every name in the types of Electron's two permission handlers. */
function permissionNames(): string[] {
  const types = readFileSync(path.join(projectRoot, 'node_modules/electron/electron.d.ts'), 'utf8');
  const lines = types.split('\n').filter((line) => /setPermission(Check|Request)Handler\(handler/.test(line));
  return [...new Set(lines.flatMap((line) => [...line.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '')))];
}
