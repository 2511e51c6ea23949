// Who this device is in a park, over restarts, upgrades, copies of a profile, backups that are restored and forks that are healed.
import { describe, expect, test } from 'vitest';
import { create, update } from '../../renderer/changes/edit.ts';
import { rejoin } from '../../renderer/changes/rejoin.ts';
import { ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import { createPark, newIdentityBy, replacePark } from '../../renderer/store/open-park.ts';
import { isSignedBy, sign } from '../../renderer/sync/trust/signature.ts';
import { colleagueOf } from '../helpers/apart.ts';
import { testId } from '../helpers/replica.ts';
import { Laptop, newsFor, openRaw, shownBy } from './laptop.ts';
import { DEVICE, MILESTONE, PARK, PROJECT, WRITTEN, writeDirectory1, writeVersion1 } from './version-1.ts';
import { writeVersion2 } from './version-2.ts';

const project = testId('p', 1);
const founding = create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } });
const bytes = new TextEncoder().encode('manifest');

describe('a park of the first version', () => {
  test('opens with all that it held, under its device’s id, which gets keys', async () => {
    await writeVersion1();
    const laptop = new Laptop(PARK);
    const store = await laptop.open();
    expect(laptop.opened.isCopy).toBe(false);
    expect([...store.log]).toEqual(WRITTEN);
    expect(store.view.row('project', PROJECT)).toMatchObject({ code: 'EXO', name: { zh: '外骨骼' } });
    expect(store.view.rows('milestone')).toMatchObject([{ id: MILESTONE, forecastDate: '2026-12-31', title: { ru: 'Испытания' } }]);
    expect(await store.blobs(['b'.repeat(64)])).toHaveLength(1);
    expect(store.device).toBe(DEVICE);
    const { key, signing } = store.exchange.identity;
    expect(await isSignedBy(key, await sign(signing, bytes), bytes)).toBe(true);
    expect(store.undoable()?.key).toBe('milestone.forecast');
  });

  test('goes on: edits, merges and restarts add to what it held', async () => {
    await writeVersion1();
    const laptop = new Laptop(PARK);
    const store = await laptop.open();
    const colleague = colleagueOf(store);
    colleague.commit([update('milestone', MILESTONE, { title: { zh: '试验' } })]);
    expect(await store.commit({ key: 'test' }, [update('milestone', MILESTONE, { status: 'accepted' })])).toMatchObject({ ok: true });
    expect(await store.merge(newsFor(store, colleague), {})).toMatchObject({ ok: true });
    const [shown, key] = [shownBy(store), store.exchange.identity.key];
    const again = await laptop.reopen();
    expect(shownBy(again)).toEqual(shown);
    expect([...again.log].slice(0, 4)).toEqual(WRITTEN);
    expect([...again.log].map(({ device, seq }) => `${device.slice(-1)}/${seq}`)).toEqual(['1/1', '1/2', '1/3', '1/4', '1/5', '9/1']);
    expect(again.exchange.identity.key).toBe(key);
  });

  test('is in the list of parks as before', async () => {
    await writeDirectory1('caravan-test-v1');
    const directory = new Directory('caravan-test-v1');
    expect(await directory.list()).toEqual([{ id: PARK, name: 'Первый парк', openedAt: 1 }]);
    expect([...(directory.backendDB()?.objectStoreNames ?? [])]).toEqual(['parks']);
    await directory.delete();
  });

  test('of which the upgrade does not come to its end is left to the first version as it was', async () => {
    await writeVersion1();
    const db = new ParkDatabase(PARK);
    db.on('populate', () => undefined);
    db.version(2).upgrade(() => Promise.reject(new Error('the battery died')));
    await expect(db.open()).rejects.toThrow('the battery died');
    db.close();
    const raw = await openRaw(PARK);
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([10, ['blobs', 'segments', 'shards', 'state', 'tail']]);
    raw.close();
    expect([...(await new Laptop(PARK).open()).log]).toEqual(WRITTEN);
  });
});

describe('a park of the second version', () => {
  test('opens with all that it held, and tells from then on what its log has before it is unpacked', async () => {
    await writeVersion2();
    const laptop = new Laptop(PARK);
    const store = await laptop.open();
    expect(store.log.versionVector()).toEqual({ [DEVICE]: WRITTEN.length });
    expect([...store.log]).toEqual(WRITTEN);
    const last = WRITTEN[1]?.at;
    expect((await laptop.onDisk())['segments']).toMatchObject([{ first: 1, contents: { turns: [[DEVICE, 1, 2]], lastHlc: last } }]);
  });
});

