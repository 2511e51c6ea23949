// What a park remembers of exchange, where several things change it at once, and after its log was replaced.
import { expect, test } from 'vitest';
import { rejoinPark } from '../../renderer/actions/rejoin-park.ts';
import { create } from '../../renderer/changes/edit.ts';
import type { ExchangeState } from '../../renderer/store/exchange-state.ts';
import { newIdentityBy } from '../../renderer/store/open-park.ts';
import { ParkRepository } from '../../renderer/store/park-repository.ts';
import { protect } from '../../renderer/sync/protect/protect.ts';
import { testMaker } from '../helpers/identity.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';
import { openedFor, openingFor, Sender } from '../helpers/sender.ts';
import { Laptop } from './laptop.ts';

const edits = [create('project', testId('p', 1), { code: 'EXO', name: { en: 'Exoskeleton' } })];

test('two changes of the trust at once both count: a revocation must not be lost to a bundle that comes in', async () => {
  const store = await openTestPark(edits);
  const [anna, boris] = [await Sender.of(store.id, store.log, 21, 'Anna'), await Sender.of(store.id, store.log, 22, 'Boris')];
  const before = store.exchange.trust;
  const changes = [anna, boris].map(({ facts, statements }) =>
    store.changeExchange({ trust: { anchors: [...before.anchors, facts.key], statements: [...before.statements, ...statements] } }),
  );
  for (const changed of await Promise.all(changes)) expect(changed.ok).toBe(true);
  const repository = new ParkRepository(store.id);
  const kept = (await repository.load())?.exchange.trust;
  repository.close();
  for (const trust of [store.exchange.trust, kept]) {
    expect(trust?.anchors).toEqual(expect.arrayContaining([anna.facts.key, boris.facts.key]));
    expect(trust?.statements).toEqual(expect.arrayContaining([...anna.statements, ...boris.statements]));
  }
});

test('the attachments of the copy that a park rejoins are there afterwards', async () => {
  const laptop = await Laptop.started();
  const { store } = laptop;
  await store.commit({ key: 'test' }, edits);
  const anna = await Sender.of(store.id, store.log, 21, 'Anna');
  const bytes = await anna.bundle(null, { blobs: [new Uint8Array([1, 2, 3])] });
  const received = await openedFor({ park: store.id, ...store.exchange.trust }, bytes);
  const copy = { received, log: anna.replica.log, added: 0, rewritten: 0, revoked: null };
  await laptop.close();
  expect(await rejoinPark(store, copy, testMaker(77))).toMatchObject({ ok: true });
  const digests = received.incoming.blobs.map(({ sha256 }) => sha256);
  const again = await laptop.open();
  expect((await again.blobs(digests)).map(({ sha256 }) => sha256)).toEqual(digests);
  expect(digests).toHaveLength(1);
});

test('what was encrypted to this device can be opened after it became a new one, and after a backup was restored', async () => {
  const store = await openTestPark(edits);
  const anna = await Sender.of(store.id, store.log, 21, 'Anna');
  const bytes = await protect(await anna.bundle(null), { recipients: [store.exchange.identity.recipient] });
  const opening = ({ identity, formerKeys }: Pick<ExchangeState, 'identity' | 'formerKeys'>) =>
    openingFor({ bytes, trust: null, decryption: identity.encryption.privateKey, formerKeys });
  await store.changeIdentity(await newIdentityBy(testMaker(50)));
  expect((await opening(store.exchange)).opened.ok).toBe(true);
  const repository = new ParkRepository(store.id);
  await repository.replace({ parkId: store.id, name: store.name, sets: [...store.log], identity: await newIdentityBy(testMaker(60)) });
  const loaded = (await repository.load())?.exchange;
  repository.close();
  if (loaded === undefined || loaded.identity === null) throw new Error('no identity');
  expect(loaded.identity.device).not.toBe(store.device);
  expect((await opening({ ...loaded, identity: loaded.identity })).opened.ok).toBe(true);
  expect((await opening({ identity: loaded.identity, formerKeys: [] })).opened.ok).toBe(false);
});
