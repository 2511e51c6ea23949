// The sample park as tests look at it.
import type { Op } from '../../renderer/changes/change-set.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { type CalendarDate, dateOfDay } from '../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../renderer/domain/calendar/official.ts';
import type { WorkCalendar } from '../../renderer/domain/calendar/work-calendar.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import { buildSample } from '../../renderer/sample/build-sample.ts';
import { sampleId } from '../../renderer/sample/sample-ids.ts';

/** The day on which the story stops and the sample is looked at. */
export const TODAY = '2026-11-24';
export const sample = buildSample();
export const park = foldLog(sample.log);
export const view = new ParkView(park);

/** Where each device stands: its clock's distance from UTC in hours, and the calendar by which people work there. */
export const DEVICES: Readonly<Record<string, { readonly utcHours: number; readonly calendar: WorkCalendar }>> = {
  [sampleId('device', 'xian')]: { utcHours: 8, calendar: officialCalendars.CN },
  [sampleId('device', 'moscow')]: { utcHours: 3, calendar: officialCalendars.RU },
};

export interface LocalTime {
  readonly date: CalendarDate;
  readonly hour: number;
}

export function localTime(ms: number, utcHours: number): LocalTime {
  const hours = Math.floor(ms / 3_600_000) + utcHours;
  return { date: dateOfDay(Math.floor(hours / 24)), hour: hours % 24 };
}

export function projectOf(code: string): Row<'project'> {
  const project = view.rows('project').find((each) => each.code === code);
  if (project === undefined) throw new Error(`no project ${code}`);
  return project;
}

export function milestonesOf(code: string): readonly Row<'milestone'>[] {
  return view.referring('milestone', 'project', projectOf(code).id);
}

export function milestoneOf(code: string): Row<'milestone'> {
  const milestone = view.rows('milestone').find((each) => each.code === code);
  if (milestone === undefined) throw new Error(`no milestone ${code}`);
  return milestone;
}

/** A forecast that a change set moved. */
export interface Move {
  readonly code: string;
  /** The day of the change set at its device. */
  readonly on: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly hasReason: boolean;
}

export function movesOf(code: string): Move[] {
  const standing = new Map<string, CalendarDate>();
  const moves: Move[] = [];
  for (const set of sample.log) {
    const on = localTime(set.at.ms, DEVICES[set.device]?.utcHours ?? 0).date;
    for (const op of set.ops.filter(isForecast)) {
      const to = textOf(op);
      const from = standing.get(op.id);
      standing.set(op.id, to);
      const milestone = view.row('milestone', op.id);
      if (from === undefined || milestone?.code.startsWith(code) !== true) continue;
      moves.push({ code: milestone.code, on, from, to, hasReason: set.ops.some((other) => other.id === op.id && isReason(other)) });
    }
  }
  return moves;
}

/** The text that an op writes; empty where it writes something else. */
export function textOf(op: Op): string {
  return typeof op.value === 'string' ? op.value : '';
}

function isForecast(op: Op): boolean {
  return op.table === 'milestone' && op.field === 'forecastDate';
}

function isReason(op: Op): boolean {
  return op.field === 'slipReason.text' && op.value !== null;
}
