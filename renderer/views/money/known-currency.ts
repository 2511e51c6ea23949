// Which currencies there are.

/** ISO 4217, as far as the system knows it. */
export function isKnownCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
