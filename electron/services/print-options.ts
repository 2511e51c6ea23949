// How a document becomes pages, alike in Electron and in an installed Chromium.

/** A document to print. Pictures and fonts are data: addresses; scripts do not run; nothing is fetched. */
export interface PrintOptions {
  readonly html: string;
  /** Chromium fills elements of the classes `pageNumber` and `totalPages`. Absent: an empty header. */
  readonly headerHtml?: string | undefined;
  readonly footerHtml?: string | undefined;
  readonly landscape?: boolean | undefined;
}

/** The printed document's address inside the browser: nothing but the document itself answers there. */
export const PRINT_URL = 'http://print.caravan.invalid/';

/** What printToPDF of the DevTools protocol and of Electron call by the same names. */
export function sharedPrintParameters({ headerHtml, footerHtml, landscape }: PrintOptions) {
  return {
    landscape: landscape ?? false,
    displayHeaderFooter: headerHtml !== undefined || footerHtml !== undefined,
    // Not empty: Chromium prints its own date and title in place of an empty template.
    headerTemplate: headerHtml ?? '<span></span>',
    footerTemplate: footerHtml ?? '<span></span>',
    printBackground: true,
    // A document's own @page rule decides on size and margins; these hold where it has none.
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

/** In inches, as both take them: A4, 20 mm above and below for header and footer, 15 mm at the sides. */
export const A4 = { width: 210 / 25.4, height: 297 / 25.4 } as const;
export const MARGINS = { top: 20 / 25.4, bottom: 20 / 25.4, left: 15 / 25.4, right: 15 / 25.4 } as const;

/** Long enough for a report of a thousand pages on a slow machine. */
export const PRINT_DEADLINE_MS = 180_000;
