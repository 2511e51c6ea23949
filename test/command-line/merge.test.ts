// merge: bundles of one park in any order give one park file, byte for byte; nothing is merged around a gap, a fork or a damage.
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { readBlob, readBundle } from '../../renderer/sync/bundle/read-bundle.ts';
import { type BundleContent, writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { protect } from '../../renderer/sync/protect/protect.ts';
import { arbitrarySets } from '../sync/bundle/arbitrary-log.ts';
import { changeSet, DEVICE, inBundle, op, PARK, ROW, valueIn } from '../sync/bundle/examples.ts';
import { adds, factsOf, identityNumber, revokes } from '../sync/trust/people.ts';
import { Folder, runHere } from './run-caravan.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const OTHER = '01890000-0000-7000-8000-0000000000d2';
const at = (name: string) => path.join(folder.top, name);

const base = changeSet({ seq: 1, ms: 1_000, ops: [op({ field: '_deleted', value: false }), op({ value: 'M1' })] });
const mine = changeSet({ seq: 2, ms: 2_000, ops: [op({ value: 'M2', supersedes: [{ device: DEVICE, seq: 1 }] })] });
const theirs: ChangeSet = {
  ...changeSet({ seq: 1, ms: 3_000, ops: [op({ value: 'M3', supersedes: [{ device: DEVICE, seq: 1 }] })] }),
  device: OTHER,
  author: '李伟',
};

async function write(name: string, sets: readonly ChangeSet[], more: Partial<BundleContent> = {}): Promise<void> {
  folder.write(name, await writeBundle({ ...inBundle(sets), ...more }));
}

function merge(names: readonly string[], out: string, ...words: string[]) {
  return runHere(['merge', ...names.map(at), '--out', at(out), ...words]);
}

describe('two laptops that worked apart', () => {
  test('merge into one file whichever is named first, and their conflict is told in words', async () => {
    await write('a.caravan', [base, mine]);
    await write('b.caravan', [base, theirs], { device: OTHER });
    const { status, stdout, errors } = await merge(['a.caravan', 'b.caravan'], 'ab.caravan');
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    await merge(['b.caravan', 'a.caravan'], 'ba.caravan');
    expect(folder.read('ba.caravan')).toEqual(folder.read('ab.caravan'));
    expect(stdout.replaceAll(`${folder.top}/`, '').trimEnd().split('\n')).toEqual([
      'a.caravan: change sets: 2; new: 2',
      'b.caravan: change sets: 2; new: 1',
      `Park “${PARK.name}”: change sets: 3`,
      'Open conflicts: 1',
      '  Milestone “M3”: Code: M3 (李伟, 1 Jan 1970, 08:00) | M2 (Анна, 1 Jan 1970, 08:00)',
      'Written: ab.caravan',
    ]);
  });

  test('are told as one JSON document', async () => {
    const { status, stdout } = await merge(['a.caravan', 'b.caravan'], 'ab.caravan', '--json');
    expect({ status, told: JSON.parse(stdout) }).toEqual({
      status: 0,
      told: {
        out: at('ab.caravan'),
        park: PARK,
        files: [
          { file: at('a.caravan'), changeSets: 2, new: 2 },
          { file: at('b.caravan'), changeSets: 2, new: 1 },
        ],
        changeSets: 3,
        conflicts: [
          {
            kind: 'field',
            table: 'milestone',
            id: ROW,
            field: 'code',
            values: [
              { value: 'M3', author: '李伟', at: '1970-01-01T00:00:03.000Z', device: OTHER, seq: 1 },
              { value: 'M2', author: 'Анна', at: '1970-01-01T00:00:02.000Z', device: DEVICE, seq: 2 },
            ],
          },
        ],
      },
    });
  });

  test('make a checkpoint that nobody signs, which says all that it knows', async () => {
    const { manifest, signature, sets } = valueIn(await readBundle(folder.read('ab.caravan')));
    expect(signature).toBe('unsigned');
    expect(manifest).toMatchObject({ kind: 'checkpoint', device: DEVICE, writtenAt: null, requires: {} });
    expect(manifest.knows).toEqual(ChangeLog.of(sets).knows());
    expect(Object.keys(manifest.knows)).toEqual([DEVICE, OTHER]);
  });

  test('leave one and the same park, which its digest tells', async () => {
    await write('other-order.caravan', [base, theirs, mine]);
    await write('other-order-too.caravan', [base, mine, theirs]);
    const digests = await Promise.all(['ab.caravan', 'other-order.caravan', 'other-order-too.caravan', 'a.caravan'].map(digestOf));
    expect(new Set(digests.slice(0, 3)).size).toBe(1);
    expect(digests[3]).not.toBe(digests[0]);
  });

  test('of one file alone make its canonical form', async () => {
    await merge(['ab.caravan'], 'again.caravan');
    await merge(['other-order.caravan'], 'canonical.caravan');
    expect(folder.read('again.caravan')).toEqual(folder.read('ab.caravan'));
    expect(folder.read('canonical.caravan')).toEqual(folder.read('ab.caravan'));
  });
});

test('deletions, codes given twice and rows without a home are told each in their words', async () => {
  const row = (id: string, code: string) => [op({ id, field: '_deleted', value: false }), op({ id, value: code })];
  const [second, third, owner] = [ROW.replace(/1$/, '2'), ROW.replace(/1$/, '3'), ROW.replace(/1$/, '9')];
  const dot = { device: DEVICE, seq: 1 };
  const start = changeSet({ seq: 1, ops: [...row(ROW, 'M1'), ...row(second, 'M9'), ...row(third, 'M9')] });
  const deleted = changeSet({ seq: 2, ms: 5, ops: [op({ field: '_deleted', value: true, supersedes: [dot] })] });
  const edited = {
    ...changeSet({
      seq: 1,
      ms: 6,
      ops: [op({ value: 'M7', supersedes: [dot] }), ...[second, third].map((id) => op({ id, field: 'project', value: owner }))],
    }),
    device: OTHER,
  };
  await write('kinds-a.caravan', [start, deleted]);
  await write('kinds-b.caravan', [start, edited]);
  const { stdout } = await merge(['kinds-a.caravan', 'kinds-b.caravan'], 'kinds.caravan');
  const told = stdout.split('\n').filter((line) => line.startsWith('  '));
  expect(told).toContainEqual(expect.stringMatching(/Milestone “M7”: deleted by Анна, .*Code: M7 \(Анна, /));
  expect(told).toContainEqual(expect.stringMatching(/what it belongs to \(Project\) is deleted or missing$/));
  expect(told).toContainEqual(expect.stringMatching(/^ {2}Code “M9” may exist only once, and is in Milestone “M9” and Milestone “M9”$/));
  const { stdout: json } = await runHere(['inspect', at('kinds.caravan'), '--json']);
  const { openConflicts, conflicts } = JSON.parse(json);
  expect(conflicts).toHaveLength(openConflicts);
  expect(conflicts).toContainEqual({ kind: 'homeless', table: 'milestone', id: third, field: 'project', owner });
  expect(conflicts.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['clash', 'deletion', 'homeless', 'homeless']);
});

describe('segments', () => {
  test('are taken as soon as what they continue is there, in whatever order they are named', async () => {
    await write('first.caravan', [base]);
    await write('second.caravan', [mine], { kind: 'segment' });
    await write('third.caravan', [theirs], { kind: 'segment' });
    expect(await merge(['third.caravan', 'second.caravan', 'first.caravan'], 'segments.caravan')).toMatchObject({ status: 0 });
    await merge(['first.caravan', 'third.caravan', 'second.caravan'], 'segments2.caravan');
    expect(folder.read('segments.caravan')).toEqual(folder.read('segments2.caravan'));
    expect(folder.read('segments.caravan')).toEqual(folder.read('ab.caravan'));
  });

  test('that leave a gap are refused, and what is missing is named', async () => {
    const { status, stdout, errors } = await merge(['third.caravan', 'second.caravan'], 'gap.caravan');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(errors).toHaveLength(2);
    expect(errors[1]).toContain(`second.caravan: continues what is in none of the files. Missing: change sets 1 to 1 of device ${DEVICE}.`);
    expect(folder.files()).not.toContain('gap.caravan');
  });
});

describe('what cannot be merged is refused, and an old file stays', () => {
  const refused = async (names: readonly string[]) => {
    folder.write('old.caravan', 'the last one');
    const { status, stdout, errors } = await merge(names, 'old.caravan');
    expect({ status, stdout, old: new TextDecoder().decode(folder.read('old.caravan')) }).toEqual({
      status: 1,
      stdout: '',
      old: 'the last one',
    });
    return errors.map((line) => line.replaceAll(`${folder.top}/`, ''));
  };

  test('a device with two histories, both files named', async () => {
    await write('fork.caravan', [base, { ...mine, author: 'Mallory' }]);
    expect(await refused(['a.caravan', 'fork.caravan'])).toEqual([
      `Device ${DEVICE} has two different histories, which part at change set 2 or before: one in a.caravan, another in fork.caravan. Nothing was written; the device needs a new identity.`,
    ]);
  });

  test('a history that another file only tells of', async () => {
    const branch = ChangeLog.of([base, { ...mine, author: 'Mallory' }]);
    await write('knows.caravan', [base, theirs], { device: OTHER, knows: branch.knows() });
    const [line, ...more] = await refused(['a.caravan', 'knows.caravan']);
    expect(more).toEqual([]);
    expect(line).toContain(`change set 2 or before: one in a.caravan, another in knows.caravan.`);
    expect(await refused(['knows.caravan', 'a.caravan'])).toEqual([line]);
  });

  test('another park', async () => {
    const park = { id: OTHER, name: 'Другой' };
    await write('park.caravan', [base], { park });
    expect(await refused(['a.caravan', 'park.caravan'])).toEqual([
      `park.caravan: belongs to another park than a.caravan: “Другой” (${OTHER}). Nothing was written.`,
    ]);
  });

  test('a clock that runs back from one file to the next', async () => {
    await write('back.caravan', [{ ...mine, at: { ms: 1, counter: 0 } }], { kind: 'segment' });
    expect(await refused(['first.caravan', 'back.caravan'])).toEqual([expect.stringContaining('runs back at its change set 2')]);
  });

  test('damaged and missing files, each by its name', async () => {
    folder.write('cut.caravan', folder.read('a.caravan').slice(0, 300));
    folder.write('text.caravan', 'Dear colleague');
    const lines = await refused(['a.caravan', 'cut.caravan', 'text.caravan', 'missing.caravan']);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['cut.caravan', 'text.caravan', 'missing.caravan']);
  });

  test('a protected file without its passphrase, or with another', async () => {
    folder.write('secret.caravan', await protect(folder.read('b.caravan'), { passphrase: 'тёплый ветер' }));
    folder.write('wrong.txt', 'cold wind\n');
    expect(await refused(['a.caravan', 'secret.caravan'])).toEqual([expect.stringContaining('Give the passphrase in a file')]);
    const { status, errors } = await merge(['secret.caravan'], 'old.caravan', '--passphrase-file', at('wrong.txt'));
    expect({ status, errors }).toEqual({ status: 1, errors: [expect.stringContaining('The passphrase does not fit')] });
  });
});

test('a protected file is merged by the passphrase in a file, which may end its line', async () => {
  folder.write('right.txt', 'тёплый ветер\r\n');
  const { status } = await merge(['a.caravan', 'secret.caravan'], 'opened.caravan', '--passphrase-file', at('right.txt'));
  expect(status).toBe(0);
  expect(folder.read('opened.caravan')).toEqual(folder.read('ab.caravan'));
});

test('attachments and keyrings of all files are in the result', async () => {
  const [boss, colleague] = [await identityNumber(1), await identityNumber(2)];
  const own = await adds(boss, boss, 1);
  const admitted = await adds(boss, colleague, 2, factsOf(colleague, { role: 'member', person: '李伟', name: '办公室' }));
  await write('blob-a.caravan', [base, mine], { blobs: [new Uint8Array([1]), new Uint8Array([2])], keyring: [own] });
  await write('blob-b.caravan', [base, theirs], { blobs: [new Uint8Array([2]), new Uint8Array([3])], keyring: [admitted, own] });
  await merge(['blob-a.caravan', 'blob-b.caravan'], 'blobs.caravan');
  await merge(['blob-b.caravan', 'blob-a.caravan'], 'blobs2.caravan');
  expect(folder.read('blobs.caravan')).toEqual(folder.read('blobs2.caravan'));
  const bytes = folder.read('blobs.caravan');
  const bundle = valueIn(await readBundle(bytes));
  const contents = await Promise.all(bundle.blobs.map(async (blob) => [...valueIn(await readBlob(bytes, blob))]));
  expect(contents.flat().toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(bundle.keyring).toHaveLength(2);
  expect(bundle.keyring).toEqual(expect.arrayContaining([own, admitted]));
});

test('inspect tells whose the devices are, and which are revoked', async () => {
  const [boss, colleague] = [await identityNumber(1), await identityNumber(2)];
  const keyring = [
    await adds(boss, boss, 1),
    await adds(boss, colleague, 2, factsOf(colleague, { role: 'member', person: '李伟', name: '办公室' })),
    await revokes(boss, colleague, 7),
  ];
  const sets = [{ ...base, device: boss.device }];
  await write('ring.caravan', sets, { device: boss.device, keyring, signer: boss });
  const { stdout } = await runHere(['inspect', at('ring.caravan'), '--json']);
  const summary = JSON.parse(stdout);
  expect(summary).toMatchObject({
    signature: 'valid',
    signer: { key: boss.key, person: 'Анна Петрова', laptop: 'ThinkPad' },
    devices: [{ id: boss.device, lastSeq: 1, person: 'Анна Петрова', role: 'manager', revoked: null }],
    keyring: [
      { device: boss.device, revoked: null },
      { device: colleague.device, person: '李伟', laptop: '办公室', role: 'member', revoked: { lastSeq: 7 } },
    ],
  });
  expect(summary.signer.fingerprint).toMatch(/^(\d{5} ){4}\d{5}$/);
  expect((await runHere(['inspect', at('ring.caravan')])).stdout).toContain('李伟, 办公室; Member; fingerprint');
});

test('any slices of any log, in any order and with clocks that lie, give the same bytes', async () => {
  let number = 0;
  const slices = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(arbitrarySets, slices, fc.nat(2 ** 34), async (honest, cuts, lie) => {
      const sets = withLie(honest, lie);
      const round = `round-${number++}`;
      const names = [`${round}-all`];
      await write(`${round}-all`, sets);
      for (const [from, length] of cuts) {
        const cut = sets.slice(from, from + length);
        names.push(`${round}-${names.length}`);
        await write(names.at(-1) ?? '', cut, { kind: 'segment' });
      }
      expect(await merge(names, `${round}-out`)).toMatchObject({ status: 0 });
      expect(await merge(names.toReversed(), `${round}-back`)).toMatchObject({ status: 0 });
      expect(await merge([`${round}-out`, ...names], `${round}-again`)).toMatchObject({ status: 0 });
      expect(folder.read(`${round}-back`)).toEqual(folder.read(`${round}-out`));
      expect(folder.read(`${round}-again`)).toEqual(folder.read(`${round}-out`));
      expect(await digestOf(`${round}-out`)).toBe(await digestOf(`${round}-all`));
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** One device's clock runs ahead of the others': effects come to stand before their causes. */
function withLie(sets: readonly ChangeSet[], ms: number): ChangeSet[] {
  const [first] = sets;
  return sets.map((set) => (set.device === first?.device ? { ...set, at: { ...set.at, ms: set.at.ms + ms } } : set));
}

async function digestOf(name: string): Promise<string> {
  const { stdout } = await runHere(['inspect', at(name), '--json']);
  return JSON.parse(stdout).digest;
}
