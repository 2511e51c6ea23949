// Who decided at a gate and for what, and how far the conditions are.
import { expect, it } from 'vitest';
import { create, update } from '../../renderer/changes/edit.ts';
import { type Cell, inLanguage } from '../../renderer/reports/document.ts';
import { idOf } from './park-builder.ts';
import { LU, PROTOTYPE, reportOf, smallPark } from './small-park.ts';

const GATE = idOf(701);

function gateCells(language: 'en' | 'ru'): Readonly<Record<string, Cell>> {
  const park = smallPark().on('2026-04-21', [
    create('gateVote', idOf(801), { gateReview: GATE, person: LU, vote: 'hold', votedOn: '2026-03-12' }),
    update('milestone', PROTOTYPE, { gateReview: GATE }),
  ]);
  const block = reportOf(park, [language])
    .sections.flatMap(({ blocks }) => blocks)
    .find((each) => each.kind === 'table' && each.key === 'gates');
  if (block?.kind !== 'table') throw new Error('no table of gates');
  return Object.fromEntries(block.columns.map(({ key }, at) => [key, block.rows[0]?.cells[at] ?? { kind: 'empty' }]));
}

const items = (cell: Cell | undefined, language: 'en' | 'ru') =>
  cell?.kind === 'list' ? cell.items.map((item) => inLanguage(item, language).text) : [];

it('names each participant with the vote, and one who did not vote by name alone', () => {
  const [lu, petrova] = items(gateCells('en')['participants'], 'en');
  expect(lu).toMatch(/\(Hold\)$/);
  expect(petrova).not.toContain('(');
});

it.each([
  ['en', 'Second source by the end of April', '(In progress)'],
  ['ru', 'Второй поставщик — до конца апреля', '('],
] as const)('lists the conditions in words and as milestones with their state, in %s', (language, words, state) => {
  const [inWords, followUp] = items(gateCells(language)['conditions'], language);
  expect(inWords).toBe(words);
  expect(followUp).toContain(state);
});
