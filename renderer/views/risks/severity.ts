// How heavy a risk is, in three steps of its score.
export type Severity = 'low' | 'medium' | 'high';

/** From this score on, of 25, a risk is more than a low one. */
const MEDIUM_RISK = 6;

/** `highRisk`: the park's limit. null: likelihood or impact is not judged yet. */
export function severityOf(score: number | null, highRisk: number): Severity | null {
  if (score === null) return null;
  if (score >= highRisk) return 'high';
  return score >= MEDIUM_RISK ? 'medium' : 'low';
}
