// By API: a clipboard of the stand-in's own, which neither the system nor the pages share.
import { NativeImage } from './native-image.ts';

let text = '';
let image = new NativeImage();

export const clipboard = {
  readText: () => text,
  writeText(written: string): void {
    text = written;
    image = new NativeImage();
  },
  readImage: () => image,
  writeImage(written: NativeImage): void {
    image = written;
    text = '';
  },
  clear(): void {
    text = '';
    image = new NativeImage();
  },
};
