// What happens to bundles that arrive, on a real database: merged whole, or kept apart whole with the reason.
import { beforeEach, describe, expect, test } from 'vitest';
import { admit, ensureIntroduced, revoke } from '../../renderer/actions/devices.ts';
import { type BundleFile, holdBundle, releaseBundles } from '../../renderer/actions/hold-bundle.ts';
import { type Examined, examine, judge, type Ready, retryHeld, takeIn } from '../../renderer/actions/receive-bundle.ts';
import type { VersionVector } from '../../renderer/changes/change-set.ts';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import type { ReceivedBundle } from '../../renderer/sync/exchange/received-bundle.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';
import { openedFor, openingFor, Sender } from '../helpers/sender.ts';

const project = testId('p', 1);
const NOW = Date.UTC(2026, 5, 1);
let store: ParkStore;
let anna: Sender;
let base: VersionVector;

beforeEach(async () => {
  store = await openTestPark([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  await ensureIntroduced(store, { person: 'Li Wei', deviceName: 'here', wallMs: NOW });
  anna = await Sender.of(store.id, store.log, 21, 'Anna');
  base = store.log.versionVector();
});

function trust() {
  return { park: store.id, ...store.exchange.trust };
}

function open(bytes: Uint8Array<ArrayBuffer>): Promise<ReceivedBundle> {
  return openedFor(trust(), bytes);
}

function rename(code: string) {
  return update('project', project, { code });
}

async function receive(bytes: Uint8Array<ArrayBuffer>): Promise<Examined> {
  return examine(store, await open(bytes), NOW);
}

/** What the page does with a bundle that is not merged. */
async function keep(bytes: Uint8Array<ArrayBuffer>, fileName = 'a.caravan'): Promise<BundleFile> {
  const received = await open(bytes);
  const held = judge(store, received, NOW);
  if (held.kind !== 'held') throw new Error(held.kind);
  const file = { id: received.id, fileName, bytes };
  await holdBundle(store, file, { ...held, received }, NOW);
  return file;
}

async function mergeNow(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const received = await open(bytes);
  const taken = await takeIn(store, received, readyIn(await examine(store, received, NOW)), NOW);
  if (!taken.ok) throw new Error(taken.problem.code);
}

function readyIn(examined: Examined): Ready {
  if (examined.kind !== 'ready' && examined.kind !== 'nothingNew') throw new Error(`${examined.kind} ${JSON.stringify(examined)}`);
  return examined;
}

function admitAnna() {
  return admit(store, anna.facts, 'manager', NOW);
}

/** Nothing that was refused or kept apart stands in the way of the next one. */
async function expectGoodOneApplies(): Promise<void> {
  await admitAnna();
  const good = await Sender.of(store.id, store.log, 40, 'Good');
  await admit(store, good.facts, 'member', NOW);
  const before = store.log.versionVector();
  good.write(create('project', testId('p', 9), { code: 'GOOD', name: { en: 'Good' } }));
  await mergeNow(await good.bundle(before));
  expect(store.view.row('project', testId('p', 9))?.code).toBe('GOOD');
}

describe('a bundle of a device of the park', () => {
  beforeEach(admitAnna);

  test('is shown before it changes anything, and then merged with what its writer has', async () => {
    anna.write(rename('EXO2'));
    const received = await open(await anna.bundle(base));
    const ready = readyIn(await examine(store, received, NOW));
    expect(ready.preview).toMatchObject({ changeSets: 1, authors: ['Tester'], rows: { project: { created: 0, changed: 1, deleted: 0 } } });
    expect(store.log.versionVector()).toEqual(base);
    const taken = await takeIn(store, received, ready, NOW);
    expect(taken.ok).toBe(true);
    expect(store.view.row('project', project)?.code).toBe('EXO2');
    expect(store.exchange.peers.get(anna.facts.device)).toMatchObject({ knows: anna.replica.log.knows(), receivedAt: NOW, sentAt: null });
    expect(store.exchange.marks.receivedAt).toBe(NOW);
  });

  test('that brings nothing new changes nothing, and still tells what its writer has', async () => {
    const again = await receive(await anna.bundle(base));
    expect(again.kind).toBe('nothingNew');
    await mergeNow(await anna.bundle(base));
    expect(store.log.versionVector()).toEqual(base);
    expect(store.exchange.peers.get(anna.facts.device)?.knows).toEqual(anna.replica.log.knows());
  });

  test('that comes late does not make forgotten what a later one told', async () => {
    const early = await anna.bundle(base);
    anna.write(rename('EXO2'));
    await mergeNow(await anna.bundle(base));
    await mergeNow(early);
    expect(store.exchange.peers.get(anna.facts.device)?.knows).toEqual(anna.replica.log.knows());
  });

  test('opens conflicts where both have written, and tells of them before', async () => {
    anna.write(rename('ANNA'));
    await store.commit({ key: 'project.update' }, [rename('HERE')]);
    const { preview } = readyIn(await receive(await anna.bundle(base)));
    expect(preview.opened).toHaveLength(1);
    await mergeNow(await anna.bundle(base));
    expect(store.conflicts).toHaveLength(1);
  });

  test('brings the statements that it carries', async () => {
    const boris = await Sender.of(store.id, store.log, 22, 'Boris');
    anna.statements.push(...boris.statements);
    await mergeNow(await anna.bundle(base));
    expect(store.exchange.trust.statements).toEqual(expect.arrayContaining(boris.statements));
  });
});

describe('is kept apart, with the park as it was:', () => {
  const cases: readonly {
    name: string;
    bytes: () => Promise<Uint8Array<ArrayBuffer>>;
    reason: string;
    code: string;
    accept: string | null;
  }[] = [
    {
      name: 'a bundle that nobody signed',
      bytes: () => anna.unsigned(base),
      reason: 'unsigned',
      code: 'bundle.unsigned',
      accept: 'writer',
    },
    {
      name: 'one of a device that nobody admitted',
      bytes: () => anna.bundle(base),
      reason: 'unknownDevice',
      code: 'bundle.unknownDevice',
      accept: 'writer',
    },
    {
      name: 'one that was altered, with a signature that does not fit',
      bytes: async () => withOtherSignature(await anna.bundle(base)),
      reason: 'badSignature',
      code: 'bundle.badSignature',
      accept: null,
    },
    {
      name: 'one of a device that was revoked',
      bytes: async () => {
        await admitAnna();
        await revoke(store, anna.facts.device, NOW);
        return anna.bundle(base);
      },
      reason: 'revokedDevice',
      code: 'bundle.revokedDevice',
      accept: null,
    },
    {
      name: 'one that relays what a revoked device wrote afterwards',
      bytes: async () => {
        await admitAnna();
        const boris = await Sender.of(store.id, store.log, 22, 'Boris');
        await admit(store, boris.facts, 'member', NOW);
        await revoke(store, anna.facts.device, NOW);
        boris.learn(anna.replica.log);
        return boris.bundle(base);
      },
      reason: 'revokedDevice',
      code: 'bundle.revokedChanges',
      accept: 'revoked',
    },
    {
      name: 'one that builds on what is not here',
      bytes: async () => {
        await admitAnna();
        const known = anna.knows;
        anna.write(rename('LATER'));
        return anna.bundle(known);
      },
      reason: 'gap',
      code: 'bundle.gap',
      accept: null,
    },
    {
      name: 'one whose writer has another history of a device',
      bytes: async () => {
        await admitAnna();
        const knows = anna.replica.log.knows();
        const [device, known] = Object.entries(knows).find(([id]) => id === store.device) ?? [];
        if (device === undefined || known === undefined) throw new Error('no own change sets');
        return anna.bundle(base, { knows: { ...knows, [device]: { ...known, chain: known.chain + 1 } } });
      },
      reason: 'fork',
      code: 'bundle.fork',
      accept: null,
    },
    {
      name: 'one whose clock is days ahead',
      bytes: async () => {
        await admitAnna();
        anna.replica.wallMs = NOW + 3 * 24 * 3_600_000;
        anna.write(rename('FUTURE'));
        return anna.bundle(base);
      },
      reason: 'clockAhead',
      code: 'bundle.clockAhead',
      accept: 'clock',
    },
  ];

  test.each(cases)('$name', async ({ bytes, reason, code, accept }) => {
    anna.write(rename('EXO2'));
    const file = await bytes();
    const examined = await receive(file);
    expect(examined).toMatchObject({ kind: 'held', reason, accept, problem: { code } });
    const kept = await keep(file);
    expect(store.log.versionVector()).toEqual(base);
    expect(store.view.row('project', project)?.code).toBe('EXO');
    expect(store.exchange.held).toMatchObject([{ id: kept.id, fileName: 'a.caravan', reason, problem: { code } }]);
    expect(await store.heldBytes(kept.id)).toEqual(file);
    await expectGoodOneApplies();
    await releaseBundles(store, [kept.id]);
    expect(store.exchange.held).toEqual([]);
    expect(await store.heldBytes(kept.id)).toBeNull();
  });

  test('although its writer is accepted, where it brings what a revoked device wrote afterwards: that is a question of its own', async () => {
    await admitAnna();
    await revoke(store, anna.facts.device, NOW);
    anna.write(rename('AFTERWARDS'));
    const stranger = await Sender.of(store.id, anna.replica.log, 25, 'Stranger');
    for (const bytes of [await stranger.bundle(base), await stranger.unsigned(base)]) {
      const received = await open(bytes);
      expect(await examine(store, received, NOW, { writer: true })).toMatchObject({
        kind: 'held',
        reason: 'revokedDevice',
        accept: 'revoked',
        problem: { code: 'bundle.revokedChanges', details: { person: 'Anna' } },
      });
      expect((await examine(store, received, NOW, { revoked: true })).kind).toBe('held');
      expect((await examine(store, received, NOW, { writer: true, revoked: true })).kind).toBe('ready');
    }
  });

  test('and merged all the same where a person accepts the writer, once', async () => {
    anna.write(rename('EXO2'));
    const received = await open(await anna.bundle(base));
    const ready = readyIn(await examine(store, received, NOW, { writer: true }));
    expect((await takeIn(store, received, ready, NOW)).ok).toBe(true);
    expect(store.view.row('project', project)?.code).toBe('EXO2');
    // What a stranger says that it has is not believed.
    expect(store.exchange.peers.has(anna.facts.device)).toBe(false);
    anna.write(rename('EXO3'));
    expect(await receive(await anna.bundle(store.log.versionVector()))).toMatchObject({ kind: 'held', reason: 'unknownDevice' });
  });

  test('and merged all the same where a person accepts the clock', async () => {
    await admitAnna();
    anna.replica.wallMs = NOW + 3 * 24 * 3_600_000;
    anna.write(rename('FUTURE'));
    const received = await open(await anna.bundle(base));
    const ready = readyIn(await examine(store, received, NOW, { clock: true }));
    expect((await takeIn(store, received, ready, NOW)).ok).toBe(true);
    expect(store.view.row('project', project)?.code).toBe('FUTURE');
  });
});

describe('is refused', () => {
  test('a bundle of another park', async () => {
    const stranger = await Sender.of(testId('k', 999), store.log, 23, 'Stranger');
    expect(await receive(await stranger.bundle(null))).toEqual({ kind: 'otherPark', problem: { code: 'bundle.otherPark' } });
    await expectGoodOneApplies();
  });

  test('an open one where protection is required', async () => {
    await admitAnna();
    await store.changeExchange({ marks: { protectionRequired: true } });
    anna.write(rename('EXO2'));
    expect(await receive(await anna.bundle(base))).toEqual({ kind: 'refused', problem: { code: 'bundle.protectionRequired' } });
    await store.changeExchange({ marks: { protectionRequired: false } });
    await expectGoodOneApplies();
  });
});

describe('an unsigned bundle', () => {
  test('that brings nothing is no matter of trust, and is not believed in what it tells', async () => {
    expect((await receive(await anna.unsigned(null))).kind).toBe('nothingNew');
    await mergeNow(await anna.unsigned(null));
    expect(store.exchange.peers.size).toBe(0);
  });

  test('cannot make this device believe that its history has forked', async () => {
    const liar = await Sender.of(store.id, store.log, 24, 'Liar');
    const knows = liar.replica.log.knows();
    const lie = Object.fromEntries(Object.entries(knows).map(([device, known]) => [device, { ...known, chain: known.chain + 1 }]));
    const examined = await receive(await liar.unsigned(null, { knows: lie }));
    expect(examined).toMatchObject({ kind: 'held', reason: 'unsigned' });
  });
});

describe('a bundle that waits for others', () => {
  beforeEach(admitAnna);

  const reopen = (_id: string, bytes: Uint8Array<ArrayBuffer>) => openingFor({ bytes, trust: trust() });

  test('names what is missing, whose it is, and who has it', async () => {
    anna.write(rename('A2'));
    anna.write(rename('A3'));
    const known = anna.knows;
    anna.write(rename('A4'));
    const held = judge(store, await open(await anna.bundle(known)), NOW);
    expect(held).toMatchObject({ problem: { details: { missing: 'Anna 1–2', person: 'Anna' } } });
  });

  test('is merged by itself once they are there, and so is what waits for it', async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const code of ['A1', 'A2', 'A3']) {
      const known = anna.knows;
      anna.write(rename(code));
      parts.push(await anna.bundle(known));
    }
    const [first, second, third] = parts;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three parts');
    await keep(third, 'third.caravan');
    await keep(second, 'second.caravan');
    expect((await retryHeld(store, reopen, NOW)).merged).toEqual([]);
    expect(store.exchange.held).toHaveLength(2);
    await mergeNow(first);
    expect((await retryHeld(store, reopen, NOW)).merged).toHaveLength(2);
    expect(store.view.row('project', project)?.code).toBe('A3');
    expect(store.exchange.held).toEqual([]);
  });

  test('is not merged unseen where it would delete much', async () => {
    anna.write(rename('A1'));
    const known = anna.knows;
    const first = await anna.bundle(base);
    anna.write(remove('project', project));
    await keep(await anna.bundle(known));
    await mergeNow(first);
    expect((await retryHeld(store, reopen, NOW)).merged).toEqual([]);
    expect(store.exchange.held).toMatchObject([{ reason: 'postponed', problem: { code: 'bundle.postponed' } }]);
    expect(store.view.row('project', project)?.code).toBe('A1');
  });
});

/** The same archive with the signature's bytes turned round: the manifest, and with it all digests, stay as they are. */
async function withOtherSignature(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { unzipSync, zipSync } = await import('fflate');
  const entries = unzipSync(bytes);
  const signature = entries['manifest.sig'];
  if (signature === undefined) throw new Error('no signature');
  return new Uint8Array(zipSync({ ...entries, 'manifest.sig': signature.map((byte) => byte ^ 0xff) }));
}
