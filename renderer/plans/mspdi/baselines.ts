// Baselines of an MSPDI plan: each row holds its own dates of each. Number 0 is "Baseline", 1 to 10 follow, any may be missing.
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { FindingList } from '../findings.ts';
import type { SourceBaseline } from '../source-plan.ts';
import type { TaskRow } from './tasks.ts';
import { readDate } from './times.ts';

const LAST_NUMBER = 10;

export function readBaselines(rows: readonly TaskRow[], findings: FindingList): SourceBaseline[] {
  const byNumber = new Map<number, Map<string, CalendarDate>>();
  for (const { task, element } of rows) {
    for (const baseline of element.elements('Baseline')) {
      const written = baseline.text('Number');
      const number = /^\d{1,2}$/.test(written) ? Number(written) : -1;
      const where = `UID ${task.uid} Baseline ${written.slice(0, 40)}`;
      const finish = readDate(baseline, 'Finish', where, findings);
      if (number < 0 || number > LAST_NUMBER) findings.add('warning', 'unknownBaseline', where);
      else if (finish !== null) finishesOf(byNumber, number).set(task.uid, finish);
    }
  }
  return [...byNumber].map(([number, finishes]) => ({ number, finishes })).sort((a, b) => a.number - b.number);
}

function finishesOf(byNumber: Map<number, Map<string, CalendarDate>>, number: number): Map<string, CalendarDate> {
  const finishes = byNumber.get(number) ?? new Map<string, CalendarDate>();
  byNumber.set(number, finishes);
  return finishes;
}
