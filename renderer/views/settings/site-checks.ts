// What a site's codes must look like. An empty code is a gap, not a mistake; a time zone is needed for the clock.

/** Whether the system knows the name: `Asia/Shanghai`. */
export function isTimeZone(text: string): boolean {
  if (!text.includes('/') && text !== 'UTC') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** ISO 3166-1 alpha-2. */
export function isCountryCode(text: string): boolean {
  return /^([A-Z]{2})?$/.test(text);
}

/** ISO 4217. */
export function isCurrencyCode(text: string): boolean {
  return /^([A-Z]{3})?$/.test(text);
}
