// Change sets into the lines of `changes.json`. See columns.ts for the form.
import type { ChangeSet, Dot, Op, Value } from '../../changes/change-set.ts';
import { type Chunk, SUPERSEDES, shortId, writeKey } from './columns.ts';
import { Dictionary, ReferenceWriter } from './dictionary.ts';
import { encodeValues } from './encode-values.ts';
import type { Bytes } from './format.ts';

/** A chunk is closed once it has this many ops or characters of values: some 15 MiB, well under what a reader takes in one step. */
const MOST_OPS = 250_000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** The bytes of `changes.json`. */
export function encodeChanges(sets: readonly ChangeSet[]): Bytes {
  const lines = chunksOf(sets).map((chunk) => JSON.stringify(encodeChunk(chunk)));
  return new TextEncoder().encode(`[\n${lines.join(',\n')}${lines.length === 0 ? '' : '\n'}]\n`);
}

/** The change sets as one chunk. */
export function encodeChunk(sets: readonly ChangeSet[]): Chunk {
  const chunk = columnsOf(sets);
  return { ...chunk, ids: chunk.ids.map(shortId) };
}

/** The same with ids as they are: for what never leaves this device. */
export function columnsOf(sets: readonly ChangeSet[]): Chunk {
  const encoder = new ChunkEncoder();
  for (const set of sets) encoder.addSet(set);
  return encoder.chunk();
}

function chunksOf(sets: readonly ChangeSet[]): ChangeSet[][] {
  const chunks: ChangeSet[][] = [];
  let ops = MOST_OPS;
  let characters = 0;
  for (const set of sets) {
    if (ops >= MOST_OPS || characters >= MOST_CHARACTERS) {
      chunks.push([]);
      ops = characters = 0;
    }
    chunks.at(-1)?.push(set);
    ops += set.ops.length;
    characters += set.ops.reduce((sum, op) => sum + lengthOf(op.value), 0);
  }
  return chunks;
}

function lengthOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  return value === null || typeof value !== 'object' ? 1 : JSON.stringify(value).length;
}

class ChunkEncoder {
  readonly #devices = new Dictionary<{ id: string; first: number }>();
  readonly #authors = new Dictionary<string>();
  readonly #intents = new Dictionary<Chunk['intents'][number]>();
  readonly #tables = new Dictionary<string>();
  readonly #leaves = new Dictionary<readonly [number, string]>();
  readonly #ids = new Dictionary<string>();
  readonly #superseded = new Dictionary<number[]>();
  readonly #sets = {
    device: Array<number>(),
    ms: Array<number>(),
    counter: Array<number>(),
    author: Array<number>(),
    ops: Array<number>(),
  };
  readonly #of: number[] = [];
  readonly #intent = new ReferenceWriter();
  readonly #leaf: number[] = [];
  readonly #id = new ReferenceWriter();
  readonly #supersedes: number[] = [];
  readonly #values: Value[][] = [];
  /** By leaf and row: the last write to it here. */
  readonly #writes = new Map<number, Dot>();
  /** By row: the entry of `superseded` that was named last. */
  readonly #named = new Map<number, number>();
  #ms = 0;

  addSet(set: ChangeSet): void {
    const sets = this.#sets;
    sets.device.push(this.#deviceOf(set));
    sets.ms.push(set.at.ms - this.#ms);
    sets.counter.push(set.at.counter);
    sets.author.push(this.#authors.place(set.author, set.author));
    sets.ops.push(set.ops.length);
    this.#addIntent(set, sets.device.length - 1);
    this.#ms = set.at.ms;
    for (const op of set.ops) this.#addOp(op, set);
  }

  chunk(): Chunk {
    // Values that refer to rows may name new ones, so they come first.
    const values = this.#values.map((column) => encodeValues(column, (id) => this.#placeOfId(id)));
    return {
      devices: this.#devices.entries,
      authors: this.#authors.entries,
      intents: this.#intents.entries,
      tables: this.#tables.entries,
      leaves: this.#leaves.entries,
      ids: this.#ids.entries,
      sets: { ...this.#sets, intent: this.#intent.column, of: this.#of },
      ops: { leaf: this.#leaf, id: this.#id.column, supersedes: this.#supersedes },
      superseded: this.#superseded.entries,
      values,
    };
  }

  #deviceOf({ device, seq }: Dot): number {
    const place = this.#devices.place(device, { id: device, first: 0 });
    const entry = this.#devices.entries[place];
    if (entry !== undefined && entry.first === 0) entry.first = seq;
    return place;
  }

  #dotOf({ device, seq }: Dot): [number, number] {
    return [this.#devices.place(device, { id: device, first: 0 }), seq];
  }

  #addIntent({ intent }: ChangeSet, index: number): void {
    const entry: Chunk['intents'][number] = intent.params === undefined ? [intent.key] : [intent.key, intent.params];
    this.#intent.add(this.#intents.place(JSON.stringify(entry), entry));
    if (intent.of !== undefined) this.#of.push(index, ...this.#dotOf(intent.of));
  }

  #addOp(op: Op, set: ChangeSet): void {
    // The length keeps names that hold a separator apart: a newer version's names may be anything.
    const leaf = this.#leaves.place(`${op.table.length}/${op.table}/${op.field}`, [this.#tables.place(op.table, op.table), op.field]);
    const id = this.#placeOfId(op.id);
    this.#leaf.push(leaf);
    this.#id.add(id);
    this.#supersedes.push(this.#supersedesOf(op, this.#writes.get(writeKey(leaf, id)), id));
    this.#writes.set(writeKey(leaf, id), set);
    this.#valuesOf(leaf).push(op.value);
  }

  #valuesOf(leaf: number): Value[] {
    const values = this.#values[leaf] ?? [];
    this.#values[leaf] = values;
    return values;
  }

  #supersedesOf({ supersedes }: Op, previous: Dot | undefined, row: number): number {
    const usual = previous === undefined ? [] : [previous];
    if (supersedes.length === usual.length && supersedes.every((dot, index) => sameDot(dot, usual[index]))) return SUPERSEDES.previous;
    const dots = supersedes.flatMap((dot) => this.#dotOf(dot));
    const place = this.#superseded.place(dots.join(), dots);
    if (this.#named.get(row) === place) return SUPERSEDES.asOnRow;
    this.#named.set(row, place);
    return place + SUPERSEDES.firstEntry;
  }

  #placeOfId(id: string): number {
    return this.#ids.place(id, id);
  }
}

function sameDot(a: Dot, b: Dot | undefined): boolean {
  return b !== undefined && a.seq === b.seq && a.device === b.device;
}
