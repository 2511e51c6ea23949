// An exchange rate as people type it: 11.52, 11,52.
import type { Decimal } from '../../domain/registry/fields.ts';
import { failure, type Result, success } from '../../domain/result.ts';

/** Empty text clears the rate. A comma is a decimal one: no rate here has thousands to group. Fails with `amount.unreadable` or `amount.notPositive`. */
export function readRate(text: string): Result<Decimal | null> {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(',', '.');
  if (plain === '') return success(null);
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return failure('amount.unreadable', { text: text.trim().slice(0, 40) });
  return plain.startsWith('-') || /^[0.]+$/.test(plain) ? failure('amount.notPositive') : success(plain);
}
