// Makes hostile files out of sound ones: by bytes, by the records of the archive, and by what its entries say.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { openArchive } from '../../../renderer/sync/bundle/archive.ts';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { inflateEntry } from '../../../renderer/sync/bundle/inflate-entry.ts';

export type Random = (below: number) => number;

export interface Hostile {
  readonly bytes: Bytes;
  /** What was done, for whoever looks into a failure. */
  readonly recipe: readonly string[];
}

/** The same for the same corpus and the same random numbers. */
export function hostile(corpus: readonly Bytes[], random: Random): Hostile {
  const recipe: string[] = [];
  let bytes = pick(corpus, random);
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const [name, mutate] = pick(MUTATIONS, random);
    recipe.push(name);
    bytes = mutate(bytes, random, corpus);
  }
  return { bytes: new Uint8Array(bytes), recipe };
}

type Mutation = (bytes: Bytes, random: Random, corpus: readonly Bytes[]) => Bytes;

/** Those that get far into the reader stand several times. */
const MUTATIONS: readonly (readonly [string, Mutation])[] = [
  ['noise', noise],
  ['bit', flipBits],
  ['bit', flipBits],
  ['cut', cut],
  ['splice', splice],
  ['zip record', spoilZipRecord],
  ['zip record', spoilZipRecord],
  ['manifest', (bytes, random) => inEntry(bytes, 'manifest.json', random)],
  ['manifest', (bytes, random) => inEntry(bytes, 'manifest.json', random)],
  ['changes', (bytes, random) => inEntry(bytes, 'changes.json', random)],
  ['changes', (bytes, random) => inEntry(bytes, 'changes.json', random)],
  ['changes', (bytes, random) => inEntry(bytes, 'changes.json', random)],
  ['keyring', (bytes, random) => inEntry(bytes, 'keyring.json', random)],
  ['version', setVersion],
  ['entries', shuffleEntries],
  ['age header', spoilAgeHeader],
];

function noise(_bytes: Bytes, random: Random): Bytes {
  const bytes = Uint8Array.from({ length: random(2_000) }, () => random(256));
  bytes.set(pick([[0x50, 0x4b, 3, 4], [], [0x50, 0x4b, 5, 6]], random).slice(0, bytes.length));
  return bytes;
}

function flipBits(bytes: Bytes, random: Random): Bytes {
  const flipped = bytes.slice();
  for (let left = 1 + random(8); left > 0 && flipped.length > 0; left -= 1) {
    const at = random(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
  }
  return flipped;
}

function cut(bytes: Bytes, random: Random): Bytes {
  const at = random(bytes.length + 1);
  return random(3) === 0 ? bytes.slice(at) : bytes.slice(0, at);
}

/** The beginning of one file and the end of another, or of itself. */
function splice(bytes: Bytes, random: Random, corpus: readonly Bytes[]): Bytes {
  const other = pick(corpus, random);
  const head = bytes.subarray(0, random(bytes.length + 1));
  const tail = other.subarray(random(other.length + 1));
  return joined(head, tail);
}

const RECORDS: readonly (readonly [mark: number, length: number])[] = [
  [0x04034b50, 30],
  [0x02014b50, 46],
  [0x06054b50, 22],
];

/** A field of a local header, of the directory or of its end, set to something that counts: nothing, all ones, a little more or less. */
function spoilZipRecord(bytes: Bytes, random: Random): Bytes {
  const [mark, length] = pick(RECORDS, random);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = 0; at + length <= bytes.length; at += 1) if (view.getUint32(at, true) === mark) starts.push(at);
  if (starts.length === 0) return bytes;
  const spoiled = bytes.slice();
  const at = pick(starts, random) + 4 + random(length - 5);
  const field = new DataView(spoiled.buffer);
  const now = field.getUint16(at, true);
  field.setUint16(at, pick([0, 0xffff, now + 1, now - 1, 1, 8, random(0x10000)], random) & 0xffff, true);
  return spoiled;
}

/** Something in an entry that is JSON, changed; the digests and sizes of the manifest then put right, so that the reader goes on. */
function inEntry(bytes: Bytes, name: string, random: Random): Bytes {
  const entries = entriesIn(bytes);
  const entry = entries?.[name];
  if (entries === null || entry === undefined) return bytes;
  const json = parsed(entry);
  if (json === undefined) return bytes;
  const changed = changedJson(json, random);
  entries[name] = name === 'changes.json' ? inLines(changed) : encoded(changed);
  if (name !== 'manifest.json' || random(2) === 0) putRight(entries);
  return zipped(entries);
}

/** What a newer or a broken version would say of itself. */
function setVersion(bytes: Bytes, random: Random): Bytes {
  const entries = entriesIn(bytes);
  const manifest = parsed(entries?.['manifest.json'] ?? new Uint8Array());
  if (entries === null || manifest === undefined || manifest === null || typeof manifest !== 'object' || Array.isArray(manifest))
    return bytes;
  entries['manifest.json'] = encoded({ ...manifest, minimumReaderVersion: pick([0, 2, 99, 2 ** 53, '1', null], random) });
  return zipped(entries);
}

