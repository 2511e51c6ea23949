// A backup was restored, and both laptops went on under one name: on real storage, to the end.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { admit, ensureIntroduced, revoke } from '../../renderer/actions/devices.ts';
import { holdBundle } from '../../renderer/actions/hold-bundle.ts';
import { examine, retryHeld } from '../../renderer/actions/receive-bundle.ts';
import { type Copy, copyOf, forkedDevices, leaveForkedIdentity, rejoinPark } from '../../renderer/actions/rejoin-park.ts';
import { create, update } from '../../renderer/changes/edit.ts';
import type { Result } from '../../renderer/domain/result.ts';
import { ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import { createPark, type OpenedPark, openPark } from '../../renderer/store/open-park.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { openReceived } from '../../renderer/sync/exchange/open-received.ts';
import type { ReceivedBundle } from '../../renderer/sync/exchange/received-bundle.ts';
import { checkpointOf } from '../../renderer/sync/park-file.ts';
import { testMaker } from '../helpers/identity.ts';
import { Replica, testId } from '../helpers/replica.ts';
import { openedFor, Sender } from '../helpers/sender.ts';

const parkId = testId('f', 1);
const project = testId('p', 1);
const maker = testMaker(20);
const opened: OpenedPark[] = [];
let directory: Directory;
let ms = Date.UTC(2026, 0, 1);
const context = { now: () => (ms += 1_000), author: () => 'Wang', ...testMaker() };

beforeEach(async () => {
  directory = new Directory('caravan-rejoin');
  await createPark(directory, { parkId, name: 'Park', sets: [] }, context, ms);
});

afterEach(async () => {
  for (const park of opened.splice(0)) await park.close();
  await new ParkDatabase(parkId).delete();
  await directory.delete();
});

async function open(): Promise<ParkStore> {
  const result = await openPark(directory, parkId, context);
  if (!result.ok) throw new Error(result.problem.code);
  opened.push(result.value);
  return result.value.store;
}

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** A park in which device 1 has two histories: here one project was renamed, in the other laptop's it got another name. */
async function openForked() {
  const store = await open();
  await ensureIntroduced(store, { person: 'Wang', deviceName: 'Office', wallMs: 1 });
  const before = store.device;
  await store.commit({ key: 'project.create' }, [create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  const twin = new Replica(before);
  for (const set of store.log) twin.receive(set);
  twin.commit([update('project', project, { name: { en: 'The other name' } })]);
  twin.commit([create('project', testId('p', 2), { code: 'DRN', name: { en: 'Drone' } })]);
  await store.commit({ key: 'project.update' }, [update('project', project, { name: { en: 'My name' } })]);
  await store.commit({ key: 'project.create' }, [create('project', testId('p', 3), { code: 'ROV', name: { en: 'Underwater' } })]);
  return { store, before, twin };
}

async function bundleOf(twin: Replica, store: ParkStore) {
  const bytes = await checkpointOf(twin.log, { id: parkId, name: 'Park' }, { device: testId('d', 9) });
  const trust = { park: store.id, ...store.exchange.trust };
  const opening = await openReceived({ bytes, passphrase: null, decryption: null, trust });
  return { bytes, opening, received: made(opening.opened) };
}

async function holdFork(store: ParkStore, bytes: Uint8Array<ArrayBuffer>, received: ReceivedBundle): Promise<void> {
  const examined = await examine(store, received, ms, { writer: true });
  if (examined.kind !== 'held') throw new Error(`not held: ${examined.kind}`);
  made(await holdBundle(store, { id: received.id, fileName: 'park.caravan', bytes }, { ...examined, received }, ms));
}

test('the device whose own name has forked goes on under a new one', async () => {
  const { store, before, twin } = await openForked();
  expect(made(await leaveForkedIdentity(store, maker))).toBe(false);
  const { bytes, received } = await bundleOf(twin, store);
  await holdFork(store, bytes, received);
  expect(forkedDevices(store.exchange.held)).toEqual([before]);
  expect(made(await leaveForkedIdentity(store, maker))).toBe(true);
  expect(store.device).not.toBe(before);
  // The name that forked is no longer its own.
  expect(made(await leaveForkedIdentity(store, maker))).toBe(false);
});

test('a whole copy is taken over, what only this device has is written again, and what differs is a conflict', async () => {
  const { store, before, twin } = await openForked();
  const { bytes, received, opening } = await bundleOf(twin, store);
  await holdFork(store, bytes, received);
  const copy: Copy = made(await copyOf(store, received));
  expect([copy.added, copy.rewritten]).toEqual([2, 2]);
  // What is still on its way to the disk when the park is closed is part of it.
  const late = store.commit({ key: 'project.create' }, [create('project', testId('p', 4), { code: 'LATE', name: { en: 'Late' } })]);
  await opened.pop()?.close();
  made(await late);
  made(await rejoinPark(store, copy, maker));
  const again = await open();
  expect(again.device).not.toBe(before);
  expect(new Set(again.view.rows('project').map(({ code }) => code))).toEqual(new Set(['DRN', 'EXO', 'LATE', 'ROV']));
  const [conflict] = again.conflicts;
  const values = conflict?.kind === 'field' ? conflict.contenders.map(({ value }) => value) : [];
  expect(new Set(values)).toEqual(new Set(['My name', 'The other name']));
  expect(again.log.chainAt(before, 3)).toBe(twin.log.chainAt(before, 3));
  expect([...again.log].map(({ author }) => author).filter((author) => author === 'Wang').length).toBeGreaterThan(1);
  // What was held for the fork fits now: the copy itself brings nothing new, and is let go of once someone vouches for it.
  await retryHeld(again, () => Promise.resolve(trusted(opening)), ms);
  expect(again.exchange.held).toEqual([]);
});

test('a copy with what a revoked device wrote afterwards says so, and one with what it wrote before does not', async () => {
  const { store } = await openForked();
  const anna = await Sender.of(store.id, store.log, 21, 'Anna');
  made(await admit(store, anna.facts, 'member', ms));
  made(await revoke(store, anna.facts.device, ms));
  const copyNow = async () =>
    made(await copyOf(store, await openedFor({ park: store.id, ...store.exchange.trust }, await anna.unsigned(null))));
  expect((await copyNow()).revoked).toBeNull();
  anna.write(update('project', project, { code: 'LATER' }));
  expect((await copyNow()).revoked).toMatchObject({ code: 'bundle.revokedChanges', details: { person: 'Anna', last: 0 } });
});

test('while the park is open nothing of it is replaced', async () => {
  const { store, twin } = await openForked();
  const { received } = await bundleOf(twin, store);
  const refused = await rejoinPark(store, made(await copyOf(store, received)), maker);
  expect(refused.ok || refused.problem.code).toBe('storage.otherWindow');
  await opened.pop()?.close();
  expect((await open()).log.chainAt(store.device, 3)).toBe(store.log.chainAt(store.device, 3));
});

test('a copy of another park is refused', async () => {
  const { store, twin } = await openForked();
  const { received } = await bundleOf(twin, store);
  const refused = await copyOf(store, { ...received, park: { id: testId('f', 2), name: 'Another' } });
  expect(refused.ok || refused.problem.code).toBe('bundle.otherPark');
  const part = await copyOf(store, { ...received, kind: 'segment' });
  expect(part.ok || part.problem.code).toBe('bundle.notWhole');
});

function trusted(opening: Awaited<ReturnType<typeof openReceived>>): typeof opening {
  return { ...opening, opened: { ok: true, value: { ...made(opening.opened), signer: 'trusted' } } };
}
