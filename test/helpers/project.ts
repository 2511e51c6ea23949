// Where tests find things outside the sources.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout's top folder, absolute. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/**
 * Files of other tools, kept beside the checkout since they are not ours to publish; null where they are absent. Tests that need them
 * say so: `describe.skipIf(samplesFolder === null)('…')`.
 */
export const samplesFolder = existing(path.resolve(projectRoot, '../shared/samples'));

function existing(folder: string): string | null {
  return existsSync(folder) ? folder : null;
}
