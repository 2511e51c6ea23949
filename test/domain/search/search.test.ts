// Search over a park: every row that has the words, and no other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { create, type Edit, remove, update } from '../../../renderer/changes/edit.ts';
import type { ParkReader } from '../../../renderer/domain/registry/park-reader.ts';
import { ENTITY_NAMES } from '../../../renderer/domain/registry/registry.ts';
import type { Hit } from '../../../renderer/domain/search/chunk.ts';
import { fold } from '../../../renderer/domain/search/fold.ts';
import { matchesOf, rangesIn } from '../../../renderer/domain/search/matches.ts';
import { otherLayoutQuery, parseQuery } from '../../../renderer/domain/search/query.ts';
import { bestHits } from '../../../renderer/domain/search/ranking.ts';
import { textsOf } from '../../../renderer/domain/search/row-texts.ts';
import { atOnce, SearchIndex } from '../../../renderer/domain/search/search-index.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const PROJECT = testId('p', 1);
const never = () => 0;

const milestone = (n: number, code: string, title: object, more: object = {}): Edit =>
  create('milestone', testId('m', n), { project: PROJECT, code, title, ...more });

const SOME: readonly Edit[] = [
  create('project', PROJECT, { code: 'EXO', name: { zh: '外骨骼', ru: 'Экзоскелет', en: 'Exoskeleton' } }),
  milestone(1, 'EXO-01', { zh: '样机总装', ru: 'Сборка образца', en: 'Prototype assembled' }),
  milestone(2, 'EXO-08', { ru: 'Приёмка образца', en: 'Acceptance of the prototype' }),
  milestone(3, 'UND-02', { en: 'Anexo to the contract' }, { slipReason: { text: 'waits for EXO-08', category: 'technical' } }),
  create('person', testId('n', 1), { name: { zh: '李伟', ru: 'Ли Вэй', en: 'Li Wei' }, email: 'li.wei@park.example' }),
];

function replicaWith(edits: readonly Edit[]): Replica {
  const replica = new Replica();
  const made = replica.commit(edits);
  if (!made.ok) throw new Error(made.problem.code);
  return replica;
}

function indexOf(park: ParkReader): SearchIndex {
  const index = new SearchIndex();
  atOnce(index.follow(park));
  return index;
}

const search = (index: SearchIndex, typed: string): Hit[] => atOnce(index.search(parseQuery(typed)));
const codes = (hits: readonly Hit[]) => hits.map(({ row }) => row['code'] ?? row['email']);
const found = (typed: string, edits = SOME) => codes(bestHits(search(indexOf(replicaWith(edits).view), typed), 100, never));

describe('a row is found', () => {
  test('by a text in any language, whatever the interface speaks', () => {
    expect(found('骨骼')).toEqual(['EXO']);
    expect(found('приемка')).toEqual(['EXO-08']);
    expect(found('assembled')).toEqual(['EXO-01']);
  });

  test('by words in any order and in any of its texts, if it has them all', () => {
    expect(found('prototype сборка')).toEqual(['EXO-01']);
    expect(found('prototype 李伟')).toEqual([]);
  });

  test('by what is written beside its name', () => expect(found('park.example')).toEqual(['li.wei@park.example']));

  test('unless it is deleted', () => expect(found('assembled', [...SOME, remove('milestone', testId('m', 1))])).toEqual([]));

  test('not by what only machines read', () => {
    const hash = 'ab'.repeat(32);
    expect(found(hash, [create('attachment', testId('a', 1), { sha256: hash, name: 'plan.pdf' })])).toEqual([]);
  });
});

describe('hits are in order', () => {
  test('a code that is what was typed, then one that begins with it, then names, then the rest', () => {
    expect(found('exo')).toEqual(['EXO', 'EXO-01', 'EXO-08', 'UND-02']);
    expect(found('exo-08')).toEqual(['EXO-08', 'UND-02']);
  });

  test('the beginning of a word comes before its middle', () => {
    const rows = [
      create('project', PROJECT, { code: 'P', name: { en: 'P' } }),
      milestone(1, 'A', { en: 'Reform' }),
      milestone(2, 'B', { en: 'Form' }),
    ];
    expect(found('form', rows)).toEqual(['B', 'A']);
  });

  test('of equals, the one that was changed last', () => {
    const hits = search(indexOf(replicaWith(SOME).view), 'prototype');
    const changedAt = (id: string) => (id === testId('m', 1) ? 1 : 2);
    expect(codes(bestHits(hits, 10, changedAt))).toEqual(['EXO-08', 'EXO-01']);
    expect(codes(bestHits(hits, 1, changedAt))).toEqual(['EXO-08']);
  });
});

describe('on the other keyboard layout', () => {
  test.each([
    ['dt[f', 'веха'],
    ['учщ-08', 'exo-08'],
  ])('%s reads %s', (typed, meant) => expect(otherLayoutQuery(parseQuery(typed))?.whole).toBe(meant));

  test('Chinese has none', () => expect(otherLayoutQuery(parseQuery('样机 08'))).toBeNull());
});

describe('marks', () => {
  test('say in which field and language', () => {
    const row = replicaWith(SOME).view.row('milestone', testId('m', 2));
    if (row === null) throw new Error('no row');
    expect(matchesOf('milestone', row, parseQuery('приемка'))).toEqual([
      { weight: 'title', path: 'title', language: 'ru', text: 'Приёмка образца', ranges: [{ start: 0, end: 7 }] },
    ]);
  });

  test('are whole characters of what is written, and unite where they meet', () => {
    expect(rangesIn('e\u0301cole', parseQuery('eco'))).toEqual([{ start: 0, end: 4 }]);
    expect(rangesIn('ababa', parseQuery('aba ba'))).toEqual([{ start: 0, end: 5 }]);
  });
});

const word = fc.constantFrom('EXO', 'exo-08', 'Приёмка', 'приемка', '验收', '收', 'Test', 'é', 'Ёлка', 'a', 'b c', '');
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const change: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.nat(400), text, text)
    .map(([n, zh, ru]) => create('milestone', testId('m', n), { project: PROJECT, title: { en: 'x', zh, ru } })),
  fc.tuple(fc.nat(400), text).map(([n, en]) => update('milestone', testId('m', n), { title: { en } })),
  fc.nat(400).map((n) => remove('milestone', testId('m', n))),
);

/** The rule in its plainest words. */
function expected(park: ParkReader, typed: string): string[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((each) => each !== '');
  if (words.length === 0) return [];
  return ENTITY_NAMES.flatMap((table) =>
    park.rows(table).flatMap((row) => {
      const texts = textsOf(table, row).map((each) => fold(each.text));
      return words.every((each) => texts.some((own) => own.includes(each))) ? [row.id] : [];
    }),
  ).sort();
}

test('every row that has the words is found, once, and no other, however the park came to be as it is', () => {
  const many = Array.from({ length: 300 }, (_, n) => milestone(n, `M-${n}`, { en: `Test ${n}`, ru: n % 3 === 0 ? 'Приёмка' : 'Сборка' }));
  const project = create('project', PROJECT, { code: 'EXO', name: { en: 'Exoskeleton' } });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.oneof(text, fc.constantFrom('2', 'test 1', 'приемка m-')), (changes, typed) => {
      const replica = replicaWith([project, ...many]);
      const index = indexOf(replica.view);
      for (const each of changes) {
        replica.commit([each]);
        atOnce(index.follow(replica.view));
      }
      const ids = search(index, typed).map(({ row }) => row.id);
      expect(ids.sort()).toEqual(expected(replica.view, typed));
    }),
    { numRuns: 25 },
  );
});
