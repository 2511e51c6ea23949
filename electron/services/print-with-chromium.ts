// Prints a document to PDF with an installed Chromium: for the loopback host and the command line.
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { type Chromium, startChromium } from './chromium-pipe.ts';
import { PRINT_POLICY } from './content-policy.ts';
import { withDeadline } from './deadline.ts';
import { findChromium } from './find-chromium.ts';
import { A4, MARGINS, PRINT_DEADLINE_MS, PRINT_URL, type PrintOptions, sharedPrintParameters } from './print-options.ts';

export type { PrintOptions } from './print-options.ts';

/**
 * An A4 PDF, tagged, with an outline from the headings. Starts a browser of its own and leaves nothing behind.
 * Problems: print.noBrowser (none installed; `CHROME_PATH` names one), print.failed.
 */
export async function printWithChromium(options: PrintOptions, executable = findChromium()): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (executable === null) return failure('print.noBrowser');
  let chromium: Chromium | undefined;
  try {
    chromium = await startChromium(executable, PRINT_SWITCHES);
    return success(await withDeadline(print(chromium, options), PRINT_DEADLINE_MS, 'printing took too long'));
  } catch (error) {
    return failure('print.failed', { reason: error instanceof Error ? error.message : 'unknown' });
  } finally {
    await chromium?.close();
  }
}

/** The same page on every machine, and no way to the network even if interception failed. */
const PRINT_SWITCHES = [
  '--disable-gpu',
  '--disable-extensions',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--password-store=basic',
  '--use-mock-keychain',
];

async function print(chromium: Chromium, options: PrintOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await chromium.send('Emulation.setScriptExecutionDisabled', { value: true }, session);
  await serveOnlyTheDocument(chromium, session, options.html);
  await load(chromium, session);
  const { data } = await chromium.send('Page.printToPDF', printParameters(options), session);
  return new Uint8Array(Buffer.from(String(data), 'base64'));
}

/** Every request of the page stops here. One is answered, with the document; the others fail. */
async function serveOnlyTheDocument(chromium: Chromium, session: string, html: string): Promise<void> {
  const answer = {
    responseCode: 200,
    responseHeaders: [
      { name: 'content-type', value: 'text/html; charset=utf-8' },
      { name: 'content-security-policy', value: PRINT_POLICY },
    ],
    body: Buffer.from(html, 'utf8').toString('base64'),
  };
  let isServed = false;
  chromium.on('Fetch.requestPaused', ({ requestId, request }) => {
    const isDocument = !isServed && urlOf(request) === PRINT_URL;
    isServed ||= isDocument;
    const reply = isDocument
      ? chromium.send('Fetch.fulfillRequest', { requestId, ...answer }, session)
      : // "Aborted" alone does not put an error page in the document's place when it tries to lead elsewhere.
        chromium.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }, session);
    // Fails only if the page is gone meanwhile, which printing itself will tell.
    reply.catch(() => undefined);
  });
  await chromium.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session);
}

async function load(chromium: Chromium, session: string): Promise<void> {
  await chromium.send('Page.enable', {}, session);
  const loaded = new Promise<void>((resolve) => {
    // The empty page that the document replaces may still tell of its own load.
    let isCommitted = false;
    chromium.on('Page.frameNavigated', ({ frame }) => (isCommitted ||= urlOf(frame) === PRINT_URL));
    chromium.on('Page.loadEventFired', () => isCommitted && resolve());
  });
  const { errorText } = await chromium.send('Page.navigate', { url: PRINT_URL }, session);
  if (typeof errorText === 'string') throw new Error(errorText);
  await loaded;
}

function printParameters(options: PrintOptions): object {
  return {
    ...sharedPrintParameters(options),
    paperWidth: A4.width,
    paperHeight: A4.height,
    marginTop: MARGINS.top,
    marginBottom: MARGINS.bottom,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
  };
}

/** The address of a request or a frame, as the protocol describes both. */
function urlOf(described: unknown): string {
  return typeof described === 'object' && described !== null && 'url' in described ? String(described.url) : '';
}
