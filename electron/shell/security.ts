// What no page in any window of ours may do. Each rule has a test in test/electron/shell or test/e2e/hosts.
import { app, type Session, session, shell, type WebContents } from 'electron';
import { isAppUrl, isInnerFrameUrl, originOf } from '../services/app-address.ts';
import { safeExternalUrl } from '../services/external-url.ts';
import type { Log } from '../services/log.ts';

/** Before the app is ready: every page in the sandbox, and the rules on every page from its first moment. */
export function setUpSecurity(log: Log): void {
  app.enableSandbox();
  app.on('session-created', denyPermissions);
  app.on('web-contents-created', (_event, contents) => confine(contents, log));
}

/** Once the app is ready, for the session that exists from the start. */
export function denyPermissionsByDefault(): void {
  denyPermissions(session.defaultSession);
}

/**
 * All that a page of ours may have: to put text on the clipboard on a click, and to keep its data when the disk is short.
 * Neither reads anything.
 */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

function denyPermissions(subject: Session): void {
  subject.setPermissionRequestHandler((contents, permission, decide) => decide(isGranted(permission, contents?.getURL() ?? '')));
  subject.setPermissionCheckHandler((_contents, permission, requestingOrigin) => isGranted(permission, requestingOrigin));
  subject.setDevicePermissionHandler(() => false);
  // Files leave by dialogs of main's own, and by a drag: a page that begins a download would have the system ask in its name.
  subject.on('will-download', (event) => event.preventDefault());
}

function isGranted(permission: string, address: string): boolean {
  return GRANTED.has(permission) && isAppUrl(address);
}

function confine(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url).catch(() => log('window.externalFailed'));
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    const isAllowed = event.isMainFrame ? isAllowedInWindow(contents, event.url) : isInnerFrameUrl(event.url);
    if (!isAllowed) refuse(event, event.url, log);
  });
  contents.on('will-redirect', (event) => {
    // Nothing of ours redirects a frame: what is in one, the page has written.
    if (!event.isMainFrame || !isAllowedInWindow(contents, event.url)) refuse(event, event.url, log);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** From the app to the app; a page of ours that has gone astray does not come back by itself. */
function isAllowedInWindow(contents: WebContents, url: string): boolean {
  return isAppUrl(url) && isAppUrl(contents.getURL());
}

function refuse(event: { preventDefault: () => void }, url: string, log: Log): void {
  event.preventDefault();
  log('window.navigationRefused', { origin: originOf(url) });
}

/** False if the address may not leave the app. */
export async function openExternally(url: string): Promise<boolean> {
  const safe = safeExternalUrl(url);
  if (safe === null) return false;
  await shell.openExternal(safe);
  return true;
}
