// Which icon files there are, what each is made of, and the manifest that ties them to their drawing.
import { createHash } from 'node:crypto';
import { ICNS_SIZES, sizesInIcns, writeIcns } from './icns.mjs';
import { sizesInIco, writeIco } from './ico.mjs';

/**
 * @typedef {import('./drawings.mjs').Drawings} Drawings
 * @typedef {{ name: string, drawing: keyof Drawings, sizes: readonly number[] }} IconFile `name` is relative to assets/icons
 * @typedef {{ drawing: string, files: Record<string, string> }} Manifest SHA-256 of caravan.svg, and of each file by its name
 */

const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const DOCUMENT_PNG_SIZES = [16, 32, 48, 128, 256];

/**
 * Electron finds the picture for a finer screen by `@2x` in its name, and takes a picture on macOS for one without colours of its own
 * by `Template`.
 * @type {IconFile[]}
 */
export const iconFiles = [
  ...PNG_SIZES.map((size) => single(`png/${size}.png`, 'app', size)),
  ...DOCUMENT_PNG_SIZES.map((size) => single(`document/${size}.png`, 'document', size)),
  single('tray/caravan.png', 'app', 16),
  single('tray/caravan@2x.png', 'app', 32),
  single('tray/caravanTemplate.png', 'template', 16),
  single('tray/caravanTemplate@2x.png', 'template', 32),
  { name: 'icon.ico', drawing: 'app', sizes: ICO_SIZES },
  { name: 'icon.icns', drawing: 'mac', sizes: ICNS_SIZES },
  { name: 'document.ico', drawing: 'document', sizes: ICO_SIZES },
  { name: 'document.icns', drawing: 'document', sizes: ICNS_SIZES },
];

/**
 * @param {IconFile} file
 * @param {import('./render.mjs').Raster[]} rasters of the file's sizes, in that order
 * @returns {Buffer}
 */
export function writeIconFile({ name }, rasters) {
  if (name.endsWith('.ico')) return writeIco(rasters);
  if (name.endsWith('.icns')) return writeIcns(rasters);
  return rasters[0]?.png ?? Buffer.alloc(0);
}

/**
 * The sizes in a file, read from its bytes.
 * @param {string} name
 * @param {Buffer} bytes
 * @returns {number[]} ascending
 */
export function sizesIn(name, bytes) {
  if (name.endsWith('.ico')) return sizesInIco(bytes);
  if (name.endsWith('.icns')) return sizesInIcns(bytes);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width !== height) throw new Error(`${name} is not square`);
  return [width];
}

/**
 * @param {string} svg the text of caravan.svg
 * @param {Map<string, Buffer>} written by name
 * @returns {Manifest}
 */
export const manifestOf = (svg, written) => ({
  drawing: sha256(svg),
  files: Object.fromEntries([...written].map(([name, bytes]) => [name, sha256(bytes)])),
});

/** @param {string | Buffer} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * @param {string} name
 * @param {keyof Drawings} drawing
 * @param {number} size
 * @returns {IconFile}
 */
function single(name, drawing, size) {
  return { name, drawing, sizes: [size] };
}
