import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractByCurrency, sumByCurrency } from '../../../renderer/domain/rules/money-sums.ts';

describe('sumByCurrency', () => {
  it('adds digit for digit, each currency by itself', () => {
    const money = (amount: string, currency: string) => ({ amount, currency });
    expect(sumByCurrency([money('0.1', 'CNY'), null, money('0.2', 'CNY'), money('900719925474099.31', 'RUB'), money('-1', 'CNY')])).toEqual(
      [
        { amount: '-0.7', currency: 'CNY' },
        { amount: '900719925474099.31', currency: 'RUB' },
      ],
    );
  });

  it('is undone by subtraction', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => ({ amount: (cents / 100).toFixed(2), currency: 'CNY' }));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), amount, (amounts, other) => {
        expect(subtractByCurrency([...amounts, other], [other])).toEqual(sumByCurrency(amounts));
      }),
    );
  });
});
