// `merge`: bundles of one park into one park file that holds all that they hold. The same bundles give the same bytes, in whatever order.

import { MOST_AHEAD_MS } from '../../../renderer/changes/arrival.ts';
import { type Conflict, conflictsOf } from '../../../renderer/changes/conflicts.ts';
import { foldLog, type Park } from '../../../renderer/changes/park.ts';
import { type Result, success } from '../../../renderer/domain/result.ts';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { readBlob } from '../../../renderer/sync/bundle/read-bundle.ts';
import { checkpointOf } from '../../../renderer/sync/park-file.ts';
import { keyringOf } from '../../../renderer/sync/trust/keyring.ts';
import type { Arguments } from '../arguments.ts';
import { ChangeWording } from '../change-text.ts';
import { type Command, type CommandContext, DONE, misused, refused } from '../command.ts';
import { conflictJson, conflictLine } from '../conflict-output.ts';
import { STANDARD_OUTPUT, writeQuietly } from '../files.ts';
import { isMerged, type MergedBundles, mergeBundles } from '../merge-bundles.ts';
import { mergeRefusalLine } from '../merge-refusal-text.ts';
import { oneLine } from '../one-line.ts';
import { type OpenedBundle, openBundle, refusalOf } from '../open-bundle.ts';
import { problemWith } from '../park-files.ts';
import { PASSPHRASE_OPTION, PASSPHRASE_USAGE } from '../passphrase.ts';
import { devicesAsStated } from '../stated-devices.ts';

export const mergeCommand: Command = {
  name: 'merge',
  usage: `FILE FILE… --out FILE [--json] ${PASSPHRASE_USAGE}`,
  options: { out: 'value', json: 'flag', ...PASSPHRASE_OPTION },
  required: ['out'],
  words: [1, Number.POSITIVE_INFINITY],
  async run(given, context) {
    const out = given.required('out');
    if (out === STANDARD_OUTPUT && given.has('json')) return misused(context.t('cli:merge.outputTaken'));
    const opened = await openAll(given, context);
    if ('reasons' in opened) return refused(...opened.reasons);
    const merged = mergeBundles(opened.bundles);
    if (!isMerged(merged)) return refused(...(await Promise.all(merged.map((each) => mergeRefusalLine(each, opened.bundles, context)))));
    const bytes = await parkFileOf(merged, opened.bundles);
    const written = bytes.ok ? await writeQuietly(out, bytes.value, context) : bytes;
    if (!written.ok) return refused(problemWith(context.t, out, written.problem));
    tellMerged(merged, opened.bundles, given, context);
    warnOfClock(merged, context);
    await warnOfRevoked(merged, opened.bundles, context);
    return DONE;
  },
};

/** All bundles, or why some cannot be taken: each of them is named. */
async function openAll(
  given: Arguments,
  context: CommandContext,
): Promise<{ readonly bundles: readonly OpenedBundle[] } | { readonly reasons: readonly string[] }> {
  const { t } = context;
  const bundles: OpenedBundle[] = [];
  const reasons: string[] = [];
  for (const file of given.words) {
    const opened = await openBundle(file, given, context);
    if (!opened.ok) reasons.push(refusalOf(t, file, opened.problem));
    else if (opened.value.bundle.signature === 'invalid') reasons.push(t('cli:verify.invalid', { file }));
    else bundles.push(opened.value);
  }
  return reasons.length > 0 ? { reasons } : { bundles };
}

/** Nobody signs it, and it says neither when nor by whom it was merged: its bytes depend on what it holds alone. */
async function parkFileOf({ log, park }: MergedBundles, bundles: readonly OpenedBundle[]): Promise<Result<Bytes>> {
  const blobs = await blobsOf(bundles);
  if (!blobs.ok) return blobs;
  const statements = bundles.flatMap(({ bundle }) => bundle.keyring);
  const keyring = (await keyringOf(park.id, statements, [])).statements;
  const writers = [...log.devices(), ...bundles.map(({ bundle }) => bundle.manifest.device)];
  const [device = ''] = (log.length > 0 ? log.devices() : writers).sort();
  const options = { device, knows: log.knows(), blobs: blobs.value, ...(keyring.length > 0 ? { keyring } : {}) };
  return success(await checkpointOf(log, park, options));
}

