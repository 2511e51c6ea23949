// Windows icon files (.ico): several sizes in one file. Small pictures are stored as bitmaps, which every reader of Windows resources
// understands; the largest as PNG, as Windows itself does.

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
const BITMAP_HEADER_BYTES = 40;
const LARGEST = 256;

/**
 * @param {import('./render.mjs').Raster[]} rasters at most 256 pixels each
 * @returns {Buffer}
 */
export function writeIco(rasters) {
  const images = rasters.map((raster) => (raster.size === LARGEST ? raster.png : bitmap(raster)));
  const header = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * rasters.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(rasters.length, 4);
  let offset = header.length;
  for (const [index, { size }] of rasters.entries()) {
    const length = images[index]?.length ?? 0;
    const at = HEADER_BYTES + ENTRY_BYTES * index;
    header.writeUInt8(size % LARGEST, at);
    header.writeUInt8(size % LARGEST, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([header, ...images]);
}

/**
 * The sizes that a file really holds: read from the pictures, which must agree with the directory.
 * @param {Buffer} ico
 * @returns {number[]} ascending
 * @throws {Error} where it is no icon file, or contradicts itself
 */
export function sizesInIco(ico) {
  if (ico.readUInt32LE(0) !== 0x00010000) throw new Error('not an icon file');
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = HEADER_BYTES + ENTRY_BYTES * index;
    const claimed = ico.readUInt8(at) || LARGEST;
    const offset = ico.readUInt32LE(at + 12);
    const image = ico.subarray(offset, offset + ico.readUInt32LE(at + 8));
    const actual = isPng(image) ? image.readUInt32BE(16) : image.readInt32LE(4);
    if (actual !== claimed) throw new Error(`an icon of ${actual} pixels is listed as ${claimed}`);
    return actual;
  });
  return sizes.toSorted((a, b) => a - b);
}

/** @param {Buffer} bytes */
export const isPng = (bytes) => bytes.subarray(0, 4).equals(Buffer.from('\x89PNG', 'latin1'));

/**
 * A device-independent bitmap as icons have it: rows from the bottom up, and after the colours a mask (one bit for each pixel, empty here, since
 * the colours carry their own transparency), which doubles the height in the header.
 * @param {import('./render.mjs').Raster} raster
 */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(BITMAP_HEADER_BYTES);
  header.writeUInt32LE(BITMAP_HEADER_BYTES, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = ((size - 1 - y) * size + x) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      colours.set([blue, green, red, alpha], (y * size + x) * 4);
    }
  }
  const maskRowBytes = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, colours, Buffer.alloc(maskRowBytes * size)]);
}
