// The app scheme: the built page at app://caravan/, with the content security policy on every answer.
import path from 'node:path';
import { app, protocol } from 'electron';
import { APP_HOST, APP_SCHEME } from '../services/app-address.ts';
import { servePageFile } from '../services/page-files.ts';

/** Before the app is ready: makes the scheme an origin like https, with storage, fetch, workers and compiled-code cache. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** Once the app is ready: answers from dist/renderer, and from nowhere else. */
export function serveAppScheme(): void {
  const root = path.join(app.getAppPath(), 'dist', 'renderer');
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== APP_HOST) return new Response(null, { status: 404 });
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const { status, headers, body } = await servePageFile(root, url.pathname);
    return new Response(body, { status, headers });
  });
}
