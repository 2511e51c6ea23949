// By API: a picture is its bytes and its size. Faithful in this alone: what is no PNG and no JPEG, or is not there, is an empty picture.
import { readFileSync } from 'node:fs';

interface Size {
  readonly width: number;
  readonly height: number;
}

const NOTHING: Size = { width: 0, height: 0 };

export class NativeImage {
  isMacTemplateImage = false;
  readonly #bytes: Buffer;
  readonly #size: Size;
  readonly #isScaled: boolean;

  constructor(bytes: Buffer = Buffer.alloc(0), size: Size = sizeOf(bytes), isScaled = false) {
    this.#bytes = bytes;
    this.#size = size;
    this.#isScaled = isScaled;
  }

  isEmpty = () => this.#size.width === 0;
  getSize = () => ({ ...this.#size });
  getAspectRatio = () => this.#size.width / Math.max(1, this.#size.height);
  isTemplateImage = () => this.isMacTemplateImage;

  setTemplateImage(isTemplate: boolean): void {
    this.isMacTemplateImage = isTemplate;
  }

  /** Remembers the size; no pixel is drawn. One side given, the other follows. */
  resize({ width, height }: { readonly width?: number; readonly height?: number }): NativeImage {
    const ratio = this.getAspectRatio();
    const wide = width ?? Math.round((height ?? this.#size.height) * ratio);
    return new NativeImage(this.#bytes, { width: wide, height: height ?? Math.round(wide / (ratio || 1)) }, true);
  }

  toPNG(): Buffer {
    if (this.#isScaled) throw new Error('stand-in: a resized NativeImage has no pixels');
    if (!isPng(this.#bytes)) throw new Error('stand-in: NativeImage.toPNG knows no format but PNG');
    return this.#bytes;
  }

  toDataURL = () => `data:image/png;base64,${this.toPNG().toString('base64')}`;
}

export const nativeImage = {
  createEmpty: () => new NativeImage(),
  createFromBuffer: (bytes: Buffer) => new NativeImage(bytes),
  createFromPath: (file: string) => new NativeImage(bytesOf(file)),
  createFromDataURL: (url: string) => new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
};

/** Of a parameter that is a picture or the path of one. Throws as Electron does if there is none. */
export function loadImage(image: NativeImage | string): NativeImage {
  if (typeof image !== 'string') return image;
  const loaded = nativeImage.createFromPath(image);
  if (loaded.isEmpty()) throw new Error(`Failed to load image from path '${image}'`);
  return loaded;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function isPng(bytes: Buffer): boolean {
  return bytes.length > 24 && bytes.subarray(1, 4).toString('latin1') === 'PNG';
}

function sizeOf(bytes: Buffer): Size {
  if (isPng(bytes)) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return isJpeg(bytes) ? sizeOfJpeg(bytes) : NOTHING;
}

function isJpeg(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xff_d8;
}

/** From segment to segment, until the one of the frame. */
function sizeOfJpeg(bytes: Buffer): Size {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const kind = bytes.readUInt8(at + 1);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return NOTHING;
}