/** Entries renamed, doubled under another name, left out, stored, or in another order. */
function shuffleEntries(bytes: Bytes, random: Random): Bytes {
  const entries = entriesIn(bytes);
  if (entries === null) return bytes;
  const names = Object.keys(entries);
  if (names.length === 0) return bytes;
  const name = pick(names, random);
  const entry = entries[name] ?? new Uint8Array();
  if (random(2) === 0) delete entries[name];
  entries[pick(['../up', '/etc', 'a/b/c', '__proto__', 'CON', 'changes.json', 'blobs/x', `blobs/${'0'.repeat(64)}`, 'x\0', 'ы'], random)] =
    entry;
  const turned = Object.fromEntries(Object.entries(entries).sort(() => random(3) - 1));
  return zipped(turned, random(3) === 0 ? 0 : 6);
}

/** The text before an age file's payload: kinds of stanza, their arguments, lengths of lines, the work factor. */
function spoilAgeHeader(bytes: Bytes, random: Random): Bytes {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('age-encryption')) return bytes;
  const lines = text.split('\n');
  const at = random(Math.min(lines.length, 5));
  const line = lines[at] ?? '';
  const spoiled = pick(
    ['', line + line, line.slice(1), `-> X25519 ${'A'.repeat(43)}`, '-> scrypt AAAAAAAAAAAAAAAAAAAAAA 9', '--- ', `${line} x`, '\r', '-> '],
    random,
  );
  lines[at] = spoiled;
  return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const NASTY: readonly Json[] = [
  null,
  true,
  0,
  1,
  2,
  -1,
  0.5,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  -(2 ** 53),
  1e308,
  '',
  '__proto__',
  'constructor',
  '\ud800',
  '2026-02-30',
  '01890000-0000-7000-8000-0000000000e1',
  'x'.repeat(300),
  [],
  {},
  [[]],
  { as: 'json', values: [] },
  { as: 'dates', from: 0, values: [1, 2, 3] },
];

/** One place of the tree, at random, changed. */
function changedJson(json: Json, random: Random): Json {
  const isLeaf = json === null || typeof json !== 'object' || Object.keys(json).length === 0;
  if (isLeaf || random(6) === 0) return otherThan(json, random);
  if (Array.isArray(json)) {
    const at = random(json.length);
    const list = [...json];
    const deed = random(8);
    if (deed === 0) list.splice(at, 1);
    else if (deed === 1) list.splice(at, 0, list[random(list.length)] ?? null);
    else if (deed === 2) list.push(...list.slice(0, 50));
    else list[at] = changedJson(list[at] ?? null, random);
    return list;
  }
  const key = pick(Object.keys(json), random);
  const { [key]: value = null, ...rest } = json;
  const deed = random(10);
  if (deed === 0) return rest;
  if (deed === 1) return { ...json, [pick(['__proto__', 'extra', 'seq', 'knows'], random)]: pick(NASTY, random) };
  return { ...json, [key]: changedJson(value, random) };
}

function otherThan(json: Json, random: Random): Json {
  if (typeof json === 'number' && random(2) === 0) return json + pick([1, -1, 2, 1_000, -1_000], random);
  if (typeof json === 'string' && random(2) === 0)
    return json.slice(0, random(json.length + 1)) + pick(['', 'a', '0', '\u0000', 'Я'], random);
  return pick(NASTY, random);
}

type Entries = Record<string, Uint8Array>;

function entriesIn(bytes: Bytes): Entries | null {
  const archive = openArchive(bytes);
  if (!archive.ok) return null; // it was spoiled before
  const entries: Entries = {};
  for (const [name, entry] of archive.value) {
    // A spoiled record may promise gigabytes.
    const inflated = entry.size > 1_000_000 ? null : inflateEntry(entry, entry.size);
    if (inflated !== null) entries[name] = inflated;
  }
  return entries;
}

function putRight(entries: Entries): void {
  const manifest = parsed(entries['manifest.json'] ?? new Uint8Array());
  if (manifest === undefined || manifest === null || typeof manifest !== 'object' || Array.isArray(manifest)) return;
  const named = Object.entries(entries).filter(([name]) => !name.startsWith('manifest.'));
  manifest.entries = named.map(([name, bytes]) => ({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  entries['manifest.json'] = encoded(manifest);
}

function zipped(entries: Entries, level: 0 | 6 = 6): Bytes {
  return new Uint8Array(zipSync(entries, { level, mtime: '1980-01-01T00:00:00' }));
}

function parsed(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function encoded(json: Json): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(json));
}

/** As `changes.json` is written: one chunk a line. */
function inLines(json: Json): Uint8Array {
  if (!Array.isArray(json)) return encoded(json);
  return new TextEncoder().encode(`[\n${json.map((chunk) => JSON.stringify(chunk)).join(',\n')}${json.length === 0 ? '' : '\n'}]\n`);
}

function joined(a: Uint8Array, b: Uint8Array): Bytes {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

function pick<T>(list: readonly T[], random: Random): T {
  const picked = list[random(list.length)];
  if (picked === undefined) throw new Error('fuzz: nothing to pick from');
  return picked;
}
