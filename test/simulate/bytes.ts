// The bundles of a scenario through the bytes of real files: what is read is what was written, and a damaged file is refused whole.
import { chainAfter, EMPTY_CHAIN } from '../../renderer/changes/chain.ts';
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import type { Bytes } from '../../renderer/sync/bundle/format.ts';
import { readBundle } from '../../renderer/sync/bundle/read-bundle.ts';
import { writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { testId } from '../helpers/replica.ts';
import { Broken, must } from './broken.ts';
import type { Sight } from './coverage.ts';
import type { Letter } from './letter.ts';
import { Random } from './random.ts';

const PARK = { id: testId('k', 1), name: 'Park' };

/** The invariant that did not hold, in words; null where all held. */
export async function throughBytes(seed: number, letters: readonly Letter[], seen: ReadonlySet<Sight>): Promise<string | null> {
  const random = new Random(seed);
  try {
    for (const letter of letters.slice(0, 4)) await mustReadBack(random, letter);
    // The caller counts it with what the scenario came upon itself.
    if (letters.length > 0) (seen as Set<Sight>).add('throughBytes');
    return null;
  } catch (error) {
    if (error instanceof Broken) return error.message;
    throw error;
  }
}

async function mustReadBack(random: Random, { arrival, log }: Letter): Promise<void> {
  const { sets, requires, knows, lastHlc } = arrival;
  const [device] = log.devices();
  if (device === undefined) return;
  const kind = Object.keys(requires).length === 0 ? 'checkpoint' : 'segment';
  const bytes = await writeBundle({ kind, park: PARK, device, sets, requires, knows });
  const read = await readBundle(bytes);
  must(read.ok, 'a bundle that was written is read', () => JSON.stringify(read));
  if (!read.ok) return;
  const { manifest } = read.value;
  const isSame = chainOf(read.value.sets) === chainOf(sets) && JSON.stringify(read.value.sets) === JSON.stringify(sets);
  must(isSame, 'a bundle comes back as it was written', () => `${sets.length} change sets`);
  must(JSON.stringify(manifest.lastHlc) === JSON.stringify(lastHlc), 'a bundle comes back as it was written', () => 'its clock');
  must(isSameRecord(manifest.knows, knows), 'a bundle comes back as it was written', () => 'what its writer has');
  must(isSameRecord(manifest.requires, requires), 'a bundle comes back as it was written', () => 'what it requires');
  await mustBeRefused(bytes.slice(0, random.below(bytes.length)), 'cut short');
  const flipped = bytes.slice();
  const at = random.below(bytes.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  const damaged = await readBundle(flipped);
  must(!damaged.ok || chainOf(damaged.value.sets) === chainOf(sets), 'a damaged bundle is never read as another', () => `byte ${at}`);
}

async function mustBeRefused(bytes: Bytes, how: string): Promise<void> {
  must(!(await readBundle(bytes)).ok, 'a damaged bundle is refused', () => how);
}

function chainOf(sets: readonly ChangeSet[]): number {
  return sets.reduce((chain, set) => chainAfter(chain, set), EMPTY_CHAIN);
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
