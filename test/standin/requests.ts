// Faithful: every request of every page stops here. A handler of the window's session answers it, or it is refused; none reaches a
// network. Navigations and new windows are put to main first, as Electron does.
import { BrowserWindow } from './browser-window.ts';
import type { Fields } from './devtools.ts';
import { devTools, inMain, log, preventable } from './runtime.ts';
import { type Session, session } from './session.ts';

/** Pages that the browser has, by target, with the page that opened each. */
export const openers = new Map<string, string | undefined>();

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  /** As main knows it. */
  readonly url: string;
  readonly inPage: string;
  readonly method: string;
}

export async function onRequestPaused(event: Fields): Promise<void> {
  const request = event['request'] as { url: string; method: string };
  const paused: Paused = {
    requestId: String(event['requestId']),
    frameId: String(event['frameId']),
    resourceType: String(event['resourceType']),
    url: inMain(request.url),
    inPage: request.url,
    method: request.method,
  };
  if (!(await mayProceed(paused))) return fail(paused, 'Aborted');
  const own = windowOf(paused.frameId)?.webContents.session ?? session.defaultSession;
  if (await own.isCancelled(paused.url)) return fail(paused, 'BlockedByClient');
  await answer(paused, own);
}

/** Asks main about a document: in a window, in a frame inside one, or in a new window. */
async function mayProceed({ frameId, resourceType, url, inPage }: Paused): Promise<boolean> {
  if (resourceType !== 'Document') return true;
  const window = windowOf(frameId);
  if (window === undefined && openers.has(frameId)) {
    await refuseNewWindow(frameId, url);
    return false;
  }
  const contents = (window ?? BrowserWindow.getAllWindows()[0])?.webContents;
  // What is asked for of a server has no fragment.
  if (contents === undefined || contents.ownAddress.split('#')[0] === inPage) return true;
  const event = preventable({ url, isMainFrame: window !== undefined });
  contents.emit('will-frame-navigate', event);
  return !event.defaultPrevented;
}

/** Main may take the address elsewhere, and must deny the window: an allowed one is not implemented. */
async function refuseNewWindow(targetId: string, url: string): Promise<void> {
  const opener = windowOf(openers.get(targetId) ?? '') ?? BrowserWindow.getAllWindows()[0];
  const { action } = opener?.webContents.openWindow({ url }) ?? { action: 'allow' };
  if (action === 'allow') log.errors.push(`stand-in: main allowed a new window for ${url}, which is not implemented`);
  await devTools()
    .send('Target.closeTarget', { targetId })
    .catch(() => undefined);
}

async function answer(paused: Paused, own: Session): Promise<void> {
  const scheme = paused.url.split(':')[0] ?? '';
  const handler = own.protocol.handlers.get(scheme);
  if (handler === undefined) {
    if (/^(data|blob|about|chrome)$/.test(scheme))
      return void (await devTools().send('Fetch.continueRequest', { requestId: paused.requestId }));
    log.network.push(paused.url);
    return fail(paused, 'InternetDisconnected');
  }
  const response = await handler(new Request(paused.url, { method: paused.method }));
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  const { requestId } = paused;
  await devTools().send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}

async function fail({ requestId }: Paused, errorReason: string): Promise<void> {
  await devTools()
    .send('Fetch.failRequest', { requestId, errorReason })
    .catch(() => undefined);
}

/** A window's main frame has the id of its target. */
export function windowOf(targetId: string): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(({ webContents }) => webContents.target?.targetId === targetId);
}
