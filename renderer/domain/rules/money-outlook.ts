// Whether the money lasts until the end: what is left and still planned, against spending that goes on as it has so far.
import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Money } from '../registry/fields.ts';
import type { Row } from '../registry/registry.ts';
import { convertedSum, type DatedMoney } from './exchange-rates.ts';
import type { ProjectMoney } from './money-plan.ts';
import { decimalOf, ONE, unitsOf } from './money-sums.ts';

export type Outlook =
  /** What is over at the end. */
  | { readonly kind: 'enough'; readonly over: Money }
  /** What lacks at the end, and the day on which the money runs out. */
  | { readonly kind: 'short'; readonly lack: Money; readonly until: CalendarDate };

interface Situation {
  readonly today: CalendarDate;
  readonly endsOn: CalendarDate | null;
  /** The currency in which it is reckoned. */
  readonly currency: string;
  readonly rates: readonly Row<'exchangeRate'>[];
  /** What is planned and has not come yet. */
  readonly toCome: readonly DatedMoney[];
}

/**
 * A straight line through what was spent from the first expense to today. null: nothing was spent on a day before today, the project has no
 * end ahead, or a rate is missing: a verdict on part of the money would be false.
 */
export function outlookOf({ received, spent }: Pick<ProjectMoney, 'received' | 'spent'>, situation: Situation): Outlook | null {
  const { today, endsOn, currency, rates, toCome } = situation;
  const first = spent.flatMap(({ on }) => (on !== null && on < today ? [on] : [])).sort()[0];
  if (first === undefined || endsOn === null || endsOn <= today) return null;
  const sums = [received, spent, toCome].map((each) => convertedSum(each, currency, rates));
  if (sums.some(({ missing }) => missing.length > 0)) return null;
  const [got = 0n, gone = 0n, coming = 0n] = sums.map(({ sum }) => unitsOf(sum.amount));
  const left = got + coming - gone;
  const needed = (gone * BigInt(daysBetween(today, endsOn))) / BigInt(daysBetween(first, today));
  if (gone <= 0n || left >= needed) return { kind: 'enough', over: moneyOf(left - needed, currency) };
  const lasts = left <= 0n ? 0n : (left * BigInt(daysBetween(first, today))) / gone;
  return { kind: 'short', lack: moneyOf(needed - left, currency), until: addDays(today, Number(lasts)) };
}

/** To the whole unit: more digits would feign knowledge. */
function moneyOf(units: bigint, currency: string): Money {
  return { amount: decimalOf(((units + ONE / 2n) / ONE) * ONE), currency };
}
