import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPINGS } from '../../../renderer/views/milestones/milestone-groups.ts';
import {
  FIRST_MILESTONE_LOOK,
  MILESTONE_COLUMNS,
  type MilestoneLook,
  milestoneLook,
} from '../../../renderer/views/milestones/milestone-look.ts';
import { CONCERNS } from '../../../renderer/views/milestones/milestone-rows.ts';
import { readLook, writeLook } from '../../../renderer/views/saved-views/read-look.ts';

const anyLook: fc.Arbitrary<MilestoneLook> = fc.record({
  text: fc.string({ maxLength: 40 }),
  status: fc.constantFrom('planned' as const, 'accepted' as const, null),
  concern: fc.constantFrom(...CONCERNS, null),
  grouping: fc.constantFrom(...GROUPINGS, null),
  sort: fc.option(
    fc.record({ key: fc.constantFrom(...MILESTONE_COLUMNS), direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
  ),
  hidden: fc.subarray([...MILESTONE_COLUMNS]),
});

describe('what a saved view holds', () => {
  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        expect(readLook(milestoneLook, writeLook(milestoneLook, look))).toEqual({ look, isWhole: true });
      }),
    );
  });

  it('of an older version lacks parts, which stand as at first', () => {
    expect(readLook(milestoneLook, '{"text":"EXO"}')).toEqual({ look: { ...FIRST_MILESTONE_LOOK, text: 'EXO' }, isWhole: true });
  });

  it.each([
    ['a part', '{"text":"EXO","swimlanes":true}', { text: 'EXO' }],
    ['a column to sort by', '{"text":"EXO","sort":{"key":"risk","direction":"ascending"}}', { text: 'EXO' }],
    ['a hidden column', '{"hidden":["risk","owner"]}', { hidden: ['owner'] }],
    ['a grouping', '{"grouping":"country","concern":"overdue"}', { concern: 'overdue' as const }],
  ])('of a newer version opens without %s that is unknown here, and says so', (_, text, known) => {
    expect(readLook(milestoneLook, text)).toEqual({ look: { ...FIRST_MILESTONE_LOOK, ...known }, isWhole: false });
  });

  it.each(['', 'nonsense', '[]', 'null', '7'])('opens as at first where it cannot be read at all: %j', (text) => {
    expect(readLook(milestoneLook, text)).toEqual({ look: FIRST_MILESTONE_LOOK, isWhole: false });
  });
});
