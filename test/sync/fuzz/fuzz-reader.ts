// Gives hostile files to the reader, as the app gives it whatever a person opens, and tells what must not have happened.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mergeArrival } from '../../../renderer/changes/arrival.ts';
import { changeSetSchema } from '../../../renderer/changes/change-set.ts';
import { ChangeLog } from '../../../renderer/changes/log.ts';
import { Merge } from '../../../renderer/changes/merge.ts';
import { foldLog, type Park } from '../../../renderer/changes/park.ts';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { unpackSets } from '../../../renderer/sync/bundle/packed-sets.ts';
import { openReceived } from '../../../renderer/sync/exchange/open-received.ts';
import type { OpenRequest, ReceivedBundle } from '../../../renderer/sync/exchange/received-bundle.ts';
import { seededRandom } from '../bundle/seeded-random.ts';
import { goldenIdentity, MOSCOW, PARK, PASSPHRASE, SETS } from '../golden/contents.ts';
import { type Hostile, hostile } from './mutate.ts';

/** What reading may end in, as its documentation says. */
const KNOWN_PROBLEMS: ReadonlySet<string> = new Set(
  [
    ['notZip', 'truncated', 'unexpectedEntry', 'badManifest', 'newerFormat', 'badDigest', 'tooLarge', 'badContent'],
    ['passphraseNeeded', 'wrongPassphrase', 'notForThisDevice', 'damagedProtection'],
  ].flatMap((codes) => codes.map((code) => `bundle.${code}`)),
);

export interface Tried {
  /** `ok`, or the problem's code. */
  readonly outcome: string;
  /** null: all is well. */
  readonly fault: string | null;
  readonly recipe: readonly string[];
  readonly ms: number;
}

/** No file of a few kilobytes takes longer, on a machine that does other things besides. */
const MOST_MS = 10_000;

export class ReaderFuzzer {
  readonly #seed: number;
  readonly #corpus: readonly Bytes[];
  readonly #request: Omit<OpenRequest, 'bytes'>;
  readonly #log = ChangeLog.of(SETS.slice(0, 4));
  readonly #park: Park = foldLog(this.#log);
  readonly #before = shown(this.#park);

  private constructor(seed: number, corpus: readonly Bytes[], request: Omit<OpenRequest, 'bytes'>) {
    this.#seed = seed;
    this.#corpus = corpus;
    this.#request = request;
  }

  static async of(seed: number): Promise<ReaderFuzzer> {
    const folder = path.join(import.meta.dirname, '../golden');
    const files = readdirSync(folder).filter((name) => name.endsWith('.caravan'));
    const { key, encryption } = await goldenIdentity(MOSCOW);
    const request = { passphrase: PASSPHRASE, decryption: encryption.privateKey, trust: { park: PARK.id, statements: [], anchors: [key] } };
    return new ReaderFuzzer(
      seed,
      files.map((name) => new Uint8Array(readFileSync(path.join(folder, name)))),
      request,
    );
  }

  /** The n-th input of this seed: the same in every run. */
  input(n: number): Hostile {
    return hostile(this.#corpus, seededRandom(Math.imul(this.#seed, 0x9e3779b1) + Math.imul(n, 0x85ebca6b)));
  }

  /** Gives it to the reader, and what the reader lets through to the merge. */
  async try(n: number): Promise<Tried> {
    const { bytes, recipe } = this.input(n);
    const given = bytes.slice();
    const started = performance.now();
    const { outcome, fault } = await this.#outcomeOf(bytes);
    const ms = performance.now() - started;
    const wasChanged = bytes.some((byte, at) => byte !== given[at]);
    const late = ms > MOST_MS ? `took ${ms.toFixed(0)} ms` : null;
    return { outcome, fault: fault ?? (wasChanged ? 'changed the bytes that it read' : late), recipe, ms };
  }

  async #outcomeOf(bytes: Bytes): Promise<{ readonly outcome: string; readonly fault: string | null }> {
    try {
      const { opened } = await openReceived({ ...this.#request, bytes });
      if (opened.ok) return { outcome: 'ok', fault: this.#faultOf(opened.value) };
      const { code } = opened.problem;
      return { outcome: code, fault: KNOWN_PROBLEMS.has(code) ? null : `an unknown problem: ${code}` };
    } catch (error) {
      return { outcome: 'threw', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }

  /** Whatever is let through is sound, and touches neither park nor log until it is installed. */
  #faultOf({ incoming, counts }: ReceivedBundle): string | null {
    const sets = incoming.chunks.flatMap(unpackSets);
    if (sets.length !== counts.changeSets) return 'lets through fewer or more change sets than it says';
    if (!sets.every((set) => changeSetSchema.safeParse(set).success)) return 'lets through what is no change set';
    const merge = mergeArrival(this.#park, this.#log, { ...incoming.announcement, sets }, Number.MAX_SAFE_INTEGER);
    if (shown(this.#park) !== this.#before || this.#log.length !== 4) return 'a merge changed the park before it was installed';
    if (!(merge instanceof Merge)) return null;
    const merged: Park = {
      tables: Object.fromEntries(Object.entries(this.#park.tables).map(([name, rows]) => [name, new Map(rows)])) as never,
    };
    for (const { table, id } of merge.touched()) {
      const state = merge.stateOf(table, id);
      if (state !== undefined) merged.tables[table].set(id, state);
    }
    return shown(merged) === shown(foldLog(merge.log)) ? null : 'a merge gives another park than its log tells of';
  }
}

function shown(park: Park): string {
  const tables = Object.entries(park.tables).map(([name, rows]) => [name, [...rows].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return JSON.stringify(tables);
}
