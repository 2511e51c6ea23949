// Plumbing: starts the browser once main has said what it has to before `ready`, and turns the browser's events into Electron's.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { type DevTools, type Fields, startDevTools } from './devtools.ts';
import { BINDING } from './preload-world.ts';
import { onRequestPaused, openers, windowOf } from './requests.ts';
import { connect, log, userData } from './runtime.ts';
import { session } from './session.ts';
import { noteViolation } from './violations.ts';
import type { WebContents } from './web-contents.ts';

export async function start(): Promise<void> {
  if (app.isSecond) return;
  const devTools = await startDevTools(userData);
  process.on('exit', () => devTools.process.kill('SIGKILL'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
  devTools.process.once('exit', () => {
    if (!app.isQuitting) process.exit(71);
  });
  listen(devTools);
  await devTools.send('Target.setDiscoverTargets', { discover: true });
  await devTools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await sayVersion(devTools);
  connect(devTools);
  app.emit('session-created', session.defaultSession);
  app.emit('ready', {}, {});
}

/** register.ts has set it to nothing. */
async function sayVersion(devTools: DevTools): Promise<void> {
  const { product } = await devTools.send('Browser.getVersion');
  Object.assign(process.versions, { chrome: String(product).split('/')[1] ?? '' });
}

function listen(devTools: DevTools): void {
  devTools.on('Fetch.requestPaused', (event: Fields) => {
    onRequestPaused(event).catch((error: unknown) => log.errors.push(String(error)));
  });
  devTools.on('Runtime.executionContextCreated', ({ context }: Fields, sessionId: string) => {
    const { name, uniqueId, auxData } = context as { name: string; uniqueId: string; auxData: { frameId: string } };
    const window = ofSession(sessionId);
    if (window !== undefined && name === 'preload' && auxData.frameId === window.webContents.target?.targetId) {
      window.webContents.preloadContext = uniqueId;
    }
  });
  devTools.on('Runtime.bindingCalled', noteViolation);
  devTools.on('Runtime.bindingCalled', ({ name, payload }: Fields, sessionId: string) => {
    if (name === BINDING) void ofSession(sessionId)?.webContents.receive(String(payload));
  });
  devTools.on('Runtime.exceptionThrown', ({ exceptionDetails }: Fields) => {
    const { text, exception } = exceptionDetails as { text: string; exception?: { description?: string } };
    log.errors.push(exception?.description ?? text);
  });
  listenToLoading(devTools);
  listenToTargets(devTools);
}

function listenToLoading(devTools: DevTools): void {
  devTools.on('Page.frameNavigated', ({ frame }: Fields, sessionId: string) => {
    const { parentId, url } = frame as { parentId?: string; url: string };
    if (parentId === undefined && url !== 'about:blank') ofSession(sessionId)?.webContents.navigated(url);
  });
  devTools.on('Page.navigatedWithinDocument', ({ frameId, url }: Fields, sessionId: string) => {
    const contents = ofSession(sessionId)?.webContents;
    contents?.navigatedInPage(String(url), contents.target?.targetId === frameId);
  });
  devTools.on('Page.loadEventFired', (_event: Fields, sessionId: string) => {
    const window = ofSession(sessionId);
    if (window === undefined || window.webContents.getURL() === '') return;
    window.webContents.emit('did-finish-load');
    window.emit('ready-to-show');
  });
}

function listenToTargets(devTools: DevTools): void {
  devTools.on('Target.targetCreated', ({ targetInfo }: Fields) => {
    const { type, targetId, openerId } = targetInfo as { type: string; targetId: string; openerId?: string };
    if (type === 'page') openers.set(targetId, openerId);
  });
  devTools.on('Target.targetDestroyed', ({ targetId }: Fields) => {
    openers.delete(String(targetId));
    windowOf(String(targetId))?.gone();
  });
  devTools.on('Target.targetCrashed', ({ targetId }: Fields) => {
    const contents = windowOf(String(targetId))?.webContents;
    if (contents !== undefined) onCrash(contents);
  });
}

/** A page's process has ended by itself. */
function onCrash(contents: WebContents): void {
  const details = { reason: 'crashed', exitCode: 5 };
  contents.crashed();
  contents.emit('render-process-gone', {}, details);
  app.emit('render-process-gone', {}, contents, details);
}

function ofSession(sessionId: string): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(({ webContents }) => webContents.target?.sessionId === sessionId);
}
