import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../renderer/ui/block/parse-tsv.ts';
import { copiedBlock } from '../../renderer/ui/copied-block.ts';

type Line = readonly [string, string];
const columns = [
  { key: 'a', header: 'Name', cell: () => null, copied: ([name]: Line) => name },
  { key: 'shown', header: 'Only shown', cell: () => null },
  { key: 'b', header: 'Day', cell: () => null, copied: ([, day]: Line) => day },
];

describe('rows as a block of cells', () => {
  it('stand under the names of the columns that are copied', () => {
    const { text, html } = copiedBlock(columns, [['Trial', '2026-03-01']]);
    expect(text).toBe('Name\tDay\r\nTrial\t2026-03-01');
    expect(html).toBe(
      '<table><thead><tr><th>Name</th><th>Day</th></tr></thead><tbody><tr><td>Trial</td><td>2026-03-01</td></tr></tbody></table>',
    );
  });

  it('are read back by the paste of a grid, whatever stands in them', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '<', '里') });
    const anyLines = fc.array(
      fc.tuple(
        fc.constant('x'),
        anyText.map((text) => `x${text}`),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(parseTsv(copiedBlock(columns, lines).text).slice(1)).toEqual(lines);
      }),
    );
  });

  it('keep texts from becoming formulas, and marks from becoming elements', () => {
    const { text, html } = copiedBlock(columns, [
      ['=1+1', '-3'],
      ['<b>&', '@me'],
    ]);
    expect(text).toContain("'=1+1\t-3\r\n");
    expect(html).toContain('<td>&lt;b&gt;&amp;</td>');
    expect(html).toContain("<td>'@me</td>");
  });
});
