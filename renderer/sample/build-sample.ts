// The sample park: a year in the life of a two-site park, built from its source as if people had typed it.
import type { ChangeSet } from '../changes/change-set.ts';
import { nextChangeSet } from '../changes/commit.ts';
import { ChangeLog } from '../changes/log.ts';
import { applyChangeSet, emptyPark, type Park } from '../changes/park.ts';
import { ParkView } from '../changes/park-view.ts';
import type { Id } from '../domain/registry/fields.ts';
import { authorOf } from './author.ts';
import { checkTexts } from './check-texts.ts';
import { sampleFiles } from './sample-files.ts';
import { sampleId } from './sample-ids.ts';
import { parseSource, type Source, sourceError } from './source.ts';
import { editsOf } from './step-edits.ts';
import { intentOf } from './step-intent.ts';
import { type Step, storySteps } from './story-steps.ts';

export interface SamplePark {
  readonly parkId: Id;
  readonly name: string;
  readonly log: ChangeLog;
}

/**
 * Builds the sample park. The same files give the same log, to the last id and clock reading.
 * @param files file name to its JSON, as under assets/sample; a mistake in them throws, naming the file and the key
 */
export function buildSample(files: Readonly<Record<string, unknown>> = sampleFiles): SamplePark {
  const source = parseSource(files);
  const park = emptyPark();
  const log = new ChangeLog();
  for (const step of storySteps(source)) {
    const set = changeSetOf(source, park, log, step);
    applyChangeSet(park, log, set, log.append(set));
  }
  checkTexts(source, park);
  return { parkId: sampleId('park', source.park.key), name: source.park.name, log };
}

function changeSetOf(source: Source, park: Park, log: ChangeLog, step: Step): ChangeSet {
  const { event } = step;
  if (!Object.hasOwn(source.park.devices, event.device))
    throw sourceError(event.file, event.on, `${event.device} is no device of the park`);
  const author = authorOf(source, event);
  const view = new ParkView(park);
  const edits = editsOf(source, view, step);
  const intent = intentOf(event.intent, edits, { park: view, parkName: source.park.name, language: author.language });
  const by = { park, log, device: sampleId('device', event.device), author: author.name, wallMs: step.ms };
  const made = nextChangeSet(by, intent, edits);
  if (!made.ok) throw sourceError(event.file, placeOf(step), `${made.problem.code} ${JSON.stringify(made.problem.details ?? {})}`);
  if (made.value === null) throw sourceError(event.file, placeOf(step), 'changes nothing');
  return made.value;
}

function placeOf({ event, created, updated }: Step): string {
  return [event.on, ...created.map((row) => row.key), ...updated.map(({ row }) => row.key)].join(' ');
}
