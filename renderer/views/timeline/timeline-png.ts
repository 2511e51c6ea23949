// A picture in pixels, drawn by the browser from the SVG.
import { failure, type Result, success } from '../../domain/result.ts';
import type { DrawnPicture } from './timeline-svg.ts';

/** What every browser can hold in one picture. */
const MOST_PIXELS = 16_000;
/** Sharp on screens of twice the density. */
const SHARP = 2;

/** Problem: `picture.tooLarge` where the browser cannot make it. */
export async function pngOf({ svg, width, height }: DrawnPicture): Promise<Result<Uint8Array>> {
  const scale = Math.min(SHARP, MOST_PIXELS / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const isDrawn = await image.decode().then(
    () => true,
    () => false,
  );
  if (!isDrawn) return failure('picture.tooLarge');
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? failure('picture.tooLarge') : success(new Uint8Array(await blob.arrayBuffer()));
}
