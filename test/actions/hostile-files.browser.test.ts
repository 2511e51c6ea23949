// Files that someone made to do harm, on a real database: what they may not bring about.
import { beforeEach, describe, expect, test } from 'vitest';
import { admit, ensureIntroduced } from '../../renderer/actions/devices.ts';
import { examine, type Ready, takeIn } from '../../renderer/actions/receive-bundle.ts';
import { create, update } from '../../renderer/changes/edit.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { type BundleContent, writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';
import { openedFor, Sender } from '../helpers/sender.ts';

const project = testId('p', 1);
const NOW = Date.UTC(2026, 5, 1);
let store: ParkStore;
let anna: Sender;

beforeEach(async () => {
  store = await openTestPark([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  await ensureIntroduced(store, { person: 'Li Wei', deviceName: 'here', wallMs: NOW });
  anna = await Sender.of(store.id, store.log, 21, 'Anna');
  await admit(store, anna.facts, 'manager', NOW);
});

async function readyFor(bytes: Uint8Array<ArrayBuffer>, writer = false) {
  const received = await openedFor({ park: store.id, ...store.exchange.trust }, bytes);
  const examined = await examine(store, received, NOW, { writer });
  if (examined.kind !== 'ready' && examined.kind !== 'nothingNew') throw new Error(examined.kind);
  return { received, ready: examined satisfies Ready };
}

async function mergeNow(bytes: Uint8Array<ArrayBuffer>, writer = false): Promise<void> {
  const { received, ready } = await readyFor(bytes, writer);
  expect(await takeIn(store, received, ready, NOW)).toMatchObject({ ok: true });
}

test('a bundle that was looked at for one park is not merged into another that was opened meanwhile', async () => {
  const base = store.log.versionVector();
  anna.write(update('project', project, { code: 'ANNA' }));
  const { received, ready } = await readyFor(await anna.bundle(base));
  const other = await openTestPark([create('project', testId('p', 2), { code: 'OTHER', name: { en: 'Other' } })]);
  const before = other.log.versionVector();
  expect(await takeIn(other, received, ready, NOW)).toEqual({ ok: false, problem: { code: 'bundle.otherPark' } });
  expect(other.log.versionVector()).toEqual(before);
});

describe('an unsigned file', () => {
  test('that brings no change sets brings nothing else either', async () => {
    const stranger = await Sender.of(store.id, store.log, 30, 'Stranger');
    const bytes = await unsigned(stranger, { blobs: [new Uint8Array([1, 2, 3])], keyring: stranger.statements });
    const { received, ready } = await readyFor(bytes);
    expect(ready.kind).toBe('nothingNew');
    const trust = store.exchange.trust;
    await takeIn(store, received, ready, NOW);
    expect(store.exchange.trust.statements).toEqual(trust.statements);
    expect(await store.blobs(received.incoming.blobs.map(({ sha256 }) => sha256))).toEqual([]);
  });

  test('that a person takes brings what the park’s own devices state, and nobody else’s word', async () => {
    const boris = await Sender.of(store.id, store.log, 31, 'Boris');
    const stranger = await Sender.of(store.id, store.log, 30, 'Stranger');
    stranger.write(update('project', project, { code: 'NEW' }));
    const keyring = [...anna.statements, ...boris.statements];
    await mergeNow(await unsigned(stranger, { keyring }), true);
    expect(store.exchange.trust.statements).toEqual(expect.arrayContaining(anna.statements));
    expect(store.exchange.trust.statements).not.toEqual(expect.arrayContaining(boris.statements));
  });
});

function unsigned({ parkId, replica, facts }: Sender, content: Pick<BundleContent, 'keyring' | 'blobs'>): Promise<Uint8Array<ArrayBuffer>> {
  const park = { id: parkId, name: 'Test park' };
  return writeBundle({ kind: 'checkpoint', park, device: facts.device, sets: [...replica.log], knows: replica.log.knows(), ...content });
}
