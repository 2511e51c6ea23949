// Which notices have been shown today, so that each shows once a day, however often the app is opened. Losing it harms nothing.
import { z } from 'zod';

const KEY = 'caravan-notices';

const keptSchema = z.object({ day: z.string(), ids: z.array(z.string().max(200)).max(1_000) });

/** @param today the calendar day at the user's place */
export function wasShown(id: string, today: string): boolean {
  return idsOf(today).includes(id);
}

/** What was shown on other days is forgotten. */
export function rememberShown(ids: readonly string[], today: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ day: today, ids: [...new Set([...idsOf(today), ...ids])] }));
  } catch {
    // Full, or forbidden: a notice that shows twice is better than none.
  }
}

function idsOf(today: string): readonly string[] {
  try {
    const kept = keptSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return kept.day === today ? kept.ids : [];
  } catch {
    return [];
  }
}
