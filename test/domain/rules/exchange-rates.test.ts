import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../renderer/domain/registry/registry.ts';
import { convert, convertedSum, rateOn } from '../../../renderer/domain/rules/exchange-rates.ts';

const rate = (id: string, from: string, to: string, on: string, number: string | null): Row<'exchangeRate'> => ({
  id,
  from,
  to,
  on,
  rate: number,
  source: '',
  notes: {},
});
const cny = (amount: string, on: string | null = '2026-03-10') => ({ money: { amount, currency: 'CNY' }, on });

describe('the rate of a day', () => {
  const rates = [
    rate('a', 'CNY', 'RUB', '2026-01-10', '11'),
    rate('b', 'CNY', 'RUB', '2026-03-10', '12'),
    rate('c', 'RUB', 'CNY', '2026-02-10', '0.09'),
    rate('d', 'CNY', 'RUB', '2026-03-01', '0'),
  ];

  it('is the latest on or before it, in either direction', () => {
    expect(rateOn(rates, 'CNY', 'RUB', '2026-03-10')?.id).toBe('b');
    expect(rateOn(rates, 'CNY', 'RUB', '2026-03-09')?.id).toBe('c');
    expect(rateOn(rates, 'CNY', 'RUB', '2026-02-09')?.id).toBe('a');
  });

  it('is none before the first, between other currencies, or where the number is not positive', () => {
    expect(rateOn(rates, 'CNY', 'RUB', '2026-01-09')).toBeNull();
    expect(rateOn(rates, 'CNY', 'USD', '2026-03-10')).toBeNull();
    expect(
      rateOn([rate('d', 'CNY', 'RUB', '2026-03-01', '0'), rate('e', 'CNY', 'RUB', '2026-03-01', null)], 'CNY', 'RUB', '2026-03-10'),
    ).toBeNull();
  });

  it('of one day is the one entered in the direction asked for, whatever the order', () => {
    const both = [rate('a', 'CNY', 'RUB', '2026-01-10', '11'), rate('b', 'RUB', 'CNY', '2026-01-10', '0.1')];
    for (const order of [both, both.toReversed()]) {
      expect(rateOn(order, 'CNY', 'RUB', '2026-02-01')?.id).toBe('a');
      expect(rateOn(order, 'RUB', 'CNY', '2026-02-01')?.id).toBe('b');
    }
  });
});

describe('conversion', () => {
  it('multiplies by the rate, or divides by the inverse, to hundredths, half away from zero', () => {
    const direct = [rate('a', 'CNY', 'RUB', '2026-01-01', '11.4567')];
    expect(convert(cny('100.5'), 'RUB', direct)?.money).toEqual({ amount: '1151.4', currency: 'RUB' });
    expect(convert(cny('-0.01'), 'RUB', [rate('a', 'CNY', 'RUB', '2026-01-01', '0.5')])?.money.amount).toBe('-0.01');
    expect(convert(cny('10'), 'USD', [rate('a', 'USD', 'CNY', '2026-01-01', '3')])?.money.amount).toBe('3.33');
  });

  it('leaves money of that currency as it is, digit for digit', () => {
    expect(convert(cny('1.234567', null), 'CNY', [])).toEqual({ money: { amount: '1.234567', currency: 'CNY' }, rate: null });
  });

  it('guesses nothing: money without a day or without a rate is missing', () => {
    const rates = [rate('a', 'CNY', 'RUB', '2026-03-01', '11')];
    const { sum, missing, rates: used } = convertedSum([cny('1'), cny('2', null), cny('3', '2026-02-01')], 'RUB', rates);
    expect(sum).toEqual({ amount: '11', currency: 'RUB' });
    expect(missing).toEqual([{ amount: '5', currency: 'CNY' }]);
    expect(used.map(({ id }) => id)).toEqual(['a']);
  });

  it('comes back to within one hundredth by a rate and its inverse direction', () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1_000_000, max: 1e9 }), (amount, millionths) => {
        const rates = [rate('a', 'CNY', 'RUB', '2026-01-01', (millionths / 1e6).toFixed(6))];
        const there = convert(cny((amount / 100).toFixed(2)), 'RUB', rates);
        const back = there === null ? null : convert({ money: there.money, on: '2026-05-01' }, 'CNY', rates);
        expect(Math.abs(Math.round(Number(back?.money.amount) * 100) - amount)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
