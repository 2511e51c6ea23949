// The rows of an MSPDI plan: which elements are rows, how they stand under one another, and what each says.
import type { FindingList } from '../findings.ts';
import { type OutlinePlace, outlineOf } from '../outline.ts';
import type { SourceTask, TaskConstraint } from '../source-plan.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { type DayLength, isElapsedFormat, isOn, MINUTES_OF_A_CLOCK_DAY, readDate, readDuration } from './times.ts';

/** A row with the element that it came from, which also holds its links and baselines. */
export interface TaskRow {
  readonly task: SourceTask;
  readonly element: XmlElement;
}

interface NamedElement {
  readonly uid: string;
  readonly element: XmlElement;
}

/** The real rows: without the plan's own summary (UID 0) and the blank lines between rows (IsNull). */
export function readTasks(elements: readonly XmlElement[], days: DayLength, findings: FindingList): TaskRow[] {
  const real = elements.filter((element) => element.text('UID') !== '0' && !isOn(element, 'IsNull'));
  const named = withUids(real, findings);
  const places = outlineOf(named.map(({ uid, element }) => depthOf(element, uid, findings)));
  // A file that marks none leaves the marking to whoever reads it; in one that marks some, an unmarked row is meant so.
  const marksNone = !real.some((element) => isOn(element, 'Milestone'));
  return named.map(({ uid, element }, index) => {
    const place = places[index] ?? { level: 1, outline: '', parent: null };
    return { element, task: taskOf(uid, element, place, named, { days, marksNone, findings }) };
  });
}

function taskOf(
  uid: string,
  element: XmlElement,
  place: OutlinePlace,
  named: readonly NamedElement[],
  by: { days: DayLength; marksNone: boolean; findings: FindingList },
): SourceTask {
  const where = `UID ${uid}`;
  const isManual = isOn(element, 'Manual');
  const duration = durationOf(element, isManual, by.days);
  const title = element.text('Name').replace(/\s+/g, ' ');
  if (title === '') by.findings.add('warning', 'untitled', where, { outline: place.outline });
  const isMilestone = isOn(element, 'Milestone') || (by.marksNone && duration.durationMinutes === 0);
  return {
    uid,
    title,
    level: place.level,
    outline: place.outline,
    parentUid: place.parent === null ? null : (named[place.parent]?.uid ?? null),
    isSummary: isOn(element, 'Summary'),
    isMilestone,
    ...spanOf(element, isManual, where, by.findings),
    ...duration,
    percentComplete: percentOf(element),
    actualStart: readDate(element, 'ActualStart', where, by.findings),
    actualFinish: readDate(element, 'ActualFinish', where, by.findings),
    deadline: readDate(element, 'Deadline', where, by.findings),
    constraint: constraintOf(element, where, by.findings),
    notes: element.text('Notes'),
    isManual,
    isInactive: element.has('Active') && !isOn(element, 'Active'),
  };
}

/** A row scheduled by hand keeps its author's dates apart from those that Project would reckon. */
function spanOf(element: XmlElement, isManual: boolean, where: string, findings: FindingList): Pick<SourceTask, 'start' | 'finish'> {
  const read = (name: string) =>
    (isManual ? readDate(element, `Manual${name}`, where, findings) : null) ?? readDate(element, name, where, findings);
  const start = read('Start');
  const finish = read('Finish');
  if (finish === null) findings.add('warning', 'noFinish', where);
  else if (start !== null && start > finish) findings.add('warning', 'finishBeforeStart', where, { start, finish });
  return { start, finish };
}

function durationOf(
  element: XmlElement,
  isManual: boolean,
  days: DayLength,
): Pick<SourceTask, 'durationMinutes' | 'durationDays' | 'isElapsed'> {
  const byHand = isManual ? readDuration(element.text('ManualDuration')) : null;
  const durationMinutes = byHand ?? readDuration(element.text('Duration'));
  const isElapsed = isElapsedFormat(element.text('DurationFormat'));
  const minutesPerDay = isElapsed ? MINUTES_OF_A_CLOCK_DAY : days.minutesPerDay;
  return { durationMinutes, isElapsed, durationDays: durationMinutes === null ? null : durationMinutes / minutesPerDay };
}

/** `ConstraintType` by its number; 0 is as soon as possible. */
const CONSTRAINTS = [null, 'asLate', 'startOn', 'finishOn', 'startFrom', 'startBy', 'finishFrom', 'finishBy'] as const;

function constraintOf(element: XmlElement, where: string, findings: FindingList): TaskConstraint | null {
  const kind = CONSTRAINTS[Number(element.text('ConstraintType'))] ?? null;
  return kind === null ? null : { kind, date: readDate(element, 'ConstraintDate', where, findings) };
}

function percentOf(element: XmlElement): number {
  const percent = Number(element.text('PercentComplete'));
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0;
}

function depthOf(element: XmlElement, uid: string, findings: FindingList): number {
  const level = element.text('OutlineLevel');
  if (/^\d{1,4}$/.test(level)) return Number(level);
  findings.add('warning', 'noOutlineLevel', `UID ${uid}`);
  return Math.max(1, element.text('OutlineNumber').split('.').length);
}

/** Links name rows by UID, and so does a newer file: a row without one, or with another row's, is given one of its own. */
function withUids(elements: readonly XmlElement[], findings: FindingList): NamedElement[] {
  const taken = new Set<string>();
  return elements.map((element, index) => {
    const written = element.text('UID').slice(0, 100);
    if (written === '') findings.add('warning', 'noUid', `Task ${index + 1}`, { title: element.text('Name').slice(0, 100) });
    else if (taken.has(written)) findings.add('warning', 'repeatedUid', `UID ${written}`, { title: element.text('Name').slice(0, 100) });
    const uid = freeUid(written === '' ? `row ${index + 1}` : written, taken);
    taken.add(uid);
    return { uid, element };
  });
}

function freeUid(wanted: string, taken: ReadonlySet<string>): string {
  let uid = wanted;
  for (let copy = 2; taken.has(uid); copy += 1) uid = `${wanted} #${copy}`;
  return uid;
}
