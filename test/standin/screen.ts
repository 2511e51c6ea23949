// By API: one screen of 1920 × 1080 with a bar of 40 below, until a test says otherwise.
import { EventEmitter } from 'node:events';
import { isReady } from './runtime.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly id: number;
  readonly label: string;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly size: { readonly width: number; readonly height: number };
  readonly workAreaSize: { readonly width: number; readonly height: number };
  readonly scaleFactor: number;
  readonly rotation: number;
  readonly internal: boolean;
}

const BAR = 40;

class Screen extends EventEmitter {
  #displays: readonly Display[] = [displayAt({ x: 0, y: 0, width: 1920, height: 1080 }, 0)];

  getAllDisplays(): Display[] {
    if (!isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return [...this.#displays];
  }

  getPrimaryDisplay(): Display {
    const [first] = this.getAllDisplays();
    if (first === undefined) throw new Error('stand-in: there is no display');
    return first;
  }

  /** The one that the rectangle covers most of; the primary if it covers none. */
  getDisplayMatching(rectangle: Rectangle): Display {
    const byShare = this.getAllDisplays().toSorted((a, b) => shared(b.bounds, rectangle) - shared(a.bounds, rectangle));
    const [first] = byShare;
    return first !== undefined && shared(first.bounds, rectangle) > 0 ? first : this.getPrimaryDisplay();
  }

  getDisplayNearestPoint(point: { readonly x: number; readonly y: number }): Display {
    return this.getDisplayMatching({ ...point, width: 1, height: 1 });
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 };
  }

  /** The stand-in's own: these screens are there from now on, the primary first. Tells main which have come, gone and changed. */
  setDisplays(bounds: readonly Rectangle[]): void {
    const before = this.#displays;
    this.#displays = bounds.map(displayAt);
    for (const gone of before.slice(bounds.length)) this.emit('display-removed', {}, gone);
    for (const [at, display] of this.#displays.entries()) {
      const known = before[at];
      if (known === undefined) this.emit('display-added', {}, display);
      else if (JSON.stringify(known) !== JSON.stringify(display)) {
        this.emit('display-metrics-changed', {}, display, ['bounds', 'workArea']);
      }
    }
  }
}

export const screen = new Screen();

function displayAt(bounds: Rectangle, index: number): Display {
  const workArea = { ...bounds, height: bounds.height - BAR };
  return {
    id: index + 1,
    label: `Stand-in ${index + 1}`,
    bounds,
    workArea,
    size: { width: bounds.width, height: bounds.height },
    workAreaSize: { width: workArea.width, height: workArea.height },
    scaleFactor: 1,
    rotation: 0,
    internal: index === 0,
  };
}

/** Area that two rectangles have in common. */
function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
