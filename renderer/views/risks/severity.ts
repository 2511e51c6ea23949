// How heavy a risk is, in three steps of its score.
import { HIGH_RISK } from '../../domain/rules/risks.ts';

export type Severity = 'low' | 'medium' | 'high';

/** From this score on, of 25, a risk is more than a low one. */
const MEDIUM_RISK = 6;

/** null: likelihood or impact is not judged yet. */
export function severityOf(score: number | null): Severity | null {
  if (score === null) return null;
  if (score >= HIGH_RISK) return 'high';
  return score >= MEDIUM_RISK ? 'medium' : 'low';
}
