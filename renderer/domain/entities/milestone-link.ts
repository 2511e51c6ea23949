// A dependency between two milestones.
import { defineEntity } from '../registry/entity.ts';
import { integer, oneOf, ref } from '../registry/fields.ts';

export const milestoneLink = defineEntity('milestoneLink', ['type'], {
  from: ref('milestone', { required: true }),
  to: ref('milestone', { owner: true, required: true }),
  /** Finish or start of `from` to start or finish of `to`. */
  type: oneOf(['FS', 'SS', 'FF', 'SF'], { initial: 'FS' }),
  /** Working days; negative for a lead. */
  lagDays: integer({ min: -3660, max: 3660 }),
});
