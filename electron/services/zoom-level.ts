// Steps of zoom. A level of Chromium's is a power of 1.2: 0 is 100 %, 4 is 207 %.

export type Zoom = 'in' | 'out' | 'reset';

const STEP = 0.5;
/** From half to two and a half times the size: what is smaller cannot be read, and what is larger has no room in the window. */
const SMALLEST = -4;
const LARGEST = 5;

export function nextZoom(level: number, direction: Zoom): number {
  if (direction === 'reset') return 0;
  const next = direction === 'in' ? level + STEP : level - STEP;
  return Math.min(LARGEST, Math.max(SMALLEST, next));
}
