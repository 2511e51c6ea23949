// How many of the dates that MS Project and ProjectLibre gave their automatically scheduled rows the forward pass gives them too. Left out are rows
// scheduled by hand and rows begun: their dates are facts. What still differs, and why:
//
// - baselines_1-10: Project counts minutes. The plan has days of 7.5 hours and its row begins at 9:00 of a day that ends at 17:00, so that it
//   ends on the next morning.
// - durations: three rows last days of the clock (elapsed). A day of 24 hours that begins at 8:00 ends on the next day; Caravan counts
//   working days, and takes elapsed lags over as such (see lag-days.ts).
// - legacy-sample: row 2, and with it the row that it stands under, ends when a resource on night shift has done its part: the calendars of
//   resources are not read. Row 21 ends at 8:00, where we have it end on the evening before: the same time, written in two ways.
//
// None differs because of constraints (no earlier than, must be on: all are met) or levelling (no sample has any).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../renderer/plans/read-plan.ts';
import { samplesFolder } from '../helpers/project.ts';
import { forwardDates } from './plan-network.ts';

const REACHED = [
  { file: 'mspdi_baselines_1-10.xml', rows: 1, given: 2, same: 1 },
  { file: 'mspdi_durations.xml', rows: 10, given: 20, same: 17 },
  { file: 'mspdi_legacy-sample.xml', rows: 19, given: 38, same: 35 },
  { file: 'mspdi_null-tasks.xml', rows: 5, given: 10, same: 10 },
  { file: 'mspdi_projectlibre_New-Product.xml', rows: 43, given: 86, same: 86 },
  { file: 'mspdi_aspose_manual-deadline.xml', rows: 0, given: 0, same: 0 },
  { file: 'mspdi_recurring-exceptions_ms2016.xml', rows: 0, given: 0, same: 0 },
  { file: 'mspdi_task-links_ms2019.xml', rows: 0, given: 0, same: 0 },
];

test.skipIf(samplesFolder === null)(
  'Project 2019 puts a row scheduled by hand where its link asks when it is drawn: all four types, with lags',
  async () => {
    const read = await readPlan(readFileSync(path.join(samplesFolder ?? '', 'mspdi_task-links_ms2019.xml')), 'plan.xml');
    if (!read.ok) throw new Error(read.problem.code);
    const linked = new Set(read.value.links.map(({ toUid }) => toUid));
    const tasks = read.value.tasks.map((task) => (linked.has(task.uid) ? { ...task, isManual: false } : task));
    const ours = forwardDates({ ...read.value, tasks });
    const rows = tasks.filter(({ uid }) => linked.has(uid));
    expect(rows.map(({ uid }) => ours.get(uid))).toEqual(rows.map(({ start, finish }) => ({ start, finish })));
    expect(new Set(read.value.links.map(({ type }) => type)).size).toBe(4);
  },
);

describe.skipIf(samplesFolder === null).each(REACHED)('$file', ({ file, rows, given, same }) => {
  test(`has ${same} of ${given} automatic dates where the forward pass has them`, async () => {
    const read = await readPlan(readFileSync(path.join(samplesFolder ?? '', file)), file);
    if (!read.ok) throw new Error(read.problem.code);
    const ours = forwardDates(read.value);
    const automatic = read.value.tasks.filter(({ isManual, actualStart }) => !isManual && actualStart === null);
    const dates = automatic.flatMap(({ uid, start, finish }) => [
      { theirs: start, ours: ours.get(uid)?.start },
      { theirs: finish, ours: ours.get(uid)?.finish },
    ]);
    const reached = { rows: automatic.length, given: dates.length, same: dates.filter((date) => date.theirs === date.ours).length };
    process.stdout.write(`${file}: ${reached.same} of ${reached.given} automatic dates of ${reached.rows} rows\n`);
    expect(reached).toEqual({ rows, given, same });
  });
});
