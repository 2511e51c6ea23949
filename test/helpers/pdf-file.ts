// PDF files made for tests: small, of our own, and as strange as a test needs them.

export interface PdfOptions {
  /** The text of each page, in Helvetica, which is not in the file. */
  readonly pages: readonly string[];
  /** Entries that are added to the catalogue: what runs when the file is opened, for one. */
  readonly catalogue?: string;
  /** Entries that are added to the trailer. */
  readonly trailer?: string;
  /** Drawn over each page, as content of a page is written. */
  readonly content?: string;
  /** Entries that are added to the fonts and to the drawings of each page. */
  readonly fonts?: string;
  readonly drawings?: string;
  /** Further objects; they are numbered from 6 on where there is one page. */
  readonly more?: readonly string[];
  /** A picture, drawn as `/Scan Do`. */
  readonly scan?: { readonly entries: string; readonly bytes: Uint8Array };
}

/** A5 pages: 420 by 595 points. */
export function pdfOf({
  pages,
  catalogue = '',
  trailer = '',
  content = '',
  fonts = '',
  drawings = '',
  more = [],
  scan,
}: PdfOptions): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const scanAt = 4 + 2 * pages.length + more.length;
  const picture = scan === undefined ? '' : `/Scan ${scanAt} 0 R`;
  const resources = `<< /Font << /F1 3 0 R ${fonts} >> /XObject << ${picture} ${drawings} >> >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources ${resources} /Contents ${5 + 2 * at} 0 R >>`,
      streamOf('', `BT /F1 24 Tf 40 540 Td (${text}) Tj ET ${content}`),
    ]),
    ...more,
    ...(scan === undefined ? [] : [streamOf(`/Type /XObject /Subtype /Image ${scan.entries}`, latinOf(scan.bytes))]),
  ];
  return bytesOf(assemble(objects, trailer));
}

export function streamOf(entries: string, body: string): string {
  return `<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** One sign for each byte, and back. */
function latinOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
}

function bytesOf(latin: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(latin, (sign) => sign.codePointAt(0) ?? 0);
}
