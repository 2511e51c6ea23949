// macOS icon files (.icns): PNG pictures, each under a type of four letters that stands for its size.

/** Pixels by type. Those of 16 and 32 points are stored at twice their resolution only: the older types for them are no PNG. */
const TYPES = new Map([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

export const ICNS_SIZES = [...new Set(TYPES.values())];

/**
 * @param {import('./render.mjs').Raster[]} rasters one of each of ICNS_SIZES
 * @returns {Buffer}
 */
export function writeIcns(rasters) {
  const entries = [...TYPES].map(([type, size]) => {
    const raster = rasters.find((candidate) => candidate.size === size);
    if (!raster) throw new Error(`no picture of ${size} pixels for ${type}`);
    return chunk(type, raster.png);
  });
  return chunk('icns', Buffer.concat(entries));
}

/**
 * The sizes that a file really holds, read from its pictures, which must be of the size that their type stands for.
 * @param {Buffer} icns
 * @returns {number[]} ascending, each once
 * @throws {Error} where it is no icon file, or contradicts itself
 */
export function sizesInIcns(icns) {
  if (icns.toString('latin1', 0, 4) !== 'icns' || icns.readUInt32BE(4) !== icns.length) throw new Error('not an icon file of macOS');
  const sizes = new Set();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const type = icns.toString('latin1', at, at + 4);
    const actual = icns.readUInt32BE(at + 8 + 16);
    if (TYPES.get(type) !== actual) throw new Error(`an icon of ${actual} pixels is listed as ${type}`);
    sizes.add(actual);
  }
  return [...sizes].toSorted((a, b) => a - b);
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const header = Buffer.alloc(8, type, 'latin1');
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}
