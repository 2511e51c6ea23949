// Money in another currency, by the rates that people entered. Where there is no rate nothing is guessed: the money is said to be missing.
import type { CalendarDate, Decimal, Money } from '../registry/fields.ts';
import type { Row } from '../registry/registry.ts';
import { decimalOf, ONE, sumByCurrency, unitsOf } from './money-sums.ts';

type Rate = Row<'exchangeRate'>;

export interface DatedMoney {
  readonly money: Money;
  /** null: nobody said when; it then has no rate. */
  readonly on: CalendarDate | null;
}

export interface Converted {
  readonly money: Money;
  /** null: it was in that currency already. */
  readonly rate: Rate | null;
}

export interface ConvertedSum {
  readonly sum: Money;
  /** What has no rate, by currency; not in the sum. */
  readonly missing: readonly Money[];
  /** The rates that were used, each once, by date. */
  readonly rates: readonly Rate[];
}

/**
 * The latest rate between two currencies on or before a day, in either direction; of one day the one entered in the direction asked for.
 * Rates without a positive number are no rates.
 */
export function rateOn(rates: readonly Rate[], from: string, to: string, on: CalendarDate): Rate | null {
  let best: Rate | null = null;
  for (const rate of rates) {
    const fits = (rate.from === from && rate.to === to) || (rate.from === to && rate.to === from);
    if (fits && rate.on !== null && rate.on <= on && isPositive(rate.rate) && isBetter(rate, best, from)) best = rate;
  }
  return best;
}

/** Money in another currency, rounded to hundredths, half away from zero; null where no rate is known on its day. */
export function convert({ money, on }: DatedMoney, to: string, rates: readonly Rate[]): Converted | null {
  if (money.currency === to) return { money, rate: null };
  const rate = on === null ? null : rateOn(rates, money.currency, to, on);
  if (rate?.rate == null) return null;
  const [amount, factor] = [unitsOf(money.amount), unitsOf(rate.rate)];
  const hundredths = rate.from === money.currency ? divide(amount * factor, ONE * HUNDREDTH) : divide(amount * ONE, factor * HUNDREDTH);
  return { money: { amount: decimalOf(hundredths * HUNDREDTH), currency: to }, rate };
}

/** Each converted at its own day's rate, then added. */
export function convertedSum(amounts: readonly DatedMoney[], to: string, rates: readonly Rate[]): ConvertedSum {
  const converted = amounts.map((each) => ({ each, found: convert(each, to, rates) }));
  const used = new Set(converted.flatMap(({ found }) => (found?.rate == null ? [] : [found.rate])));
  const [sum] = sumByCurrency([{ amount: '0', currency: to }, ...converted.map(({ found }) => found?.money ?? null)]);
  return {
    sum: sum ?? { amount: '0', currency: to },
    missing: sumByCurrency(converted.flatMap(({ each, found }) => (found === null ? [each.money] : []))),
    rates: [...used].sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1)),
  };
}

/** In the sixth decimal place, as `unitsOf` counts. */
const HUNDREDTH = ONE / 100n;

function isPositive(rate: Decimal | null): boolean {
  return rate !== null && unitsOf(rate) > 0n;
}

/** Later; on the same day the direction asked for, then the greater id, so that every laptop takes the same. */
function isBetter(rate: Rate, best: Rate | null, from: string): boolean {
  if (best === null || rate.on !== best.on) return best === null || (rate.on ?? '') > (best.on ?? '');
  if ((rate.from === from) !== (best.from === from)) return rate.from === from;
  return rate.id > best.id;
}

/** The nearest whole number, half away from zero. `divisor` is positive. */
function divide(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor;
  return (2n * dividend + half) / (2n * divisor);
}
