// What a signed list offers, checked as strictly as if it were not signed: a mistake in making a release must not become a hole.
import { z } from 'zod';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';
import { isFeedFileName } from './feed.ts';

export interface Offer {
  readonly version: string;
  /** By the file's bare name. */
  readonly files: ReadonlyMap<string, { readonly size: number; readonly sha512: string }>;
}

const MAX_INSTALLER_BYTES = 2 * 1024 ** 3;

const fileName = z.string().refine(isFeedFileName);

/** The UpdateInfo of electron-updater, as far as it acts on it. */
const infoSchema = z.object({
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/),
  files: z
    .array(
      z.object({
        /** Any address, by the format; here a file beside the list. */
        url: fileName,
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.int().positive().max(MAX_INSTALLER_BYTES),
      }),
    )
    .min(1)
    .max(20),
  /** Of lists for old versions of electron-updater. */
  path: fileName.optional(),
  /** Installers that fetch their contents from elsewhere. Caravan has none. */
  packages: z.undefined().optional(),
});

/** Problem: update.badList. @param info as electron-updater parsed it, from bytes that were verified. */
export function offerOf(info: unknown): Result<Offer> {
  const parsed = infoSchema.safeParse(info);
  if (!parsed.success) return failure('update.badList');
  const { version, files } = parsed.data;
  return success({ version, files: new Map(files.map(({ url, size, sha512 }) => [url, { size, sha512 }])) });
}

/** Whether one version comes after another; a suffix (`-beta`) does not count. */
export function isLater(version: string, than: string): boolean {
  const [left, right] = [numbers(version), numbers(than)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at !== -1 && (left[at] ?? 0) > (right[at] ?? 0);
}

function numbers(version: string): number[] {
  return [...version.split('-', 1), ''][0]?.split('.').slice(0, 3).map(Number) ?? [];
}
