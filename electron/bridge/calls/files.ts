// Files by handles that a dialog gave, and documents that become PDF.
import { z } from 'zod';
import { boundedBytes, MAX_DOCUMENT_LENGTH, suggestedName } from './kinds.ts';

/** What a handle may look like: 128 random bits. It says nothing about the file, and is of no use to a later run. */
const handle = z.string().regex(/^[0-9a-f]{32}$/);

const openedFile = z.strictObject({
  handle,
  /** The file's own name, without folders. */
  name: z.string().min(1),
  /** In bytes. */
  size: z.int().nonnegative(),
});

export const fileCalls = {
  chooseFileToOpen: {
    argument: z.strictObject({ kind: z.enum(['plan', 'bundle', 'calendar', 'any']) }),
    result: openedFile.nullable(),
  },
  readFile: {
    argument: z.strictObject({
      handle,
      /** Where to begin, in bytes; 0 if absent. */
      offset: z.int().nonnegative().optional(),
      /** How many bytes at most; to the end of the file if absent. */
      length: z.int().nonnegative().optional(),
    }),
    result: boundedBytes,
  },
  saveFile: {
    argument: z.strictObject({ suggestedName, bytes: boundedBytes }),
    /** null: the user cancelled. */
    result: z.strictObject({ name: z.string() }).nullable(),
  },
  /** Begins to drag a file out of the window, while the mouse button is down. */
  dragFile: {
    argument: z.strictObject({ suggestedName, bytes: boundedBytes }),
    result: z.null(),
  },
  printToPdf: {
    argument: z.strictObject({
      /** A self-contained document: pictures and fonts as data: addresses, no scripts. */
      html: z.string().min(1).max(MAX_DOCUMENT_LENGTH),
      /** Running header and footer; `pageNumber` and `totalPages` are classes that Chromium fills. */
      headerHtml: z.string().max(100_000).optional(),
      footerHtml: z.string().max(100_000).optional(),
      landscape: z.boolean().optional(),
    }),
    result: boundedBytes,
  },
  openExternal: {
    argument: z.strictObject({ url: z.string().max(2000) }),
    result: z.null(),
  },
  takeOpenedFiles: {
    argument: z.strictObject({}),
    result: z.array(openedFile),
  },
} as const;
