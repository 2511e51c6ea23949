// The signs of the timeline as SVG paths, for the screen and for exported pictures alike. Pure.

import { assertNever } from '../../domain/assert-never.ts';

/** Forecast: filled. Baseline: hollow. Reached: a circle, so that no colour is needed. Cancelled: a cross. */
export type SignKind = 'forecast' | 'baseline' | 'reached' | 'cancelled';

/** Half of a sign's width, in pixels. */
export const SIGN = 6;

export function signPath(kind: SignKind, x: number, y: number): string {
  const [left, right, top, bottom] = [x - SIGN, x + SIGN, y - SIGN, y + SIGN];
  switch (kind) {
    case 'reached':
      return `M${n(left + 0.5)} ${n(y)}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z`;
    case 'cancelled':
      return `M${n(left + 2)} ${n(top + 2)}L${n(right - 2)} ${n(bottom - 2)}M${n(right - 2)} ${n(top + 2)}L${n(left + 2)} ${n(bottom - 2)}`;
    case 'forecast':
    case 'baseline':
      return `M${n(x)} ${n(top)}L${n(right)} ${n(y)}L${n(x)} ${n(bottom)}L${n(left)} ${n(y)}z`;
    default:
      return assertNever(kind);
  }
}

/** A sign of its kind around the origin, to be put at its place by a transform. */
export function signAtOrigin(kind: SignKind): string {
  return signPath(kind, 0, 0);
}

/**
 * A link from one milestone to another, in right angles, with its head: out to the right (or the left where the link leads back), down or up
 * beside the target, and in.
 * @param lane how far from the sign it turns, in pixels
 */
export function arrowPath(x1: number, y1: number, x2: number, y2: number, lane = 8): string {
  const start = x1 + SIGN;
  const end = x2 - SIGN;
  const turn = start + lane;
  if (turn <= end - 4) return `M${n(start)} ${n(y1)}H${n(turn)}V${n(y2)}H${n(end)}${arrowHead(end, y2)}`;
  // No room between them: round the target from the row's edge, which no sign takes.
  const edge = y2 + (y2 > y1 ? -ROUND : ROUND);
  const before = end - lane;
  return `M${n(start)} ${n(y1)}H${n(turn)}V${n(edge)}H${n(before)}V${n(y2)}H${n(end)}${arrowHead(end, y2)}`;
}

/** How far from a row's middle its edge is, where lines pass between two rows. */
const ROUND = 12;

function arrowHead(x: number, y: number): string {
  return `M${n(x - 4)} ${n(y - 3)}L${n(x)} ${n(y)}L${n(x - 4)} ${n(y + 3)}`;
}

/** Coordinates to a tenth of a pixel: finer is not seen, and makes exported files larger. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
