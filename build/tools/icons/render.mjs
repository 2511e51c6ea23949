// Renders drawings to pixels in an installed Chromium.
import { chromium } from 'playwright';
import { findChromium, quietSwitches } from '../../../electron/services/find-chromium.ts';

/** @typedef {{ size: number, png: Buffer, rgba: Buffer }} Raster a square picture; `rgba` has 4 bytes for each pixel, from the top left */

/**
 * @template T
 * @param {(render: (svg: string, size: number) => Promise<Raster>) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Error} where no Chromium is installed
 */
export async function withRenderer(work) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Icons are drawn by Chromium: install Chromium, Chrome or Edge, or set CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: [...quietSwitches(), '--force-color-profile=srgb'] });
  try {
    const page = await browser.newPage();
    return await work((svg, size) => render(page, svg, size));
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} svg
 * @param {number} size in pixels
 * @returns {Promise<Raster>}
 */
async function render(page, svg, size) {
  const { png, rgba } = await page.evaluate(drawOnCanvas, { address: `data:image/svg+xml;base64,${base64(svg)}`, size });
  return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') };
}

/** @param {string} text */
const base64 = (text) => Buffer.from(text).toString('base64');

/**
 * Runs in the page.
 * @param {{ address: string, size: number }} drawing
 */
async function drawOnCanvas({ address, size }) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, size, size);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const rgba = new Blob([context.getImageData(0, 0, size, size).data]);
  return { png: await inBase64(png), rgba: await inBase64(rgba) };

  /** @param {Blob} blob */
  async function inBase64(blob) {
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(blob);
    await read;
    return typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '';
  }
}
