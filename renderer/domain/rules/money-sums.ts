// Sums of money by currency, digit for digit.
import type { Decimal, Money } from '../registry/fields.ts';

const DECIMALS = 6;
/** One unit of a currency, counted in the last decimal place that a `decimal` field may hold. */
export const ONE = 10n ** BigInt(DECIMALS);

/** The sum in each currency that occurs, by its code. Currencies are never added to each other. */
export function sumByCurrency(amounts: readonly (Money | null)[]): readonly Money[] {
  const sums = new Map<string, bigint>();
  for (const money of amounts) if (money !== null) sums.set(money.currency, (sums.get(money.currency) ?? 0n) + unitsOf(money.amount));
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, units]) => ({ amount: decimalOf(units), currency }));
}

/** `one` less `other`, currency by currency. */
export function subtractByCurrency(one: readonly (Money | null)[], other: readonly (Money | null)[]): readonly Money[] {
  return sumByCurrency([...one, ...other.map((money) => money && { ...money, amount: decimalOf(-unitsOf(money.amount)) })]);
}

/** An amount as a whole number of its last decimal place. */
export function unitsOf(amount: Decimal): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole) * ONE + BigInt(fraction.padEnd(DECIMALS, '0'));
  return amount.startsWith('-') ? -units : units;
}

/** Undoes `unitsOf`; without trailing zeros. */
export function decimalOf(units: bigint): Decimal {
  const size = units < 0n ? -units : units;
  const fraction = String(size % ONE)
    .padStart(DECIMALS, '0')
    .replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${size / ONE}${fraction === '' ? '' : `.${fraction}`}`;
}
