// What search takes for the same, and the way back from what is compared to what is written.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithPlaces } from '../../../renderer/domain/search/fold.ts';

describe('texts are alike to search', () => {
  test.each([
    ['in either case', 'ВЕХА', 'веха'],
    ['with ё or е', 'Приёмка', 'приемка'],
    ['in full width', 'ＥＸＯ－０８', 'exo-08'],
    ['with any dash', 'EXO–08', 'exo-08'],
    ['with any apostrophe', 'Xi’an', "xi'an"],
    ['with diacritics of Latin letters or without', 'Škoda Müller', 'skoda muller'],
    ['composed or not', 'Сергеи\u0306', 'сергей'],
    ['with soft hyphens or without', 'веха\u00ad', 'веха'],
  ])('%s', (_, written, compared) => expect(fold(written)).toBe(compared));

  test('й is a letter of its own, and so is every Chinese character', () => {
    expect(fold('йод')).not.toBe(fold('иод'));
    expect(fold('外骨骼')).toBe('外骨骼');
  });
});

/** Texts as people write them, and odd ones. */
const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('Ё', 'й', 'É', 'e\u0301', '外', '（', '–', 'ﬁ', '№', 'A', 'ß', ' ', '１'), maxLength: 20 }),
);

test('both ways of folding give the same text', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(foldWithPlaces(text).text).toBe(fold(text));
    }),
  );
});

test('a folded text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('Ё', 'й', 'É', 'e\u0301', '外', '（', 'ﬁ', '№', 'A', 'ß', '’', '１') }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('each place leads back to the character that it comes from', () => {
  fc.assert(
    fc.property(written, (text) => {
      const { text: folded, starts, ends } = foldWithPlaces(text);
      expect(starts).toHaveLength(folded.length);
      for (const [at, start] of starts.entries()) {
        const origin = text.slice(start, ends[at]);
        expect(fold(origin)).toContain(folded.charAt(at));
      }
    }),
  );
});
