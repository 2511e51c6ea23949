// A park file that a command writes to.
import path from 'node:path';
import sites from '../../assets/new-park/sites.json' with { type: 'json' };
import type { ChangeSet, DeviceId, Intent } from '../../renderer/changes/change-set.ts';
import { nextChangeSet } from '../../renderer/changes/commit.ts';
import type { Edit } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { applyChangeSet, emptyPark, type Park } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { type Problem, type Result, success } from '../../renderer/domain/result.ts';
import type { Bytes } from '../../renderer/sync/bundle/format.ts';
import { readBlob, readBundle } from '../../renderer/sync/bundle/read-bundle.ts';
import { type CheckpointOptions, checkpointOf, type ParkName, readPark } from '../../renderer/sync/park-file.ts';
import { writeFileWhole } from '../services/write-file-whole.ts';
import type { CommandContext } from './command.ts';
import { readInputIfThere } from './files.ts';

export interface WritablePark {
  readonly file: string;
  readonly name: ParkName;
  readonly log: ChangeLog;
  readonly park: Park;
  /**
   * New for each run. A park file gets copied, and two copies written to by one device would go on with the same sequence numbers
   * and different content: a fork, which every reader must refuse.
   */
  readonly device: DeviceId;
  /** What the file held; null where it was not there. */
  readonly original: Bytes | null;
  /** The change sets that it began with. */
  readonly lengthAtFirst: number;
}

/** The park in the file, or a new one with its two sites where there is no file. Problems: those of reading. */
export async function openOrFound(file: string, context: CommandContext): Promise<Result<WritablePark>> {
  const original = await readInputIfThere(file);
  if (!original.ok) return original;
  if (original.value === null) return success(found(file, context));
  const opened = await readPark(original.value);
  if (!opened.ok) return opened;
  const { log } = opened.value;
  return success({ ...opened.value, file, device: context.newId(), original: original.value, lengthAtFirst: log.length });
}

/** Adds a change set to the park in memory; null where the edits change nothing. Problems: those of `nextChangeSet`. */
export function commit(
  to: WritablePark,
  intent: Intent,
  edits: readonly Edit[],
  { userName, wallMs }: CommandContext,
): Result<ChangeSet | null> {
  const { park, log, device } = to;
  const made = nextChangeSet({ park, log, device, author: userName, wallMs }, intent, edits);
  if (made.ok && made.value !== null) applyChangeSet(park, log, made.value, log.append(made.value));
  return made;
}

/** A view of the park as it is now. */
export function viewOf({ park }: WritablePark): ParkView {
  return new ParkView(park);
}

/** Writes the file whole, if there is anything new; else it stays as it is, byte for byte. */
export async function savePark(park: WritablePark): Promise<'saved' | 'unchanged' | 'changedMeanwhile' | Problem> {
  if (park.log.length === park.lengthAtFirst) return 'unchanged';
  const carried = await carriedBy(park.original);
  if (!carried.ok) return carried.problem;
  const bytes = await checkpointOf(park.log, park.name, { device: park.device, ...carried.value });
  const now = await readInputIfThere(park.file);
  if (!now.ok) return now.problem;
  // Someone else wrote to the file while this command worked: their changes come first.
  if (!sameBytes(now.value, park.original)) return 'changedMeanwhile';
  const written = await writeFileWhole(park.file, bytes);
  return written.ok ? 'saved' : written.problem;
}

/** What the file held beside its change sets: attachments, and what devices stated of each other. */
async function carriedBy(original: Bytes | null): Promise<Result<Pick<CheckpointOptions, 'blobs' | 'keyring'>>> {
  if (original === null) return success({});
  const bundle = await readBundle(original);
  if (!bundle.ok) return bundle;
  const { keyring } = bundle.value;
  const blobs: Bytes[] = [];
  for (const blob of bundle.value.blobs) {
    const bytes = await readBlob(original, blob);
    if (!bytes.ok) return bytes;
    blobs.push(bytes.value);
  }
  return success({ blobs, ...(keyring.length > 0 ? { keyring } : {}) });
}

function found(file: string, context: CommandContext): WritablePark {
  const name = { id: context.newId(), name: path.basename(file).replace(/\.caravan$/i, '') };
  const base = { file, name, log: new ChangeLog(), park: emptyPark(), device: context.newId(), original: null };
  const edits = sites.map((values): Edit => ({ kind: 'create', table: 'site', id: context.newId(), values }));
  const made = commit({ ...base, lengthAtFirst: 0 }, { key: 'park.create', params: { caption: name.name } }, edits, context);
  if (!made.ok) throw new Error(`the sites of a new park: ${made.problem.code}`);
  return { ...base, lengthAtFirst: base.log.length };
}

function sameBytes(a: Bytes | null, b: Bytes | null): boolean {
  if (a === null || b === null) return a === b;
  return Buffer.compare(a, b) === 0;
}
