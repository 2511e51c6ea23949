import { describe, expect, test } from 'vitest';
import { firstSize, placeOn, type Rectangle, type WindowPlace } from '../../../electron/services/window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 2560, height: 1400 };
/** Left of the laptop and a little higher: all its places are negative. */
const left = { x: -1920, y: -200, width: 1920, height: 1040 };

const at = (x: number, y: number, width = 1200, height = 800): WindowPlace => ({
  bounds: { x, y, width, height },
  isMaximized: false,
  isFullScreen: false,
});
const boundsOn = (place: WindowPlace, ...areas: Rectangle[]) => placeOn(place, areas)?.bounds;

describe('a window opens', () => {
  test('where the system puts it, when no place is kept or no display is known', () => {
    expect(placeOn(null, [laptop])).toBeNull();
    expect(placeOn(at(0, 25), [])).toBeNull();
  });

  test.each<[string, WindowPlace, Rectangle[]]>([
    ['on the only display', at(100, 60), [laptop]],
    ['on the second display', at(1800, 200), [laptop, beside]],
    ['at negative places', at(-1900, -180), [laptop, left]],
    ['across two displays', at(900, 100, 1200, 700), [laptop, beside]],
    ['half beside the display, by the hand that put it there', at(1300, 100, 1200, 700), [laptop]],
    ['in the corner of the display', at(0, 25, 1440, 875), [laptop]],
  ])('where it was: %s', (_name, place, areas) => {
    expect(boundsOn(place, ...areas)).toEqual(place.bounds);
  });

  test('in the middle of the primary display, when its own is gone', () => {
    expect(boundsOn(at(1800, 200), laptop)).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
    expect(boundsOn(at(-1900, -180), laptop)).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
    expect(boundsOn(at(-1900, -180), beside, laptop)).toEqual({ x: 2120, y: 300, width: 1200, height: 800 });
  });

  test.each<[string, WindowPlace]>([
    ['only a sliver of its side is left', at(1400, 100)],
    ['only a sliver of its top is left', at(100, 880)],
    ['its title bar is above the display', at(100, -400)],
    ['it is on no display, but between two', at(5000, 5000)],
  ])('in the middle, when %s', (_name, place) => {
    expect(boundsOn(place, laptop)).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
  });

  test('as large as the display, when that has become smaller', () => {
    expect(boundsOn(at(0, 0, 2560, 1400), { ...laptop, y: 0 })).toEqual({ x: 0, y: 0, width: 1440, height: 875 });
    expect(boundsOn(at(40, 30, 1300, 2000), laptop)).toEqual({ x: 40, y: 25, width: 1300, height: 875 });
    expect(boundsOn(at(3000, 0, 2560, 1400), laptop)).toEqual(laptop);
  });

  test('as large as its layout needs, whatever was kept, unless the display is smaller', () => {
    expect(boundsOn(at(100, 100, 10, 10), laptop)).toMatchObject({ width: 800, height: 560 });
    expect(boundsOn(at(0, 0, 10, 10), { x: 0, y: 0, width: 640, height: 480 })).toMatchObject({ width: 640, height: 480 });
  });

  test('maximised or full screen, as it was', () => {
    const kept = { ...at(5000, 0), isMaximized: true, isFullScreen: true };
    expect(placeOn(kept, [laptop])).toMatchObject({ isMaximized: true, isFullScreen: true });
  });
});

test('a first window is as it was designed, or as large as there is room for', () => {
  expect(firstSize([laptop])).toEqual({ width: 1280, height: 840 });
  expect(firstSize([{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
  expect(firstSize([])).toEqual({ width: 1280, height: 840 });
});
