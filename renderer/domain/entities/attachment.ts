// A file by its content; the bytes stand in a table of their own, by hash.
import { defineEntity } from '../registry/entity.ts';
import { integer, text } from '../registry/fields.ts';

export const attachment = defineEntity('attachment', ['name'], {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  sha256: text({ required: true, opaque: true }),
  name: text({ required: true }),
  mediaType: text(),
  /** Bytes. */
  size: integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
});
