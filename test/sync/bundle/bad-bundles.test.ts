// Files that are no bundle, damaged ones, and ones made to do harm: each is refused with a reason, and none with an exception.
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import type { Manifest } from '../../../renderer/sync/bundle/manifest.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { sha256 } from '../../../renderer/sync/bundle/sha256.ts';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { changeSet, codeOf, DEVICE, inBundle, op, valueIn } from './examples.ts';

const SETS = [
  changeSet({ seq: 1, ops: [op({ value: 'EXO-1' }), op({ field: 'title.zh', value: '原型' })] }),
  changeSet({ seq: 2, ops: [op({ value: 'EXO-2', supersedes: [{ device: DEVICE, seq: 1 }] })] }),
];
let good: Bytes;

beforeAll(async () => {
  good = await writeBundle({ ...inBundle(SETS), blobs: [strToU8('протокол')] });
});

// Property tests take seconds, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a file that is no bundle', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('<?xml version="1.0"?>')],
    ['two bytes', strToU8('PK')],
  ])('of %s is refused as no bundle', async (_name, bytes) => {
    expect(codeOf(await readBundle(bytes))).toBe('bundle.notZip');
  });

  it('but another ZIP is refused for its manifest', async () => {
    expect(codeOf(await readBundle(zipSync({ 'a.txt': strToU8('a') })))).toBe('bundle.badManifest');
  });
});