describe('a profile', () => {
  test('that was copied to another installation writes under a new id from then on, and keeps it', async () => {
    const laptop = new Laptop(testId('l', 901), 'laptop-of-wang');
    await createPark(laptop.directory, { parkId: laptop.parkId, name: 'Test', sets: [] }, laptop.context, 0);
    const original = await laptop.open();
    await original.commit({ key: 'test' }, [founding]);
    const { device, key } = original.exchange.identity;
    await laptop.close();

    const copy = await laptop.open('laptop-of-anna');
    expect(laptop.opened.isCopy).toBe(true);
    expect(copy.device).not.toBe(device);
    expect(copy.exchange.identity.key).not.toBe(key);
    await copy.commit({ key: 'test' }, [update('project', project, { code: 'COPY' })]);
    expect(copy.log.versionVector()).toEqual({ [device]: 1, [copy.device]: 1 });
    const copied = copy.device;
    await laptop.close();

    const again = await laptop.open('laptop-of-anna');
    expect([laptop.opened.isCopy, again.device]).toEqual([false, copied]);
    expect(again.view.row('project', project)?.code).toBe('COPY');
  });

  test.each([
    ['laptop-of-wang', null],
    [null, 'laptop-of-wang'],
    ['laptop-of-wang', 'laptop-of-wang'],
  ])('made on %s and opened on %s is taken for the same', async (made, opened) => {
    const laptop = new Laptop(testId('l', 902), made);
    await createPark(laptop.directory, { parkId: laptop.parkId, name: 'Test', sets: [] }, laptop.context, 0);
    const { device } = await laptop.open(opened);
    expect([laptop.opened.isCopy, device]).toEqual([false, testId('d', 1)]);
  });
});

describe('a backup that is restored', () => {
  test('takes the place of the park, under a new identity, and merges again with those who have more', async () => {
    const laptop = await Laptop.started();
    await laptop.store.commit({ key: 'test' }, [founding]);
    const backup = [...laptop.store.log];
    await laptop.store.commit({ key: 'test' }, [update('project', project, { code: 'LATER' })]);
    const colleague = colleagueOf(laptop.store);
    const { device } = laptop.store;
    await laptop.close();

    const content = { parkId: laptop.parkId, name: 'Test park', sets: backup };
    expect(await replacePark(content, laptop.context)).toMatchObject({ ok: true });
    const store = await laptop.open();
    expect(store.device).not.toBe(device);
    expect([...store.log]).toEqual(backup);
    expect(store.view.row('project', project)?.code).toBe('EXO');
    expect((await laptop.onDisk()).tail).toEqual([]);
    await store.commit({ key: 'test' }, [update('project', project, { stage: 'selected' })]);
    expect(await store.merge(newsFor(store, colleague), {})).toMatchObject({ ok: true });
    expect((await laptop.reopen()).view.row('project', project)).toMatchObject({ code: 'LATER', stage: 'selected' });
  });

  test('is not put in the place of a park that is open', async () => {
    const laptop = await Laptop.started();
    await laptop.store.commit({ key: 'test' }, [founding]);
    const refused = await replacePark({ parkId: laptop.parkId, name: 'Test park', sets: [] }, laptop.context);
    expect(refused.ok || refused.problem.code).toBe('storage.otherWindow');
    expect((await laptop.reopen()).view.row('project', project)?.code).toBe('EXO');
  });
});

describe('a fork', () => {
  test('is healed with nothing lost: the others’ log, and what was written here anew', async () => {
    const laptop = await Laptop.started();
    await laptop.store.commit({ key: 'test' }, [founding]);
    const twin = colleagueOf(laptop.store, laptop.store.device);
    twin.commit([update('project', project, { code: 'TWIN' })]);
    await laptop.store.commit({ key: 'test' }, [update('project', project, { code: 'HERE' })]);
    expect(await laptop.store.merge(newsFor(laptop.store, twin), {})).toMatchObject({ kind: 'fork' });

    const before = laptop.store;
    await laptop.close();
    const device = laptop.context.newId();
    const sets = [...rejoin(before.log, twin.log, device)];
    const maker = { ...laptop.context, newId: () => device };
    expect(await replacePark({ parkId: laptop.parkId, name: before.name, sets }, maker)).toMatchObject({ ok: true });
    const store = await laptop.open();
    expect(store.device).toBe(device);
    expect(store.log.versionVector()).toEqual({ [twin.device]: 2, [store.device]: 1 });
    expect(store.conflicts).toMatchObject([{ kind: 'field', field: 'code', contenders: [{ value: 'HERE' }, { value: 'TWIN' }] }]);
    expect(await store.merge(newsFor(store, twin), {})).toMatchObject({ ok: true, value: { changeSets: 0 } });
  });

  test('that makes this device another does so at once and for good', async () => {
    const laptop = await Laptop.started();
    const identity = await newIdentityBy(laptop.context);
    expect(await laptop.store.changeIdentity(identity)).toMatchObject({ ok: true });
    expect(laptop.store.device).toBe(identity.identity.device);
    const again = await laptop.reopen();
    expect([again.device, again.exchange.identity.key]).toEqual([identity.identity.device, identity.identity.key]);
  });
});
