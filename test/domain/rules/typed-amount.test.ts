import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../renderer/domain/registry/language.ts';
import { parseTypedAmount } from '../../../renderer/domain/rules/typed-amount.ts';
import { formatMoney } from '../../../renderer/i18n/formats.ts';

const read = (text: string, language: 'zh' | 'ru' | 'en' = 'en', options = {}) => {
  const result = parseTypedAmount(text, language, options);
  return result.ok ? [result.value.amount, result.value.currency].filter(Boolean).join(' ') : result.problem.code;
};

describe('a typed amount', () => {
  it.each([
    ['1 234,56', '1234.56'],
    ['1 234 567,5', '1234567.5'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234,567', '1234567'],
    ["1'234.50", '1234.5'],
    ['1234.5', '1234.5'],
    ['0,5', '0.5'],
    ['0012', '12'],
    ['12.5万', '125000'],
    ['1.2亿元', '120000000 CNY'],
    ['1,2 млн руб.', '1200000 RUB'],
    ['500 тыс. ₽', '500000 RUB'],
    ['CNY 1,234.56', '1234.56 CNY'],
    ['1234 usd', '1234 USD'],
    ['¥500', '500 CNY'],
    ['１２３４．５', '1234.5'],
  ])('%s is %s', (text, amount) => {
    expect(LANGUAGES.map((language) => read(text, language))).toEqual([amount, amount, amount]);
  });

  it('takes one comma before three digits as the language does, and asks where it is not clear', () => {
    expect([read('1,234', 'zh'), read('1,234', 'en')]).toEqual(['1234', '1234']);
    expect([read('1,234', 'ru'), read('1.234', 'ru'), read('1.234', 'en')]).toEqual(Array(3).fill('amount.ambiguous'));
  });

  it('refuses what is no amount', () => {
    for (const text of ['', 'abc', '1,2,3', '12 34', '1.2.3,4', '1,23,456', '--5', '5-', '1e5', '=1+1', '12.', 'CNY']) {
      expect([text, read(text)]).toEqual([text, 'amount.unreadable']);
    }
    expect(read('1.2345')).toBe('amount.tooPrecise');
    expect(read('1234567890123456')).toBe('amount.tooLarge');
  });

  it('is below zero only where that has a meaning', () => {
    expect(read('-5')).toBe('amount.negative');
    expect(read('−5', 'en', { mayBeNegative: true })).toBe('-5');
  });

  it('reads back what is shown in each language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: 0, max: 1e14 }),
        fc.constantFrom('CNY', 'RUB', 'USD'),
        (language, cents, currency) => {
          const shown = formatMoney({ amount: (cents / 100).toFixed(2), currency }, language);
          expect(Number(read(shown, language).split(' ')[0])).toBe(cents / 100);
          expect(read(shown, language).split(' ')[1]).toBe(currency);
        },
      ),
    );
  });
});
