// What was typed into the limits of health, and what is wrong with it.
import type { Tolerances } from '../../domain/rules/tolerances.ts';

export type Limit = keyof Tolerances;
export type LimitDraft = Partial<Record<Limit, string>>;

export const LIMITS: readonly Limit[] = ['greenSlip', 'amberSlip', 'highRisk', 'dueSoon'];

/** As `entities/park-settings.ts` takes them. */
export const RANGES: Readonly<Record<Limit, { readonly min: number; readonly max: number }>> = {
  greenSlip: { min: 0, max: 250 },
  amberSlip: { min: 0, max: 250 },
  highRisk: { min: 1, max: 25 },
  dueSoon: { min: 1, max: 366 },
};

/** The limits as they would be: what is not typed, or cannot be read, stays as it is now. */
export function readLimits(
  now: Tolerances,
  typed: LimitDraft,
): { readonly limits: Tolerances; readonly wrong: ReadonlyMap<Limit, 'range' | 'order'> } {
  const wrong = new Map<Limit, 'range' | 'order'>();
  const read = (limit: Limit): number => {
    const text = (typed[limit] ?? String(now[limit])).trim();
    const { min, max } = RANGES[limit];
    const isRight = /^\d{1,3}$/.test(text) && Number(text) >= min && Number(text) <= max;
    if (!isRight) wrong.set(limit, 'range');
    return isRight ? Number(text) : now[limit];
  };
  const limits = { greenSlip: read('greenSlip'), amberSlip: read('amberSlip'), highRisk: read('highRisk'), dueSoon: read('dueSoon') };
  if (wrong.size === 0 && limits.amberSlip < limits.greenSlip) wrong.set('amberSlip', 'order');
  return { limits, wrong };
}
