import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';
import { formatTsv } from '../../../renderer/ui/block/format-tsv.ts';
import { parseTsv } from '../../../renderer/ui/block/parse-tsv.ts';
import { type BlockTarget, planBlock } from '../../../renderer/ui/block/plan-block.ts';

interface Values {
  readonly name?: string;
  readonly count?: number;
}
interface Line {
  readonly id: string;
}

const COLUMNS = [
  { key: 'name', names: ['Name', '名称'], read: (text: string): Result<Values> => success({ name: text.trim() }) },
  {
    key: 'count',
    names: ['Count', '数量'],
    read: (text: string): Result<Values> =>
      /^\d+$/.test(text) ? success({ count: Number(text) }) : failure('amount.unreadable', { text }),
  },
] as const;

const target = (more: Partial<BlockTarget<Line, Values>> = {}): BlockTarget<Line, Values> => ({
  rows: [{ id: 'a' }, { id: 'b' }],
  columns: COLUMNS,
  first: 0,
  none: {},
  lacking: ({ name }) => (name === undefined ? failure('edit.required').problem : null),
  ...more,
});

describe('planBlock', () => {
  it('changes the rows that are there and makes new ones of the rest', () => {
    expect(planBlock([['x', '1'], ['y'], ['z', '3'], ['']], target())).toEqual({
      updated: [
        { row: { id: 'a' }, values: { name: 'x', count: 1 } },
        { row: { id: 'b' }, values: { name: 'y' } },
      ],
      created: [{ name: 'z', count: 3 }],
      refused: [],
    });
  });

  it('takes a line of headings for what it is, in any language and order', () => {
    expect(
      planBlock(
        [
          ['数量', 'name'],
          ['7', 'x'],
        ],
        target({ rows: [], first: 1 }),
      ).created,
    ).toEqual([{ name: 'x', count: 7 }]);
  });

  it('refuses cell by cell with line and column, and what lies outside', () => {
    const { refused, updated } = planBlock([['x', 'many', 'more']], target());
    expect(updated).toEqual([{ row: { id: 'a' }, values: { name: 'x' } }]);
    expect(refused.map(({ line, column, text }) => [line, column, text])).toEqual([
      [1, 'count', 'many'],
      [1, null, 'more'],
    ]);
  });

  it('makes no row without what a row must have', () => {
    const { refused, created } = planBlock([['5']], target({ rows: [], first: 1 }));
    expect(created).toEqual([]);
    expect(refused).toMatchObject([{ line: 1, column: null, why: { code: 'edit.required' } }]);
  });
});

describe('formatTsv', () => {
  it('writes what is read back the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '字', ' ', '"', '\t', '\n', ',', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        // A line without any text ends the block where it is the last one.
        const whole = [...rows, ['end', 'end']];
        expect(parseTsv(formatTsv(whole))).toEqual(whole);
      }),
    );
  });

  it('leaves no formula to a spreadsheet', () => {
    expect(formatTsv([['=1+1', '-5', '-x']])).toBe("'=1+1\t-5\t'-x");
  });
});
