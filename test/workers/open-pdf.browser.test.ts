// Looking at PDF files: as they come, and as somebody made them who means harm.
import { expect, it, onTestFinished } from 'vitest';
import { type OpenPdf, openPdf } from '../../renderer/workers/open-pdf.ts';
import { type PdfOptions, pdfOf, streamOf } from '../helpers/pdf-file.ts';

const never = new AbortController().signal;

async function openBytes(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(`it is ${opened.problem.code}`);
  onTestFinished(opened.value.close);
  return opened.value;
}

const open = (options: PdfOptions) => openBytes(pdfOf(options));

async function draw(file: OpenPdf, at = 1, width = 210): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  expect(await file.draw(canvas, at, width, never)).toEqual({ ok: true, value: null });
  return canvas;
}

/** What is on the canvas: its size, and how many of its pixels are dark. */
async function seen(canvas: HTMLCanvasElement) {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const brush = copy.getContext('2d');
  brush?.drawImage(await createImageBitmap(canvas), 0, 0);
  const { data } = brush?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 0) dark += 1;
  return { width: canvas.width, height: canvas.height, dark };
}

it('draws a page in the width that it is given, with a font that the file does not carry, and tells its words', async () => {
  const file = await open({ pages: ['Acceptance act', 'Second page'] });
  expect(file.pages).toBe(2);
  const { width, height, dark } = await seen(await draw(file));
  expect([width, height]).toEqual([210 * devicePixelRatio, Math.floor(297.5 * devicePixelRatio)]);
  expect(dark).toBeGreaterThan(50);
  expect(await file.words(2)).toBe('Second page');
});

// Eight white lines of CCITT group 4, and its end; white is drawn as black.
const FAX = {
  entries:
    '/Width 16 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode ' +
    '/DecodeParms << /K -1 /Columns 16 /Rows 8 /BlackIs1 true >>',
  bytes: Uint8Array.of(0xff, 0x00, 0x10, 0x01),
};

it('draws a scan, whose decoder is fetched for it', async () => {
  const file = await open({ pages: [''], content: 'q 420 0 0 595 0 0 cm /Scan Do Q', scan: FAX });
  const { width, height, dark } = await seen(await draw(file));
  expect(dark).toBeGreaterThan(width * height * 0.9);
});

it('runs no script and follows no address that a file carries', async () => {
  const script = "(globalThis.document.title = 'taken'; app.launchURL\\('https://example.org'\\);)";
  const file = await open({
    pages: ['Open me'],
    catalogue: `/OpenAction << /S /JavaScript /JS ${script} >> /AA << /WC << /S /URI /URI (https://example.org) >> >>`,
  });
  await draw(file);
  expect(document.title).not.toBe('taken');
  expect(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)).not.toContain('example.org');
});

it('draws a page that says it is enormous on a canvas that the machine can hold', async () => {
  const text = new TextDecoder().decode(pdfOf({ pages: ['Tower'] })).replace('[0 0 420 595]', '[0 0 9 9999]');
  const file = await openBytes(new TextEncoder().encode(text));
  const { width, height } = await draw(file, 1, 1000);
  expect(width * height).toBeLessThanOrEqual(16_000_000);
});

const SONG =
  '/F2 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font ' +
  '/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>';

it('reads Chinese in an encoding that the file only names', async () => {
  const file = await open({ pages: [''], fonts: SONG, content: 'BT /F2 24 Tf 40 400 Td <9A8C6536610F89C1> Tj ET' });
  expect((await seen(await draw(file))).dark).toBeGreaterThan(50);
  expect(await file.words(1)).toContain('验收意见');
});

it('gives up a page of a few lines that draws a thousand million times, and ends its workers', async () => {
  const depth = 12;
  const drawings = Array.from({ length: depth }, (_, at) => {
    const next = at + 1 < depth ? `/XObject << /Next ${7 + at} 0 R >>` : '';
    const content = at + 1 < depth ? '/Next Do '.repeat(8) : '0 0 1 1 re f';
    return streamOf(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${next} >>`, content);
  });
  const opened = await openPdf(pdfOf({ pages: [''], content: '/Next Do', drawings: '/Next 6 0 R', more: drawings }), 2_000);
  const file = opened.ok ? opened.value : null;
  expect(await file?.draw(document.createElement('canvas'), 1, 210, never)).toEqual({ ok: false, problem: { code: 'pdf.slow' } });
});

it('says that a file wants a password', async () => {
  const key = '00'.repeat(32);
  const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`;
  expect(await openPdf(pdfOf({ pages: ['Secret'], trailer }))).toMatchObject({ problem: { code: 'pdf.protected' } });
});

it.each([
  ['nothing', new Uint8Array()],
  ['another file', new TextEncoder().encode('<html><script>alert(1)</script></html>')],
  ['half a file', pdfOf({ pages: ['Half'] }).slice(0, 60)],
])('says that %s cannot be shown', async (_, bytes) => {
  expect(await openPdf(bytes)).toMatchObject({ problem: { code: 'pdf.unreadable' } });
});
