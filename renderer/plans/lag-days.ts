// From a plan's lag to whole working days, which is what Caravan keeps.
import type { Lag } from './source-plan.ts';

const MOST_DAYS = 3660;
const DAYS_PER_WEEK = 7;

export interface LagDays {
  /** Null for none. */
  readonly days: number | null;
  /** What got lost on the way, if anything did; the last part of a finding's code. */
  readonly loss: 'Rounded' | 'FromElapsed' | 'FromPercent' | 'TooLong' | null;
}

/**
 * Elapsed days become the working days of as many weeks; a percentage is taken of the predecessor's present duration.
 * @param predecessorDays the predecessor's duration in days of its own kind; null where the file has none
 * @param workDaysPerWeek by the file's own calendar
 */
export function lagDaysOf(lag: Lag | null, predecessorDays: number | null, workDaysPerWeek: number): LagDays {
  if (lag === null) return { days: null, loss: null };
  const exact = exactDays(lag, predecessorDays ?? 0, workDaysPerWeek);
  const days = Math.round(exact);
  if (Math.abs(days) > MOST_DAYS) return { days: Math.sign(days) * MOST_DAYS, loss: 'TooLong' };
  return { days: days === 0 ? null : days, loss: lossOf(lag, exact !== days) };
}

function exactDays(lag: Lag, predecessorDays: number, workDaysPerWeek: number): number {
  if (lag.kind === 'percent') return (predecessorDays * lag.percent) / 100;
  return lag.isElapsed ? (lag.days * workDaysPerWeek) / DAYS_PER_WEEK : lag.days;
}

function lossOf(lag: Lag, isRounded: boolean): LagDays['loss'] {
  if (lag.kind === 'percent') return 'FromPercent';
  if (lag.isElapsed) return 'FromElapsed';
  return isRounded ? 'Rounded' : null;
}
