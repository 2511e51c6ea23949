// A plan's rows as a network, and what the passes make of their dates. Rows with rows under them span those; a link to or from one is a link
// to or from each row at its bottom, as MS Project has it.
import type { CalendarDate } from '../../renderer/domain/calendar/calendar-date.ts';
import { buildWorkCalendar } from '../../renderer/domain/calendar/work-calendar.ts';
import { type NetworkLink, type NetworkNode, passes } from '../../renderer/domain/schedule/network.ts';
import type { SourceLink, SourcePlan, SourceTask } from '../../renderer/plans/source-plan.ts';

export interface Dates {
  readonly start: CalendarDate;
  readonly finish: CalendarDate;
}

/** No plan among the samples has a row on a calendar of its own, or a day off: plain weeks are their calendar. */
const plain = buildWorkCalendar('', []);

/** Start and finish of every row by its uid, as the forward pass has them. */
export function forwardDates(plan: SourcePlan): ReadonlyMap<string, Dates> {
  const bottom = plan.tasks.filter(({ uid }) => !hasParts(plan, uid));
  const result = passes(
    bottom.map((task) => nodeOf(task, plan)),
    plan.links.flatMap((link, at) => linksOf(link, at, plan)),
  );
  if (!result.ok) throw new Error(result.problem.code);
  const { nodes } = result.value;
  return new Map(
    plan.tasks.flatMap(({ uid }) => {
      const own = bottomOf(plan, uid).flatMap((each) => nodes.get(each) ?? []);
      const starts = own.map(({ earlyStart }) => earlyStart).sort();
      const finishes = own.map(({ earlyFinish }) => earlyFinish).sort();
      return own.length === 0 ? [] : [[uid, { start: starts[0] ?? '', finish: finishes.at(-1) ?? '' }]];
    }),
  );
}

export function hasParts(plan: SourcePlan, uid: string): boolean {
  return plan.tasks.some(({ parentUid }) => parentUid === uid);
}

function bottomOf(plan: SourcePlan, uid: string): readonly string[] {
  const parts = plan.tasks.filter(({ parentUid }) => parentUid === uid);
  return parts.length === 0 ? [uid] : parts.flatMap((part) => bottomOf(plan, part.uid));
}

function nodeOf(task: SourceTask, plan: SourcePlan): NetworkNode {
  const node = { id: task.uid, calendar: plain, durationDays: Math.ceil(task.durationDays ?? 0), isDone: false };
  if (task.isManual || task.actualStart !== null) return { ...node, earliest: null, fixedStart: task.start, fixedFinish: task.finish };
  const { kind, date } = task.constraint ?? { kind: null, date: null };
  const later = kind === 'startFrom' && date !== null && date > (plan.startsOn ?? '') ? date : plan.startsOn;
  return {
    ...node,
    earliest: later,
    ...(kind === 'finishFrom' && { earliestFinish: date }),
    ...(kind === 'startOn' && { fixedStart: date }),
    ...(kind === 'finishOn' && { fixedFinish: date }),
  };
}

function linksOf({ fromUid, toUid, type, lag }: SourceLink, at: number, plan: SourcePlan): readonly NetworkLink[] {
  const lagDays = lag?.kind === 'time' ? Math.round(lag.days) : 0;
  return bottomOf(plan, fromUid).flatMap((from) =>
    bottomOf(plan, toUid).map((to) => ({ id: `${at} ${from} ${to}`, from, to, type, lagDays })),
  );
}
