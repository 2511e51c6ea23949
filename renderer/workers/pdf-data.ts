// What PDF files refer to without carrying it: the standard fonts, and the tables of Chinese, Japanese and Korean encodings.
// They stand in the build beside the page, and are fetched when a file asks for them.

const FONTS = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const TABLES = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const addresses = new Map(Object.entries({ ...FONTS, ...TABLES }).map(([path, address]) => [path.split('/').at(-1), address]));

/** The library makes one for each document, and asks it for files by name. */
export class PdfData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = addresses.get(filename);
    if (address === undefined) throw new Error(`The PDF asks for ${filename}, which is not part of the app`);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}
