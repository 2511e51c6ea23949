// How heavy a risk weighs.
import type { Row } from '../registry/registry.ts';
import type { Tolerances } from './tolerances.ts';

/** Likelihood times impact, 1 to 25; null until both are judged. */
export function riskScore(risk: Row<'risk'>): number | null {
  return risk.likelihood === null || risk.impact === null ? null : risk.likelihood * risk.impact;
}

/** Not closed: it may happen, is being worked on, or has happened and still weighs on the project. */
export function isOpenRisk(risk: Row<'risk'>): boolean {
  return risk.status !== 'closed';
}

export function isHighRisk(risk: Row<'risk'>, { highRisk }: Pick<Tolerances, 'highRisk'>): boolean {
  return isOpenRisk(risk) && (riskScore(risk) ?? 0) >= highRisk;
}
