// The traffic light as a drawing: told apart by shape as well as by colour.
import { assertNever } from '../../../domain/assert-never.ts';
import type { Health } from '../../../domain/rules/health.ts';

/** A circle, a triangle or an octagon, as on the road. The word stands beside it, so it has no name of its own. */
export function healthSign(health: Health): string {
  return `<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">${shapeOf(health)}</svg>`;
}

function shapeOf(health: Health): string {
  switch (health) {
    case 'green':
      return '<circle cx="10" cy="10" r="8.5" fill="#2e7d4f"/><path d="M5.8 10.2l3 3 5.4-6" fill="none" stroke="#fff" stroke-width="2"/>';
    case 'amber':
      return '<path d="M10 1.2L19.3 18H.7z" fill="#d98a00"/><path d="M10 7v5.4M10 14.2v2" stroke="#fff" stroke-width="2"/>';
    case 'red':
      return '<path d="M6.3 1.2h7.4l5.1 5.1v7.4l-5.1 5.1H6.3l-5.1-5.1V6.3z" fill="#b3261e"/><path d="M6.5 6.5l7 7M13.5 6.5l-7 7" stroke="#fff" stroke-width="2"/>';
    default:
      return assertNever(health);
  }
}
