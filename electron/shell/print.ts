// Prints a document to PDF in a window that nobody sees: no scripts, no preload, no network, and a session of its own.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { APP_SCHEME } from '../services/app-address.ts';
import { PRINT_POLICY } from '../services/content-policy.ts';
import { withDeadline } from '../services/deadline.ts';
import { MARGINS, PRINT_DEADLINE_MS, type PrintOptions, sharedPrintParameters } from '../services/print-options.ts';

/** An A4 PDF, tagged, with an outline from the headings. Problem: print.failed (reason). */
export async function printInHiddenWindow(options: PrintOptions): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const address = `${APP_SCHEME}://print/${randomUUID()}`;
  const window = hiddenWindow();
  documents.set(address, options.html);
  try {
    return success(await withDeadline(print(window, address, options), PRINT_DEADLINE_MS, 'printing took too long'));
  } catch (error) {
    return failure('print.failed', { reason: error instanceof Error ? error.message : 'unknown' });
  } finally {
    documents.delete(address);
    window.destroy();
  }
}

/** What the print session can fetch: nothing but the documents that are being printed. */
const documents = new Map<string, string>();

async function print(window: BrowserWindow, address: string, options: PrintOptions): Promise<Uint8Array<ArrayBuffer>> {
  await window.loadURL(address);
  return new Uint8Array(
    await window.webContents.printToPDF({ ...sharedPrintParameters(options), pageSize: 'A4', margins: { ...MARGINS } }),
  );
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
}

let ownSession: Session | undefined;

/** In memory, apart from the app's own data. */
function printSession(): Session {
  if (ownSession !== undefined) return ownSession;
  ownSession = session.fromPartition('caravan-print');
  ownSession.protocol.handle(APP_SCHEME, ({ url }) => answer(documents.get(url)));
  ownSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !/^(data|blob):/.test(url) && !documents.has(url) }));
  return ownSession;
}

function answer(html: string | undefined): Response {
  if (html === undefined) return new Response(null, { status: 404 });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY } });
}