async function blobsOf(bundles: readonly OpenedBundle[]): Promise<Result<Bytes[]>> {
  const blobs = new Map<string, Bytes>();
  for (const { bundle, bytes } of bundles) {
    for (const blob of bundle.blobs) {
      if (blobs.has(blob.sha256)) continue;
      const read = await readBlob(bytes, blob);
      if (!read.ok) return read;
      blobs.set(blob.sha256, read.value);
    }
  }
  return success([...blobs.values()]);
}

function tellMerged(merged: MergedBundles, bundles: readonly OpenedBundle[], given: Arguments, context: CommandContext): void {
  const out = given.required('out');
  const park = foldLog(merged.log);
  const conflicts = conflictsOf(park, merged.log);
  if (given.has('json')) context.write(`${JSON.stringify(jsonOf(out, merged, bundles, conflicts), null, 2)}\n`);
  else for (const line of linesOf(out, merged, bundles, { park, conflicts }, context)) say(out, oneLine(line), context);
}

/** Where the bundle itself goes to standard output, words go beside it. */
function say(out: string, line: string, { write, tell }: CommandContext): void {
  if (out === STANDARD_OUTPUT) tell(line);
  else write(`${line}\n`);
}

function jsonOf(out: string, { log, park, fresh }: MergedBundles, bundles: readonly OpenedBundle[], conflicts: readonly Conflict[]) {
  return {
    out,
    park,
    files: bundles.map(({ file, bundle }, at) => ({ file, changeSets: bundle.sets.length, new: fresh[at] ?? 0 })),
    changeSets: log.length,
    conflicts: conflicts.map(conflictJson),
  };
}

function linesOf(
  out: string,
  { log, fresh, park: name }: MergedBundles,
  bundles: readonly OpenedBundle[],
  { park, conflicts }: { readonly park: Park; readonly conflicts: readonly Conflict[] },
  context: CommandContext,
): string[] {
  const { t } = context;
  const wording = new ChangeWording(park, t);
  const files = bundles.map(({ file, bundle }, at) => t('cli:merge.file', { file, changeSets: bundle.sets.length, fresh: fresh[at] ?? 0 }));
  const found = conflicts.length === 0 ? t('cli:merge.noConflicts') : t('cli:merge.conflicts', { count: conflicts.length });
  return [
    ...files,
    t('cli:merge.park', { park: name.name, changeSets: log.length }),
    found,
    ...conflicts.map((conflict) => `  ${conflictLine(conflict, wording, context)}`),
    ...(out === STANDARD_OUTPUT ? [] : [t('cli:written', { file: out })]),
  ];
}

/** Whoever takes the file in is asked about it there. */
function warnOfClock({ log }: MergedBundles, { t, tell, wallMs }: CommandContext): void {
  const ahead = log.lastHlc.ms - wallMs;
  if (ahead > MOST_AHEAD_MS) tell(t('cli:clockAhead', { hours: Math.floor(ahead / MS_PER_HOUR) }));
}

/** The files say who is revoked, and nobody here to believe them or not: it is told, and decided where the file is taken in. */
async function warnOfRevoked({ log, park }: MergedBundles, bundles: readonly OpenedBundle[], { t, tell }: CommandContext): Promise<void> {
  const statements = bundles.flatMap(({ bundle }) => bundle.keyring);
  for (const { device, person, revoked } of await devicesAsStated(park.id, statements, null)) {
    if (revoked === null || log.lastSeq(device) <= revoked.lastSeq) continue;
    tell(oneLine(t('cli:revokedChanges', { person, lastSeq: revoked.lastSeq })));
  }
}

const MS_PER_HOUR = 3_600_000;
