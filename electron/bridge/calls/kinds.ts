// What crosses the bridge, in kinds that several calls share.
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;

/** The largest file that crosses the bridge in one piece, in bytes. The page reads larger ones, should it ever, in parts. */
export const MAX_FILE_BYTES = 256 * MEBIBYTE;

/** The largest document that is printed, in UTF-16 units; a report of a thousand pages takes about 10 MiB. */
export const MAX_DOCUMENT_LENGTH = 64 * MEBIBYTE;

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'expected bytes');
export const boundedBytes = bytes.refine((value) => value.byteLength <= MAX_FILE_BYTES, 'too many bytes');

/** What a name of a file begins with, where Windows takes it for a device. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *\./i;

/**
 * A name to begin with: one of the kinds of document that Caravan writes or keeps as attachments (other attachments are saved as `.bin`,
 * so that nothing saved here starts a program), no path, no device, and nothing that hides its ending.
 */
export const suggestedName = z
  .string()
  .max(200)
  .refine((name) => !DEVICE.test(name) && !/\p{Cf}/u.test(name), 'no name for a file')
  .regex(
    /^[^\\/:*?"<>|\p{Cc}.][^\\/:*?"<>|\p{Cc}]*\.(caravan|pdf|docx|xlsx|html|md|csv|ics|json|xml|png|svg|txt|jpg|jpeg|gif|webp|avif|bmp|pptx|zip|bin)$/u,
  );

/** The id of a park. It names a folder, and nothing that could lead out of one. */
export const park = z.guid();

/** An address of a view, as `/projects/…`. */
export const viewPath = z
  .string()
  .max(500)
  .regex(/^\/[\w/-]*$/);