describe('a damaged bundle', () => {
  it('cut short anywhere is refused', async () => {
    for (let length = 0; length < good.length; length++) {
      const code = codeOf(await readBundle(good.slice(0, length)));
      expect(code).toBe(length < 4 ? 'bundle.notZip' : 'bundle.truncated');
    }
  });

  it('with any bytes changed gives a reason or the very same change sets, and never throws', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = good.slice();
        for (const [place, mask] of changes) bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ mask;
        const result = await readBundle(bytes);
        const outcome = result.ok ? result.value.sets : result.problem.code.replace(/\..*/, '');
        expect([SETS, 'bundle']).toContainEqual(outcome);
      }),
      { numRuns: 1_500 },
    );
  });

  it('of random bytes after a ZIP signature never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
        const bytes = new Uint8Array([0x50, 0x4b, 3, 4, ...tail]);
        expect((await readBundle(bytes)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('with changes that are not what the manifest promised is refused', async () => {
    const bytes = await rezipped({ 'changes.json': strToU8('[\n]\n') });
    expect(codeOf(await readBundle(bytes))).toBe('bundle.badDigest');
  });

  it('with an attachment of other bytes is refused', async () => {
    const name = Object.keys(unzipSync(good)).find((entry) => entry.startsWith('blobs/')) ?? '';
    expect(codeOf(await readBundle(await rezipped({ [name]: strToU8('протоко!') })))).toBe('bundle.badDigest');
  });
});

describe('a bundle with other entries', () => {
  it.each(['more.json', 'keyring.json', '../up', '/root', 'a\\b', '__proto__', 'blobs/__proto__', 'Changes.json', 'blobs/x/y'])(
    'such as %s, which the manifest does not name, is refused',
    async (name) => {
      const bytes = zipSync(Object.fromEntries([...Object.entries(unzipSync(good)), [`X${name}`, strToU8('{}')]]));
      const renamed = replaced(bytes, `X${name}`, name);
      expect(codeOf(await readBundle(renamed))).toBe('bundle.unexpectedEntry');
    },
  );

  it('twice of one name is refused', async () => {
    const bytes = zipSync({ ...unzipSync(good), 'changes.jsox': strToU8('{}') });
    expect(codeOf(await readBundle(replaced(bytes, 'changes.jsox', 'changes.json')))).toBe('bundle.unexpectedEntry');
  });

  it('that a newer version added and named is read', async () => {
    const extra = strToU8('new');
    const bytes = await rezipped({ 'extra.bin': extra }, async (manifest) => {
      manifest.entries.push({ name: 'extra.bin', size: extra.length, sha256: await sha256(extra) });
      Object.assign(manifest, { formatVersion: 2, later: true });
    });
    expect(valueIn(await readBundle(bytes)).sets).toEqual(SETS);
  });
});

describe('a manifest', () => {
  it('of a park whose id has capitals is refused: it would share a folder with another', async () => {
    const id = 'ABCDEF00-0000-4000-8000-000000000001';
    const withId = (text: string) => rezipped({}, (manifest) => void Object.assign(manifest, { park: { id: text, name: 'Park' } }));
    expect(codeOf(await readBundle(await withId(id)))).toBe('bundle.badManifest');
    expect(valueIn(await readBundle(await withId(id.toLowerCase()))).manifest.park.id).toBe(id.toLowerCase());
  });

  it('of a format that needs a newer reader is refused as such, whatever else it says', async () => {
    const bytes = await rezipped({ 'manifest.json': strToU8('{"format":"caravan","minimumReaderVersion":2}') });
    expect(await readBundle(bytes)).toEqual({ ok: false, problem: { code: 'bundle.newerFormat', details: { needs: 2, reads: 1 } } });
  });

  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":"other","minimumReaderVersion":1}'],
    ['a prototype', '{"format":"caravan","minimumReaderVersion":1,"__proto__":{"kind":"checkpoint"}}'],
    ['deep nesting', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('with %s is refused', async (_name, text) => {
    expect(codeOf(await readBundle(await rezipped({ 'manifest.json': strToU8(text) })))).toBe('bundle.badManifest');
    expect(Object.hasOwn(Object.prototype, 'kind')).toBe(false);
  });

  it.each<[string, (manifest: Manifest) => void]>([
    ['names an entry that is not there', (manifest) => manifest.entries.push({ name: 'blobs/a', size: 1, sha256: '0'.repeat(64) })],
    ['names an entry twice', ({ entries }) => entries.push({ ...entries[0], name: 'changes.json', size: 1, sha256: '0'.repeat(64) })],
    ['names no changes', ({ entries }) => entries.splice(0, 1)],
    ['has a gap before its change sets', ({ devices }) => Object.assign(devices[0] ?? {}, { first: 2 })],
  ])('that %s is refused', async (_name, change) => {
    const bytes = await rezipped({}, change);
    expect(['bundle.badManifest', 'bundle.unexpectedEntry']).toContain(codeOf(await readBundle(bytes)));
  });

  it.each<[string, (manifest: Manifest) => void]>([
    ['counts', ({ counts }) => Object.assign(counts, { ops: 5 })],
    ['ranges', ({ devices }) => Object.assign(devices[0] ?? {}, { last: 9 })],
    ['last clock reading', ({ lastHlc }) => Object.assign(lastHlc, { ms: 9 })],
    ['dependencies', ({ requires }) => Object.assign(requires, { 'dddddddd-0000-4000-8000-000000000000': 1 })],
  ])('whose %s does not match the change sets is refused', async (_name, change) => {
    expect(codeOf(await readBundle(await rezipped({}, change)))).toBe('bundle.badContent');
  });
});

describe('a bundle that would unpack to too much', () => {
  it('is refused by the size that its manifest announces', async () => {
    const bytes = await rezipped({}, ({ entries }) => Object.assign(entries[0] ?? {}, { size: 2 ** 40 }));
    expect(codeOf(await readBundle(bytes))).toBe('bundle.tooLarge');
  });

  it('is refused when it unpacks to more than was announced', async () => {
    const bytes = await rezipped({ 'changes.json': new Uint8Array(50_000_000) });
    expect(codeOf(await readBundle(bytes))).toBe('bundle.badDigest');
  });

  it('is refused when a few characters stand for millions of changes', async () => {
    const zeros = Array(4_000_001).fill(0).join();
    expect(await withChanges(`[\n{"sets":{"device":[]},"ops":{"leaf":[${zeros}]}}\n]\n`)).toBe('bundle.tooLarge');
  });
});

describe('changes.json', () => {
  it.each<[string, (text: string) => string]>([
    ['is no JSON', () => '[\n{\n]\n'],
    ['has other lines', (text) => text.replace('[\n', '')],
    ['is not UTF-8', (text) => text.replace('EXO-1', '\u00ff')],
    ['leaves out a column', (text) => text.replace('"counter":', '"kounter":')],
    ['names a field twice', (text) => text.replace('"title.zh"', '"code"')],
    ['refers to a device that is not there', (text) => text.replace('"device":[0,0]', '"device":[0,1]')],
    ['has a column that is too short', (text) => text.replace('"counter":[0,0]', '"counter":[0]')],
    ['has a fraction for a place', (text) => text.replace('"device":[0,0]', '"device":[0,0.5]')],
    ['has an id that is none', (text) => text.replace('018900000000700080000000000000', 'x18900000000700080000000000000')],
    ['has a value with __proto__', (text) => text.replace('"EXO-1"', '{"__proto__":1}')],
    ['has a value without end', (text) => text.replace('"EXO-1"', `${'['.repeat(9_000)}${']'.repeat(9_000)}`)],
    ['starts at the second change set', (text) => text.replace('"first":1', '"first":2')],
    ['has a clock before 1970', (text) => text.replace('"ms":[1,', '"ms":[-1,')],
  ])('that %s is refused', async (_name, change) => {
    const text = new TextDecoder().decode(unzipSync(good)['changes.json']);
    expect(change(text)).not.toBe(text);
    expect(await withChanges(change(text))).toBe('bundle.badContent');
  });

  it('with any part replaced by anything never throws', async () => {
    const text = new TextDecoder().decode(unzipSync(good)['changes.json']);
    const parts = [...text.matchAll(/-?\d+|"[^"]*"|\[[^[\]]*\]/g)];
    const junk = fc.constantFrom('0', '-1', '1', '2', '7', '1e99', '0.5', 'null', '""', '"a"', '[]', '[0]', '[[]]', '{}', 'true');
    await fc.assert(
      fc.asyncProperty(fc.nat(), junk, async (place, replacement) => {
        const part = parts[place % parts.length];
        const start = part?.index ?? 0;
        const changed = text.slice(0, start) + replacement + text.slice(start + (part?.[0].length ?? 0));
        expect(await withChanges(changed)).toMatch(/^(ok|bundle\.badContent)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The good bundle with some entries replaced, packed anew; `change` sees the manifest before it is written. */
async function rezipped(entries: Record<string, Uint8Array>, change?: (manifest: Manifest) => unknown): Promise<Bytes> {
  const all = { ...unzipSync(good), ...entries };
  const manifest: Manifest = change === undefined ? undefined : JSON.parse(new TextDecoder().decode(all['manifest.json']));
  if (change !== undefined) {
    await change(manifest);
    all['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(all);
}

/** What a reader says to other changes under a right digest. */
async function withChanges(text: string): Promise<string> {
  const changes = Uint8Array.from(strToU8(text));
  if (text.includes('\u00ff')) changes[changes.indexOf(0xc3)] = 0xff;
  const digest = await sha256(changes);
  const bytes = await rezipped({ 'changes.json': changes }, ({ entries }) =>
    Object.assign(entries[0] ?? {}, { size: changes.length, sha256: digest }),
  );
  return codeOf(await readBundle(bytes));
}

/** `to` for `from` in names, also where the lengths differ: a name is padded by what the format leaves free, its `extra` part. */
function replaced(bytes: Bytes, from: string, to: string): Bytes {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const padding = from.length - to.length;
  const out = text.replaceAll(from, to + '\0'.repeat(padding));
  const changed = Uint8Array.from(out, (character) => character.charCodeAt(0));
  return padding === 0 ? changed : shorterNames(changed, from.length, to.length);
}

/** Rewrites the name lengths of entries whose name was padded: the padding becomes the entry's extra field. */
function shorterNames(bytes: Bytes, from: number, to: number): Bytes {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    const [length, extra, name] = signature === 0x04034b50 ? [26, 28, 30] : signature === 0x02014b50 ? [28, 30, 46] : [0, 0, 0];
    if (length === 0 || view.getUint16(at + length, true) !== from || bytes[at + name + to] !== 0) continue;
    view.setUint16(at + length, to, true);
    view.setUint16(at + extra, from - to, true);
  }
  return bytes;
}
