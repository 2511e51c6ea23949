// How long ago something was, in words.
import { formatRelative } from './formats.ts';
import type { Translate } from './translator.ts';

/** “Just now” within a minute, “2 days ago” before. Clocks on screen turn with the minute: what seems to lie ahead of them was just now. */
export function agoText(t: Translate, ms: number, now: number): string {
  return ms > now - 60_000 ? t('common:justNow') : formatRelative(ms, now, t.language);
}
