// The currencies of the two countries, in which each funder reads a report; and what it takes to state amounts in both.
import type { Money } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { type ConvertedSum, convert, convertedSum, type DatedMoney } from '../../../domain/rules/exchange-rates.ts';
import { sumByCurrency as sumOf } from '../../../domain/rules/money-sums.ts';
import { formatDate, formatDecimal, formatList, formatMoney } from '../../../i18n/formats.ts';
import type { Cell, Wording } from '../../document.ts';
import type { ReportContext } from '../report-context.ts';
import { moneyCell, say, textCell } from '../wordings.ts';

type Rate = Row<'exchangeRate'>;
type Words = Pick<ReportContext, 'languages'>;

export const REPORT_CURRENCIES = ['CNY', 'RUB'] as const;
export type ReportCurrency = (typeof REPORT_CURRENCIES)[number];

/** An amount in each currency; where no rate is known on its day, that is said in its place. */
export function inBoth(context: Words, amount: DatedMoney | null, rates: readonly Rate[]): readonly Cell[] {
  return REPORT_CURRENCIES.map((currency) => {
    if (amount === null) return moneyCell(null);
    const converted = convert(amount, currency, rates);
    return converted === null ? textCell(say(context, 'report:fundingReport.noRate')) : moneyCell(converted.money);
  });
}

/** The sum of amounts in each currency, each at the rate of its own day. */
export function sumsInBoth(amounts: readonly DatedMoney[], rates: readonly Rate[]): Readonly<Record<ReportCurrency, ConvertedSum>> {
  return { CNY: convertedSum(amounts, 'CNY', rates), RUB: convertedSum(amounts, 'RUB', rates) };
}

/** The rates by which an amount is stated in both currencies. */
export function ratesOf(amounts: readonly (DatedMoney | null)[], rates: readonly Rate[]): readonly Rate[] {
  const present = amounts.filter((amount) => amount !== null);
  return byDay([...new Set(REPORT_CURRENCIES.flatMap((currency) => convertedSum(present, currency, rates).rates))]);
}

export function byDay(rates: readonly Rate[]): readonly Rate[] {
  return rates.toSorted((one, other) => (`${one.on ?? ''} ${one.id}` < `${other.on ?? ''} ${other.id}` ? -1 : 1));
}

/** `1 CNY = 11.02 RUB, 2 December 2025 (Bank of Russia)`. */
export function rateWording(context: Words, { from, to, on, rate, source }: Rate): Wording {
  return say(context, source === '' ? 'report:money.rate' : 'report:money.rateOf', (language) => ({
    from,
    to,
    rate: formatDecimal(rate ?? '', language),
    date: on === null ? '' : formatDate(on, language),
    source,
  }));
}

/** What is not in the sums in a currency: nothing is guessed. */
export function missingWording(context: Words, currency: string, missing: readonly Money[]): Wording {
  return say(context, 'report:money.missing', (language) => ({
    currency,
    amounts: formatList(
      missing.map((each) => formatMoney(each, language)),
      language,
    ),
  }));
}

/** A note for each currency in which something is not in the sums. */
export function missingNotes(context: Words, sums: readonly Readonly<Record<ReportCurrency, ConvertedSum>>[]): Wording[] {
  return REPORT_CURRENCIES.flatMap((currency) => {
    const missing = sums.flatMap((sum) => sum[currency].missing);
    return missing.length === 0 ? [] : [missingWording(context, currency, sumOf(missing))];
  });
}
