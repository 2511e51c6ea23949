// Where the window opens: where it was, if that can still be seen. Displays come and go, and change their size, between two starts.
import type { ShellSettings } from './shell-settings.ts';

/** In device-independent pixels; left and up of the primary display is negative. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type WindowPlace = NonNullable<ShellSettings['place']>;

export const SMALLEST_WINDOW = { width: 800, height: 560 } as const;
export const FIRST_WINDOW = { width: 1280, height: 840 } as const;

/** So much of the window's top has to be on a display for it to be seen, and to be taken hold of with the mouse. */
const HANDLE = { width: 120, height: 40 } as const;

/**
 * The place where the window was, moved onto a display that exists, and no larger than that is.
 * @param kept null: never kept
 * @param workAreas what the system leaves free of each display, the primary one first
 * @returns null: the system may choose
 */
export function placeOn(kept: WindowPlace | null, workAreas: readonly Rectangle[]): WindowPlace | null {
  const [primary] = workAreas;
  if (kept === null || primary === undefined) return null;
  const home = workAreas.toSorted((a, b) => overlap(b, kept.bounds) - overlap(a, kept.bounds))[0] ?? primary;
  const isSeen = workAreas.some((area) => holdsHandle(area, kept.bounds));
  const bounds = isSeen ? within(home, kept.bounds) : centredOn(primary, kept.bounds);
  return { ...kept, bounds };
}

/** The size of the window where nothing is kept: as it was designed, or what there is room for. */
export function firstSize(workAreas: readonly Rectangle[]): { readonly width: number; readonly height: number } {
  return sizeIn(FIRST_WINDOW, workAreas[0] ?? { ...FIRST_WINDOW, x: 0, y: 0 });
}

/** In square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  return Math.max(0, shared(a.x, a.width, b.x, b.width)) * Math.max(0, shared(a.y, a.height, b.y, b.height));
}

/** A corner of the title bar is enough: people put windows half beside the display on purpose. */
function holdsHandle(area: Rectangle, bounds: Rectangle): boolean {
  const isBelowTop = bounds.y >= area.y;
  const width = shared(area.x, area.width, bounds.x, bounds.width);
  return isBelowTop && width >= HANDLE.width && shared(area.y, area.height, bounds.y, HANDLE.height) >= HANDLE.height;
}

/** How long the piece is that two stretches of a line have in common; negative where they are apart. */
function shared(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

/** Where it was; a window that is larger than the display begins at its corner. */
function within(area: Rectangle, bounds: Rectangle): Rectangle {
  const { width, height } = sizeIn(bounds, area);
  return { x: width < bounds.width ? area.x : bounds.x, y: height < bounds.height ? area.y : bounds.y, width, height };
}

function centredOn(area: Rectangle, bounds: Rectangle): Rectangle {
  const { width, height } = sizeIn(bounds, area);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

/** No smaller than the layout allows, unless the display is. */
function sizeIn(wanted: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(wanted.width, SMALLEST_WINDOW.width), area.width),
    height: Math.min(Math.max(wanted.height, SMALLEST_WINDOW.height), area.height),
  };
}
