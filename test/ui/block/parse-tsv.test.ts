import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlock, parseTsv } from '../../../renderer/ui/block/parse-tsv.ts';

describe('a pasted block', () => {
  it('is rows of cells, whatever ends its lines', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseTsv('a\rb\nc')).toEqual([['a'], ['b'], ['c']]);
  });

  it('keeps empty cells and empty rows in their places', () => {
    expect(parseTsv('a\t\t\n\nb\t')).toEqual([['a', '', ''], [''], ['b', '']]);
    expect(parseTsv('')).toEqual([['']]);
  });

  it('reads a quoted cell with tabs, line ends and quotes in it', () => {
    expect(parseTsv('"two\nlines"\t"a\ttab"\t"say ""yes"""\nnext')).toEqual([['two\nlines', 'a\ttab', 'say "yes"'], ['next']]);
    expect(parseTsv('"two\r\nlines"')).toEqual([['two\nlines']]);
  });

  it('takes a quote that does not enclose its cell as it stands', () => {
    expect(parseTsv('"Звезда" завод\tx')).toEqual([['"Звезда" завод', 'x']]);
    expect(parseTsv('19" rack\tx')).toEqual([['19" rack', 'x']]);
    expect(parseTsv('"never closed\tx')).toEqual([['"never closed', 'x']]);
  });

  it('gives back what a spreadsheet wrote, for any cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Ж', '中', '"', '\t', '\n', ' ') });
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(`${rows.map((row) => row.map(written).join('\t')).join('\r\n')}\r\n`)).toEqual(rows);
      }),
    );
  });
});

it('one cell, with or without a line end after it, is no block', () => {
  expect(['a', 'a\n', '"a\nb"'].map(isBlock)).toEqual([false, false, false]);
  expect(['a\tb', 'a\nb', '\t'].map(isBlock)).toEqual([true, true, true]);
});

/** As spreadsheets write a cell. */
function written(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
