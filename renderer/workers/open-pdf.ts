// Opens a PDF file to look at its pages. The file may be hostile: it is read in one worker and drawn in another, its scripts, forms and
// links are left alone, what it may ask for is bounded, and a page that takes too long is given up together with its workers.
import { AnnotationMode, GlobalWorkerOptions, getDocument, PasswordException, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
import jbig2 from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url&no-inline';
import jpeg2000 from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url&no-inline';
import { failure, type Result, success } from '../domain/result.ts';
import decodeScans from './decode-scans.js?url&no-inline';
import { PdfData } from './pdf-data.ts';

export interface OpenPdf {
  readonly pages: number;
  /**
   * Draws a page onto a canvas that has not been drawn on, in the pixels of the screen.
   * @param at from 1
   * @param width of the page in CSS pixels; the canvas gets its height
   * @param signal stops the drawing; what is then returned means nothing
   * Problems: `pdf.unreadable`, `pdf.slow`; after `pdf.slow` the file has to be opened again
   */
  readonly draw: (canvas: HTMLCanvasElement, at: number, width: number, signal: AbortSignal) => Promise<Result<null>>;
  /** The words of a page, for those who do not see it; empty where it has none, as a scan. */
  readonly words: (at: number) => Promise<string>;
  /** Ends the workers. */
  readonly close: () => void;
}

/** Scans of A0 at 300 dots an inch have 140 million pixels; a picture that says it has more is left out. */
const MAX_PICTURE = 150_000_000;
/** Pixels of a canvas, and of its longer side: a page as tall as a tower is drawn coarser. */
const MAX_CANVAS = 16_000_000;
const MAX_SIDE = 16_384;
const PATIENCE = 30_000;
const MAX_WORDS = 20_000;

/**
 * @param bytes are handed over: the caller has them no more
 * @param patience in milliseconds, of opening and of each page
 * Problems: `pdf.protected` by a password, `pdf.unreadable`, `pdf.slow`
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, patience = PATIENCE): Promise<Result<OpenPdf>> {
  const reader = new Worker(new URL('./read-pdf.worker.ts', import.meta.url), { type: 'module' });
  const drawer = new Worker(new URL('./draw-pdf.worker.ts', import.meta.url), { type: 'module' });
  const close = () => {
    for (const each of [reader, drawer]) each.terminate();
  };
  // The library takes its workers from here, and at once.
  GlobalWorkerOptions.workerPort = reader;
  GlobalWorkerOptions.rendererPorts = [drawer];
  const guard: Guard = (step) => inTime(patience, close, step);
  const opened = await guard(() => getDocument({ ...OPTIONS, data: bytes }).promise);
  if (opened.ok) return success(pagesOf(opened.value, close, guard));
  close();
  return opened;
}

const OPTIONS = {
  verbosity: VerbosityLevel.ERRORS,
  BinaryDataFactory: PdfData,
  // Through the factory above, which knows under what names the build keeps these files.
  useWorkerFetch: false,
  cMapUrl: 'tables/',
  standardFontDataUrl: 'fonts/',
  useWasm: false,
  wasmUrl: `${addressOf(decodeScans)}#${encodeURIComponent(`${addressOf(jbig2)} ${addressOf(jpeg2000)}`)}/`,
  enableXfa: false,
  maxImageSize: MAX_PICTURE,
  disableAutoFetch: true,
} as const;

type Guard = <T>(step: () => Promise<T>) => Promise<Result<T>>;

function pagesOf(file: PDFDocumentProxy, close: () => void, guard: Guard): OpenPdf {
  return {
    pages: file.numPages,
    draw: (canvas, at, width, signal) => guard(() => drawPage(file, canvas, at, width, signal)),
    words: (at) => wordsOf(file, at).catch(() => ''),
    close,
  };
}

async function drawPage(file: PDFDocumentProxy, canvas: HTMLCanvasElement, at: number, width: number, signal: AbortSignal) {
  const page = await file.getPage(at);
  const viewport = page.getViewport({ scale: scaleFor(page.getViewport({ scale: 1 }), width * devicePixelRatio) });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  // What stands in the fields of a form is part of the page; nothing can be typed into them.
  const drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
  page.cleanup();
  return null;
}

function scaleFor(natural: { readonly width: number; readonly height: number }, width: number): number {
  const byArea = Math.sqrt(MAX_CANVAS / (natural.width * natural.height));
  return Math.min(width / natural.width, byArea, MAX_SIDE / Math.max(natural.width, natural.height));
}

async function wordsOf(file: PDFDocumentProxy, at: number): Promise<string> {
  const { items } = await (await file.getPage(at)).getTextContent();
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
  return words.join('').slice(0, MAX_WORDS);
}

/** A step that ends, whatever the file is made of. What the library throws is the file's fault as far as anybody can tell. */
async function inTime<T>(patience: number, close: () => void, step: () => Promise<T>): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => {
      close();
      resolve(failure('pdf.slow'));
    }, patience);
  });
  try {
    return await Promise.race([step().then(success), late]);
  } catch (error) {
    return failure(error instanceof PasswordException ? 'pdf.protected' : 'pdf.unreadable');
  } finally {
    clearTimeout(timer);
  }
}

/** Absolute: a worker would read it as relative to itself. */
function addressOf(asset: string): string {
  return new URL(asset, document.baseURI).href;
}
