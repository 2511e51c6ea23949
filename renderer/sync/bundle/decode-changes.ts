// From a line of `changes.json` to change sets. Whatever passes here satisfies `changeSetSchema`; dictionaries are checked once an
// entry instead of once a use, which is what makes a hundred thousand changes quick to read.
import { z } from 'zod';
import { type ChangeSet, type Dot, type Intent, intentSchema, type Op, type Value } from '../../changes/change-set.ts';
import { type Chunk, longId, SUPERSEDES } from './columns.ts';
import { decodeValues, isSafe, valueColumnSchema } from './decode-values.ts';
import { ReferenceReader } from './dictionary.ts';

const MOST_OPS_IN_A_SET = 1_000_000;
const MOST_SUPERSEDED = 1_000;

function column(least: number, most: number): z.ZodType<readonly number[]> {
  return z.custom<readonly number[]>(
    (values) => Array.isArray(values) && values.every((value) => Number.isSafeInteger(value) && value >= least && value <= most),
  );
}

const places = column(0, Number.MAX_SAFE_INTEGER);
const name = z.string().min(1).max(100);
const intentEntry = z
  .union([z.tuple([name]), z.tuple([name, z.custom<Readonly<Record<string, string | number>>>((params) => isSafe(params, 0))])])
  .refine(([key, params]) => intentSchema.safeParse(params === undefined ? { key } : { key, params }).success);

const chunkSchema: z.ZodType<Chunk> = z.strictObject({
  devices: z.array(z.strictObject({ id: z.guid(), first: z.int().min(0) })),
  authors: z.array(z.string().max(200)),
  intents: z.array(intentEntry),
  tables: z.array(name),
  leaves: z.array(z.tuple([z.int().min(0), name])).max(2 ** 21),
  ids: z.array(z.string().transform(longId).pipe(z.guid())),
  sets: z.strictObject({
    device: places,
    ms: column(-(2 ** 48), 2 ** 48),
    counter: column(0, 2 ** 32 - 1),
    author: places,
    intent: places,
    ops: column(0, MOST_OPS_IN_A_SET),
    of: places,
  }),
  ops: z.strictObject({ leaf: places, id: places, supersedes: places }),
  superseded: z.array(places),
  values: z.array(valueColumnSchema),
});

/** The change sets of one chunk, in order; null where it is not one. */
export function decodeChunk(json: unknown): ChangeSet[] | null {
  const chunk = chunkSchema.safeParse(json);
  return chunk.success && isDistinct(chunk.data) ? setsOf(chunk.data) : null;
}

/**
 * The same of a chunk that this program wrote itself, without looking at each entry again: the log of a park is read at every start.
 * @param json what `columnsOf` gave, out of the park's own database or out of a worker
 */
export function decodeOwnChunk(json: unknown): ChangeSet[] | null {
  return setsOf(json as Chunk);
}

function setsOf(chunk: Chunk): ChangeSet[] | null {
  try {
    return new ChunkDecoder(chunk).sets();
  } catch (error) {
    if (error instanceof BadChunk) return null;
    throw error;
  }
}

const list = z.custom<readonly unknown[]>(Array.isArray);
const sizeSchema = z.object({ sets: z.object({ device: list }), ops: z.object({ leaf: list }) });

/** How many change sets and ops the chunk would make, before any is made. */
export function sizeOfChunk(json: unknown): number {
  const size = sizeSchema.safeParse(json);
  return size.success ? size.data.sets.device.length + size.data.ops.leaf.length : 0;
}

/** A number in a column names nothing, or columns do not match: caught by `decodeChunk`, so that each look-up stays one word. */
class BadChunk extends Error {}

function at<Entry>(entries: ArrayLike<Entry>, place: number): Entry {
  const entry = entries[place];
  if (entry === undefined) throw new BadChunk();
  return entry;
}

class ChunkDecoder {
  readonly #chunk: Chunk;
  readonly #values: (readonly Value[])[];
  /** By leaf: how many of its values are taken. */
  readonly #taken: number[];
  readonly #superseded: (readonly Dot[])[];
  readonly #nextSeq: number[];
  readonly #intents = new ReferenceReader();
  readonly #ids = new ReferenceReader();
  readonly #madeIntents: Intent[] = [];
  readonly #of: ReadonlyMap<number, Dot>;
  /** By leaf: the names that its ops bear. */
  readonly #tables: readonly string[];
  readonly #fields: readonly string[];
  /** By row, and in it by leaf: who wrote it last. */
  readonly #writes: (readonly [Dot] | undefined)[][];
  /** By row: the writes that an op on it named last. */
  readonly #named: (readonly Dot[] | undefined)[];
  #ms = 0;
  #op = 0;

  constructor(chunk: Chunk) {
    this.#chunk = chunk;
    this.#values = chunk.values.map((values) => decodeValues(values, chunk.ids) ?? bad());
    this.#taken = chunk.values.map(() => 0);
    this.#superseded = chunk.superseded.map((numbers) => this.#dots(numbers));
    this.#nextSeq = chunk.devices.map((device) => device.first);
    this.#of = this.#readOf();
    this.#tables = chunk.leaves.map(([table]) => at(chunk.tables, table));
    this.#fields = chunk.leaves.map(([, field]) => field);
    this.#writes = chunk.ids.map(() => []);
    this.#named = chunk.ids.map(() => undefined);
    this.#checkLengths();
  }

