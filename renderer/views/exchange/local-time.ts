// Moments as the clock of this computer shows them.
import { formatDateTime } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';

/** @param ms milliseconds since 1970 */
export function localTime(t: Translate, ms: number): string {
  return formatDateTime(ms, new Intl.DateTimeFormat().resolvedOptions().timeZone, t.language);
}

/** From one moment to another; once where the clock shows the same for both. */
export function localPeriod(t: Translate, fromMs: number, toMs: number): string {
  const [from, to] = [localTime(t, fromMs), localTime(t, toMs)];
  return from === to ? from : t('exchange:fromTo', { from, to });
}
