// The hybrid logical clock: wall time where it moves forward, a counter where it does not.
// Causes always get a smaller reading than their effects, whatever the wall clocks of two laptops say.

/** One reading. `ms`: milliseconds since 1970 (48 bits); `counter`: orders readings within one `ms` (32 bits). */
export interface Hlc {
  readonly ms: number;
  readonly counter: number;
}

export const ZERO_HLC: Hlc = { ms: 0, counter: 0 };
/** The end of the year 9999: the last instant that a calendar has, and far enough from 48 bits for a clock to go on from there. */
export const LATEST_MS = 253_402_300_799_999;
const MOST_COUNTER = 2 ** 32 - 1;

/**
 * The next reading after `last`, at wall time `wallMs`. It never throws: a wall clock that stands still, runs backwards or
 * reads nonsense only makes the counter move.
 */
export function nextHlc(last: Hlc, wallMs: number): Hlc {
  const wall = Number.isFinite(wallMs) ? Math.min(Math.max(Math.floor(wallMs), 0), LATEST_MS) : 0;
  if (wall > last.ms) return { ms: wall, counter: 0 };
  if (last.counter < MOST_COUNTER) return { ms: last.ms, counter: last.counter + 1 };
  return { ms: last.ms + 1, counter: 0 };
}

/** Negative, zero or positive, as `a` is before, the same as, or after `b`. */
export function compareHlc(a: Hlc, b: Hlc): number {
  return a.ms - b.ms || a.counter - b.counter;
}

export function laterHlc(a: Hlc, b: Hlc): Hlc {
  return compareHlc(a, b) >= 0 ? a : b;
}