  sets(): ChangeSet[] {
    const sets = this.#chunk.sets.device.map((device, index) => this.#set(device, index));
    if (this.#op !== this.#chunk.ops.leaf.length) throw new BadChunk();
    if (this.#values.some((values, leaf) => values.length !== this.#taken[leaf])) throw new BadChunk();
    return sets;
  }

  #checkLengths(): void {
    const { sets, ops, leaves, values } = this.#chunk;
    const sameSets = [sets.ms, sets.counter, sets.author, sets.intent, sets.ops].every((each) => each.length === sets.device.length);
    const sameOps = ops.id.length === ops.leaf.length && ops.supersedes.length === ops.leaf.length;
    if (!sameSets || !sameOps || leaves.length !== values.length) throw new BadChunk();
  }

  #set(devicePlace: number, index: number): ChangeSet {
    const { sets, devices, authors } = this.#chunk;
    const dot: Dot = { device: at(devices, devicePlace).id, seq: this.#seq(devicePlace) };
    this.#ms += at(sets.ms, index);
    if (this.#ms < 0 || this.#ms >= 2 ** 48) throw new BadChunk();
    return {
      device: dot.device,
      seq: dot.seq,
      at: { ms: this.#ms, counter: at(sets.counter, index) },
      author: at(authors, at(sets.author, index)),
      intent: this.#intent(index),
      ops: this.#ops(at(sets.ops, index), dot),
    };
  }

  #seq(devicePlace: number): number {
    const seq = at(this.#nextSeq, devicePlace);
    if (seq === 0) throw new BadChunk();
    this.#nextSeq[devicePlace] = seq + 1;
    return seq;
  }

  /** Change sets that were made for the same share what they say of it: there may be a hundred thousand. */
  #intent(index: number): Intent {
    const place = this.#intents.place(at(this.#chunk.sets.intent, index));
    const intent = this.#madeIntents[place] ?? intentOf(at(this.#chunk.intents, place));
    this.#madeIntents[place] = intent;
    const of = this.#of.get(index);
    return of === undefined ? intent : { ...intent, of };
  }

  #ops(count: number, dot: Dot): Op[] {
    const ops: Op[] = [];
    const single = [dot] as const;
    for (let index = 0; index < count; index++) ops.push(this.#nextOp(single));
    return ops;
  }

  #nextOp(single: readonly [Dot]): Op {
    const { ops, ids } = this.#chunk;
    const index = this.#op++;
    // Not by `at`: it serves arrays of every kind, and there are a hundred thousand of these.
    const leaf = ops.leaf[index] ?? bad();
    const idPlace = this.#ids.place(ops.id[index] ?? bad());
    const id = ids[idPlace] ?? bad();
    const table = this.#tables[leaf] ?? bad();
    const field = this.#fields[leaf] ?? bad();
    const writes = this.#writes[idPlace] ?? bad();
    const previous = writes[leaf];
    // A change set writes a field at most once.
    if (previous === single) throw new BadChunk();
    writes[leaf] = single;
    const supersedes = this.#supersedes(ops.supersedes[index] ?? bad(), previous, idPlace);
    return { table, id, field, value: this.#value(leaf), supersedes };
  }

  #supersedes(code: number, previous: readonly [Dot] | undefined, idPlace: number): readonly Dot[] {
    if (code === SUPERSEDES.previous) return previous ?? [];
    if (code === SUPERSEDES.asOnRow) return this.#named[idPlace] ?? bad();
    const dots = at(this.#superseded, code - SUPERSEDES.firstEntry);
    this.#named[idPlace] = dots;
    return dots;
  }

  #value(leaf: number): Value {
    const taken = this.#taken[leaf] ?? bad();
    this.#taken[leaf] = taken + 1;
    const value = this.#values[leaf]?.[taken];
    return value === undefined ? bad() : value;
  }

  #dots(numbers: readonly number[]): readonly Dot[] {
    if (numbers.length % 2 !== 0 || numbers.length > 2 * MOST_SUPERSEDED) throw new BadChunk();
    const dots: Dot[] = [];
    for (let index = 0; index < numbers.length; index += 2) dots.push(this.#dot(at(numbers, index), at(numbers, index + 1)));
    return dots;
  }

  #dot(devicePlace: number, seq: number): Dot {
    if (seq === 0) throw new BadChunk();
    return { device: at(this.#chunk.devices, devicePlace).id, seq };
  }

  #readOf(): ReadonlyMap<number, Dot> {
    const numbers = this.#chunk.sets.of;
    if (numbers.length % 3 !== 0) throw new BadChunk();
    const dots = new Map<number, Dot>();
    for (let index = 0; index < numbers.length; index += 3) {
      dots.set(at(numbers, index), this.#dot(at(numbers, index + 1), at(numbers, index + 2)));
    }
    return dots;
  }
}

function intentOf([key, params]: Chunk['intents'][number]): Intent {
  return params === undefined ? { key } : { key, params };
}

/** One entry under two numbers would hide that a field is written twice. */
function isDistinct({ ids, tables, leaves, devices }: Chunk): boolean {
  const leafKeys = leaves.map(([table, field]) => `${table}/${field}`);
  return [ids, tables, leafKeys, devices.map((device) => device.id)].every(areDistinct);
}

function areDistinct(entries: readonly string[]): boolean {
  return new Set(entries).size === entries.length;
}

function bad(): never {
  throw new BadChunk();
}
