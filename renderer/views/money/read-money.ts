// An amount with its currency, as it is typed or pasted.
import type { Money } from '../../domain/registry/fields.ts';
import type { Language } from '../../domain/registry/language.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { parseTypedAmount } from '../../domain/rules/typed-amount.ts';
import { isKnownCurrency } from './known-currency.ts';

/** Empty text is no money. Fails with `amount.…`. @param usual the currency of an amount that says none */
export function readMoney(text: string, language: Language, usual: string, mayBeNegative: boolean): Result<Money | null> {
  if (text.trim() === '') return success(null);
  const read = parseTypedAmount(text, language, { mayBeNegative });
  if (!read.ok) return read;
  const currency = read.value.currency ?? usual;
  return isKnownCurrency(currency)
    ? success({ amount: read.value.amount, currency })
    : failure('amount.currencyUnknown', { text: currency });
}
