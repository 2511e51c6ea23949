// A report that is dragged out of the window as a file, on the built main.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { hostName, launchApp, PATIENCE_MS, test } from './desktop-app.ts';
import { makeFixtureApp, removeFixture } from './fixture-app.ts';

test(`${hostName}: a file is dragged out only while the mouse button is down, and is gone when the app is`, async () => {
  test.setTimeout(PATIENCE_MS);
  const folder = makeFixtureApp();
  const app = launchApp({ appFolder: folder }, { provokes: true });
  const page = await app.firstWindow();
  const drag = () =>
    page.evaluate(() => window.caravan?.call('dragFile', { suggestedName: 'отчёт 报告.pdf', bytes: new Uint8Array([37, 80, 68, 70]) }));
  const mouse = (type: 'mouseDown' | 'mouseUp') =>
    app.evaluate(({ BrowserWindow }, happened) => {
      BrowserWindow.getAllWindows()[0]?.webContents.emit('input-event', {}, { type: happened });
    }, type);
  const notHeld = { ok: false, problem: { code: 'drag.notHeld' } };
  // In place of the system, which would wait for a mouse.
  await app.evaluate(({ BrowserWindow }) => {
    const dragged: { file: string; isEmpty: boolean }[] = [];
    Object.assign(globalThis, { dragged });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents !== undefined)
      contents.startDrag = ({ file, icon }) => {
        dragged.push({ file, isEmpty: typeof icon === 'string' || icon.isEmpty() });
      };
  });
  const dragged = () => app.evaluate(() => (globalThis as unknown as { dragged: { file: string; isEmpty: boolean }[] }).dragged);

  expect(await drag()).toEqual(notHeld);
  await mouse('mouseDown');
  await mouse('mouseUp');
  expect(await drag()).toEqual(notHeld);
  await mouse('mouseDown');
  expect(await drag()).toEqual({ ok: true, value: null });
  // One press, one drag.
  expect(await drag()).toEqual(notHeld);

  const [{ file, isEmpty } = { file: '', isEmpty: true }, ...more] = await dragged();
  expect(more).toEqual([]);
  expect(isEmpty).toBe(false);
  expect(path.basename(file)).toBe('отчёт 报告.pdf');
  expect(readFileSync(file, 'latin1')).toBe('%PDF');
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(process.platform === 'win32' ? expect.anything() : 0o700);

  await app.evaluate(({ app: running }) => running.quit());
  await app.exited;
  expect(existsSync(path.dirname(file))).toBe(false);
  await app.close();
  removeFixture(app.userData);
  removeFixture(folder);
});
