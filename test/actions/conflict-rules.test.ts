import { describe, expect, it } from 'vitest';
import { authorsIn, settledBy } from '../../renderer/actions/conflict-rules.ts';
import type { Conflict, Contender } from '../../renderer/changes/conflicts.ts';
import { testId } from '../helpers/replica.ts';

const [HERE, THERE] = [testId('d', 1), testId('d', 2)];
const by = (device: string, ms: number, value: Contender['value']): Contender => ({
  value,
  dot: { device, seq: ms },
  author: device === HERE ? 'Wang' : 'Orlov',
  at: { ms, counter: 0 },
});
const field = (id: string, ...contenders: Contender[]): Conflict => ({
  kind: 'field',
  table: 'milestone',
  id,
  field: 'status',
  contenders,
});
const deletion = (id: string, deleted: Contender, edited: Contender): Conflict => ({
  kind: 'deletion',
  table: 'milestone',
  id,
  contenders: [deleted],
  edits: [{ ...edited, field: 'status' }],
});
const clash: Conflict = { kind: 'clash', table: 'project', field: 'code', value: 'EXO', ids: ['a', 'b'] };
const stray: Conflict = { kind: 'homeless', table: 'milestone', id: 'm', field: 'project', owner: 'p' };

describe('the newest', () => {
  it('is the latest value, whoever wrote it', () => {
    const { settlements } = settledBy({ kind: 'newest' }, [field('m', by(HERE, 1, 'planned'), by(THERE, 2, 'accepted'))], HERE);
    expect(settlements).toEqual([{ kind: 'value', table: 'milestone', id: 'm', field: 'status', value: 'accepted' }]);
  });

  it('keeps a row that was changed after it was deleted, and deletes one that was not', () => {
    const outcome = settledBy(
      { kind: 'newest' },
      [deletion('m1', by(HERE, 1, true), by(THERE, 2, 'x')), deletion('m2', by(HERE, 3, true), by(THERE, 2, 'x'))],
      HERE,
    );
    expect(outcome.settlements.map((each) => each.kind === 'row' && each.stays)).toEqual([true, false]);
    expect(outcome).toMatchObject({ values: 0, kept: 1, deleted: 1, left: 0 });
  });
});

describe('mine, and those of a colleague', () => {
  const conflicts = [
    field('m', by(HERE, 1, 'planned'), by(THERE, 2, 'accepted')),
    field('n', by(THERE, 1, 'a'), by(testId('d', 3), 2, 'b')),
  ];

  it('leave open what that person has not written', () => {
    expect(settledBy({ kind: 'mine' }, conflicts, HERE)).toMatchObject({ values: 1, left: 1, settlements: [{ value: 'planned' }] });
    expect(settledBy({ kind: 'author', author: 'Wang' }, conflicts, THERE)).toMatchObject({ values: 1, left: 1 });
  });

  it('offer everyone who wrote', () => {
    expect(authorsIn(conflicts)).toEqual(['Orlov', 'Wang']);
  });
});

describe('codes that clash and rows without an owner', () => {
  it('are not settled by who wrote what', () => {
    expect(settledBy({ kind: 'newest' }, [clash, stray], HERE)).toMatchObject({ settlements: [], left: 2 });
  });

  it('get their owner back, or go', () => {
    expect(settledBy({ kind: 'restoreOwner' }, [clash, stray], HERE)).toMatchObject({ kept: 1, deleted: 0, left: 1 });
    expect(settledBy({ kind: 'remove' }, [clash, stray], HERE)).toMatchObject({ kept: 0, deleted: 1, left: 1 });
  });
});
