// Writes the sample park as two laptops left it that worked apart for a week: `node write-conflicting-park.ts FILE`.
import { writeFileSync } from 'node:fs';
import { mergeArrival } from '../../renderer/changes/arrival.ts';
import { nextChangeSet } from '../../renderer/changes/commit.ts';
import { type Edit, remove, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { applyChangeSet, foldLog } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { buildSample } from '../../renderer/sample/build-sample.ts';
import { checkpointOf } from '../../renderer/sync/park-file.ts';

interface Laptop {
  readonly device: string;
  readonly author: string;
  readonly wallMs: number;
}

const XIAN: Laptop = { device: '0000f001-0000-7000-8000-000000000001', author: '林致远', wallMs: Date.UTC(2026, 10, 23, 2, 15) };
const MOSCOW: Laptop = { device: '0000f002-0000-7000-8000-000000000002', author: 'Соколова Ирина', wallMs: Date.UTC(2026, 10, 23, 8, 40) };

const sample = buildSample();
const view = new ParkView(foldLog(sample.log));
const idOf = (code: string) => view.rows('milestone').find((milestone) => milestone.code === code)?.id ?? '';

const xian = logAfter(XIAN, [
  update('milestone', idOf('EXO-10'), { forecastDate: '2027-03-12', title: { en: 'Field trial with three users finished' } }),
  update('milestone', idOf('EXO-12'), { status: 'inProgress' }),
  remove('milestone', idOf('UWE-09')),
]);
const moscow = logAfter(MOSCOW, [
  update('milestone', idOf('EXO-10'), { forecastDate: '2027-04-02', title: { en: 'Field trial with five users finished' } }),
  update('milestone', idOf('EXO-12'), { status: 'submitted' }),
  update('milestone', idOf('UWE-09'), { forecastDate: '2027-01-15' }),
]);
const fresh = [...moscow].slice(sample.log.length);
const arrival = { requires: sample.log.versionVector(), knows: moscow.knows(), lastHlc: moscow.lastHlc, sets: fresh };
const merged = mergeArrival(foldLog(xian), xian, arrival, MOSCOW.wallMs);
if (!(merged instanceof Merge)) throw new Error(merged.kind);
const bytes = await checkpointOf(merged.log, { id: sample.parkId, name: sample.name }, { device: XIAN.device });
writeFileSync(process.argv[2] ?? 'conflicts.caravan', bytes);

/** The sample's log with one change set more for each edit. */
function logAfter({ device, author, wallMs }: Laptop, edits: readonly Edit[]): ChangeLog {
  const log = ChangeLog.of(sample.log);
  const park = foldLog(log);
  for (const [at, edit] of edits.entries()) {
    const intent = { key: `milestone.${edit.kind}`, params: { caption: 'EXO' } };
    const made = nextChangeSet({ park, log, device, author, wallMs: wallMs + at * 60_000 }, intent, [edit]);
    if (!made.ok || made.value === null) throw new Error(JSON.stringify(made));
    applyChangeSet(park, log, made.value, log.append(made.value));
  }
  return log;
}
