import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../renderer/domain/registry/language.ts';
import { reasonIn, slipReasonIn, withTranslations } from '../../../renderer/domain/rules/slip-reason.ts';

const ORIGINAL = 'Партия задержана на таможне';
const texts = { zh: '货物滞留海关', en: 'The batch is held at customs' };
const translated = withTranslations([], ORIGINAL, texts);
const milestone = (text: string) => ({ slipReason: { category: 'customs' as const, text }, reasonTranslations: translated });

describe('the reason of a slip', () => {
  it('is read in the reader’s language, and as it was typed where nobody put it into that', () => {
    expect(LANGUAGES.map((language) => slipReasonIn(milestone(ORIGINAL), language))).toEqual([texts.zh, ORIGINAL, texts.en]);
  });

  it('is read as it stands once the text was changed: a translation speaks for no text but its own', () => {
    const changed = `${ORIGINAL} ещё на неделю`;
    expect(LANGUAGES.map((language) => slipReasonIn(milestone(changed), language))).toEqual([changed, changed, changed]);
  });

  it('has no words where none were given', () => {
    expect(slipReasonIn(milestone(''), 'en')).toBe('');
    expect(withTranslations([], '', texts)).toEqual([]);
  });

  it('can be put into a language again, and be left untranslated again, without harm to what earlier reasons were translated to', () => {
    const reason = fc.string({ minLength: 1, maxLength: 3 });
    const translations = fc.record({ zh: fc.string(), ru: fc.string(), en: fc.string() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(fc.tuple(reason, translations)), (given) => {
        const list = given.reduce<ReturnType<typeof withTranslations>>((so, [of, text]) => withTranslations(so, of, text), []);
        for (const [of, text] of new Map(given)) {
          for (const language of LANGUAGES) expect(reasonIn({ reasonTranslations: list }, of, language)).toBe(text[language] || of);
        }
        expect(new Set(list.map(({ original }) => original)).size).toBe(list.length);
      }),
    );
  });
});
