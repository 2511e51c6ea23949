// A moment as the clock of this computer shows it.
import { formatDateTime } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';

/** @param ms milliseconds since 1970 */
export function localTime(t: Translate, ms: number): string {
  return formatDateTime(ms, new Intl.DateTimeFormat().resolvedOptions().timeZone, t.language);
}
