// What a saved view holds: the look of a list, as JSON that another version of Caravan may have written.
import type { z } from 'zod';

/** Every part catches what it does not know, so that `{}` gives the look at first. */
export type LookSchema<Look extends object> = z.ZodType<Look>;

export interface SavedLook<Look extends object> {
  readonly look: Look;
  /** false: something in it is unknown here, and stands as at first. */
  readonly isWhole: boolean;
}

/** @param text as `writeLook` makes it; of an older version it may lack parts, of a newer one have more or other ones */
export function readLook<Look extends object>(schema: LookSchema<Look>, text: string): SavedLook<Look> {
  const saved = objectIn(text);
  const look = schema.parse(saved ?? {});
  const read = new Map<string, unknown>(Object.entries(look));
  const isWhole = saved !== null && Object.entries(saved).every(([part, value]) => asText(read.get(part)) === asText(value));
  return { look, isWhole };
}

/** Equal looks are written alike. */
export function writeLook<Look extends object>(schema: LookSchema<Look>, look: Look): string {
  return JSON.stringify(schema.parse(look));
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function asText(value: unknown): string | undefined {
  return JSON.stringify(value);
}
