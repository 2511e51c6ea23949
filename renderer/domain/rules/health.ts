// The traffic light of a project, with the reasons for it.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { baselineDateOf } from './baselines.ts';
import { dueDateOf, isOpen, isOverdue } from './milestone-state.ts';
import { isHighRisk, riskScore } from './risks.ts';
import type { SiteCalendars } from './site-calendars.ts';
import { type Tolerances, tolerancesOf } from './tolerances.ts';
import { varianceOf } from './variance.ts';

export type Health = 'green' | 'amber' | 'red';

/** Worded by the locales under `report:health.reasons.<code>`, with `params`. */
export interface HealthReason {
  readonly code: 'overdue' | 'slip' | 'highRisk' | 'onPlan' | 'noBaseline' | 'nothingOpen';
  /** The light that this reason alone would give. */
  readonly health: Health;
  /** overdue: days (calendar); slip: days (working); highRisk: score; onPlan: count of open milestones with a baseline. */
  readonly params: Readonly<Record<string, number>>;
  readonly milestoneId?: Id;
  readonly riskId?: Id;
}

export interface ProjectHealth {
  /** What is shown: the override, else what the rule gives. */
  readonly health: Health;
  readonly computed: Health;
  readonly overridden: boolean;
  /** What the rule found, worst first; never empty. */
  readonly reasons: readonly HealthReason[];
}

/**
 * The health of a project on a day.
 * - red: an open milestone slips by more than the amber limit of working days, or is overdue. Overdue: its forecast (where it has none, its
 *   baseline) lies before `today`; a forecast in the past is none.
 * - amber: an open milestone slips by more than the tolerance, up to the amber limit; or a risk that is not closed scores as a
 *   high one (likelihood times impact).
 * - green: every open milestone is within tolerance of its baseline. An open milestone without baseline or forecast has no slip.
 * A manual override counts where it has a reason; one without is ignored.
 * @param tolerances other limits than those that the park has set, to try them out
 */
export function healthOf(
  park: ParkReader,
  project: Row<'project'>,
  today: CalendarDate,
  calendars: SiteCalendars,
  tolerances: Tolerances = tolerancesOf(park),
): ProjectHealth {
  const open = park.referring('milestone', 'project', project.id).filter(isOpen);
  const found = [
    ...open.flatMap((milestone) => reasonsOfMilestone(park, milestone, today, calendars, tolerances)),
    ...park
      .referring('risk', 'project', project.id)
      .filter((risk) => isHighRisk(risk, tolerances))
      .map(reasonOfRisk),
  ].sort(worstFirst);
  const reasons = found.length > 0 ? found : [allWell(park, open)];
  const computed = reasons[0]?.health ?? 'green';
  const { health, reason } = project.healthOverride;
  const overridden = health !== null && reason.trim() !== '';
  return { health: overridden ? health : computed, computed, overridden, reasons };
}

function reasonsOfMilestone(
  park: ParkReader,
  milestone: Row<'milestone'>,
  today: CalendarDate,
  calendars: SiteCalendars,
  { greenSlip, amberSlip }: Tolerances,
): HealthReason[] {
  const reasons: HealthReason[] = [];
  const due = dueDateOf(park, milestone);
  if (due !== null && isOverdue(park, milestone, today)) {
    reasons.push({ code: 'overdue', health: 'red', params: { days: daysBetween(due, today) }, milestoneId: milestone.id });
  }
  const slip = varianceOf(park, milestone, calendars)?.workingDays ?? 0;
  if (slip > greenSlip) {
    reasons.push({ code: 'slip', health: slip > amberSlip ? 'red' : 'amber', params: { days: slip }, milestoneId: milestone.id });
  }
  return reasons;
}

function reasonOfRisk(risk: Row<'risk'>): HealthReason {
  return { code: 'highRisk', health: 'amber', params: { score: riskScore(risk) ?? 0 }, riskId: risk.id };
}

/** Green is no praise where nothing was promised: that no baseline was approved is said. */
function allWell(park: ParkReader, open: readonly Row<'milestone'>[]): HealthReason {
  if (open.length === 0) return { code: 'nothingOpen', health: 'green', params: {} };
  const count = open.filter((milestone) => baselineDateOf(park, milestone) !== null).length;
  return count === 0 ? { code: 'noBaseline', health: 'green', params: {} } : { code: 'onPlan', health: 'green', params: { count } };
}

const CODES: readonly HealthReason['code'][] = ['overdue', 'slip', 'highRisk', 'onPlan', 'noBaseline', 'nothingOpen'];

/** Red before amber, overdue before slips before risks, the greater before the smaller; ids settle the rest, so that the order is always the same. */
function worstFirst(one: HealthReason, other: HealthReason): number {
  return (
    Number(other.health === 'red') - Number(one.health === 'red') ||
    CODES.indexOf(one.code) - CODES.indexOf(other.code) ||
    sizeOf(other) - sizeOf(one) ||
    (subjectOf(one) < subjectOf(other) ? -1 : 1)
  );
}

function sizeOf(reason: HealthReason): number {
  return reason.params['days'] ?? reason.params['score'] ?? 0;
}

function subjectOf(reason: HealthReason): Id {
  return reason.milestoneId ?? reason.riskId ?? '';
}
