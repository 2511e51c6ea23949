// Section 2: what the project is, its traffic light with the reasons, and its figures.
import { assertNever } from '../../domain/assert-never.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Language } from '../../domain/registry/language.ts';
import { type Health, type HealthReason, healthOf } from '../../domain/rules/health.ts';
import { isOpen, isOverdue } from '../../domain/rules/milestone-state.ts';
import { nextMilestone } from '../../domain/rules/next-milestone.ts';
import { progressOf } from '../../domain/rules/progress.ts';
import { isHighRisk } from '../../domain/rules/risks.ts';
import { tolerancesOf } from '../../domain/rules/tolerances.ts';
import { varianceOf } from '../../domain/rules/variance.ts';
import { translator } from '../../i18n/translator.ts';
import type { Fact, HealthStatement, Wording } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { type SectionDraft, section } from './section.ts';
import {
  dateCell,
  datesIn,
  isSilent,
  join,
  milestoneCaption,
  nameOf,
  numberCell,
  read,
  same,
  say,
  textCell,
  withColon,
  withCommas,
} from './wordings.ts';

const MOST_REASONS = 6;

export function composeSummary(context: ReportContext): SectionDraft | null {
  const { project } = context;
  const summary = read(context, { table: 'project', row: project.code, field: 'summary' }, project.summary);
  return section('summary', say(context, 'report:summary.heading'), [
    isSilent(summary) ? null : { kind: 'paragraph', text: summary, tone: 'normal' },
    { kind: 'subheading', text: say(context, 'report:health.heading') },
    healthStatement(context),
    { kind: 'paragraph', text: healthRule(context), tone: 'note' },
    { kind: 'subheading', text: say(context, 'report:summary.figures') },
    { kind: 'facts', facts: figures(context) },
  ]);
}

function healthStatement(context: ReportContext): HealthStatement {
  const found = healthOf(context.park, context.project, context.cutOffDate, context.calendars);
  const all = [...bySubject(found.reasons).values()];
  const said = all.slice(0, MOST_REASONS).map((reasons) => healthReasons(context, reasons));
  const more = all.length - said.length;
  const override = found.overridden ? [overrideReason(context, found.computed)] : [];
  return {
    kind: 'health',
    health: found.health,
    word: say(context, `report:health.lights.${found.health}`, (language) => ({ word: healthWord(found.health, language) })),
    reasons: [...override, ...said, ...(more > 0 ? [say(context, 'report:health.more', { count: more })] : [])],
  };
}

/** The rule with the limits that the park has set. */
function healthRule(context: ReportContext): Wording {
  const { greenSlip, amberSlip, highRisk } = tolerancesOf(context.park);
  return say(context, 'report:health.rule', { green: greenSlip, amber: amberSlip, high: highRisk });
}

function overrideReason(context: ReportContext, computed: Health): Wording {
  const statement = say(context, 'report:health.overridden', (language) => ({ computed: healthWord(computed, language) }));
  return withColon(context, statement, same(context, context.project.healthOverride.reason));
}

function healthWord(health: Health, language: Language): string {
  return translator(language)(`common:health.${health}`);
}

/** A milestone that is overdue and slips is one line; subjects in the order of their worst reason. */
function bySubject(reasons: readonly HealthReason[]): ReadonlyMap<string, readonly HealthReason[]> {
  const subjects = new Map<string, HealthReason[]>();
  for (const reason of reasons) {
    const subject = reason.milestoneId ?? reason.riskId ?? '';
    subjects.set(subject, [...(subjects.get(subject) ?? []), reason]);
  }
  return subjects;
}

/** Why the light is what it is: the milestone or risk, and by how much. */
function healthReasons(context: ReportContext, reasons: readonly HealthReason[]): Wording {
  const [first] = reasons;
  if (first === undefined) return {};
  const subject = first.milestoneId === undefined ? riskTitle(context, first) : milestoneCaption(context, first.milestoneId);
  const statements = reasons.map((reason) => healthReason(context, reason));
  return join(context, [subject, withCommas(context, statements)], ' — ');
}

function healthReason(context: ReportContext, { code, params }: HealthReason): Wording {
  const { days = 0, score = 0, count = 0 } = params;
  switch (code) {
    case 'overdue':
      return say(context, 'report:health.reasons.overdue', { count: days });
    case 'slip':
      return say(context, 'report:health.reasons.slip', { count: days });
    case 'highRisk':
      return say(context, 'report:health.reasons.highRisk', { score });
    case 'onPlan':
      return say(context, 'report:health.reasons.onPlan', { count });
    case 'noBaseline':
      return say(context, 'report:health.reasons.noBaseline');
    case 'nothingOpen':
      return say(context, 'report:health.reasons.nothingOpen');
    default:
      return assertNever(code);
  }
}

function riskTitle(context: ReportContext, { riskId }: HealthReason): Wording {
  const risk = context.park.row('risk', riskId ?? null);
  return risk === null ? {} : read(context, { table: 'risk', row: nameOf(risk.title), field: 'title' }, risk.title);
}

function figures(context: ReportContext): Fact[] {
  const { park, project, cutOffDate, calendars } = context;
  const milestones = park.referring('milestone', 'project', project.id);
  const open = milestones.filter(isOpen);
  const slips = open.map((milestone) => varianceOf(park, milestone, calendars)?.workingDays ?? 0).filter((days) => days > 0);
  const progress = progressOf(park, project.id);
  const next = nextMilestone(park, project.id, cutOffDate);
  return [
    {
      label: say(context, progress.weighted ? 'report:summary.progressWeighted' : 'report:summary.progress'),
      value: { kind: 'percent', fraction: progress.fraction },
    },
    {
      label: say(context, 'report:summary.reached'),
      value: textCell(say(context, 'report:summary.ofTotal', { part: progress.reached, total: progress.total })),
    },
    {
      label: say(context, 'report:summary.overdue'),
      value: numberCell(open.filter((milestone) => isOverdue(park, milestone, cutOffDate)).length),
    },
    { label: say(context, 'report:summary.slipping'), value: textCell(slipLine(context, slips)) },
    {
      label: say(context, 'report:summary.highRisks'),
      value: numberCell(park.referring('risk', 'project', project.id).filter((risk) => isHighRisk(risk, tolerancesOf(park))).length),
    },
    ...(next === null
      ? []
      : [{ label: say(context, 'report:summary.next'), value: textCell(nextLine(context, next.milestone.id, next.due)) }]),
    ...(project.endsOn === null ? [] : [{ label: say(context, 'report:summary.end'), value: dateCell(project.endsOn) }]),
  ];
}

function slipLine(context: ReportContext, slips: readonly number[]): Wording {
  if (slips.length === 0) return same(context, '0');
  const mean = Math.round(slips.reduce((sum, days) => sum + days, 0) / slips.length);
  return say(context, 'report:summary.slips', { number: slips.length, mean, greatest: Math.max(...slips) });
}

function nextLine(context: ReportContext, id: string, due: CalendarDate): Wording {
  return withCommas(context, [milestoneCaption(context, id), say(context, 'report:summary.nextDue', datesIn({ date: due }))]);
}
