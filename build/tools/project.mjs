// Where things are. Node >= 20 built-ins only: this runs before anything is installed.
import path from 'node:path';

/** The checkout's top folder, absolute. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/**
 * Absolute path of something in the checkout.
 * @param {string[]} parts
 */
export const inProject = (...parts) => path.join(projectRoot, ...parts);

/** The built page, which every host serves. */
export const builtRenderer = inProject('dist/renderer');
