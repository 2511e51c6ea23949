// A merge on real IndexedDB: kept whole or not at all, whatever fails.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { create, type Edit, remove, update } from '../../renderer/changes/edit.ts';
import type { ExchangeChange, HeldBundle, Peer } from '../../renderer/store/exchange-state.ts';
import { openPark } from '../../renderer/store/open-park.ts';
import { ParkRepository } from '../../renderer/store/park-repository.ts';
import type { Incoming } from '../../renderer/store/prepared-merge.ts';
import { colleagueOf } from '../helpers/apart.ts';
import { type Replica, testId } from '../helpers/replica.ts';
import { foldOf, Laptop, newsFor, shownBy, statesIn } from './laptop.ts';

const project = (n: number) => testId('p', n);
const milestone = (n: number) => testId('m', n);
let laptop: Laptop;

beforeEach(async () => {
  laptop = await Laptop.started();
  await laptop.store.commit({ key: 'test' }, founding(1, 30));
});

/** A project and its milestones. */
function founding(n: number, milestones: number): Edit[] {
  const ids = Array.from({ length: milestones }, (_, at) => milestone(n * 1_000 + at));
  const births = ids.map((id, at) => create('milestone', id, { project: project(n), code: `M${at}`, title: { en: `Milestone ${at}` } }));
  return [create('project', project(n), { code: `P${n}`, name: { en: `Project ${n}` } }), ...births];
}

/** A colleague who changes, deletes and disputes what is here, and adds enough for several shards and chunks. */
function busyColleague(): Replica {
  const colleague = colleagueOf(laptop.store);
  colleague.commit([update('milestone', milestone(1_001), { title: { ru: 'Веха' }, status: 'accepted' })]);
  colleague.commit([remove('milestone', milestone(1_002))]);
  for (const n of [2, 3, 4]) colleague.commit(founding(n, 300));
  colleague.commit([update('project', project(1), { code: 'THEIRS' })]);
  return colleague;
}

function held(n: number): HeldBundle & { readonly bytes: Uint8Array<ArrayBuffer> } {
  const facts = { fileName: `${n}.caravan`, receivedAt: n, size: 3, reason: 'gap', problem: { code: 'bundle.gap' }, facts: null } as const;
  return { id: `${n}`.repeat(64), ...facts, bytes: new Uint8Array([n, n, n]) };
}

function peer(knows: Peer['knows']): Peer {
  return { device: testId('d', 9), knows, receivedAt: 7, sentAt: null };
}

async function expectWholeOnDisk(): Promise<void> {
  const loaded = await new ParkRepository(laptop.parkId).load();
  if (loaded === null) throw new Error('no park');
  expect(statesIn(loaded.park)).toEqual(foldOf(loaded.log));
  const { state, shards } = await laptop.onDisk();
  expect(state).toMatchObject([{ lastStamp: loaded.log.length, shards: shards?.length }]);
}

describe('what was merged', () => {
  test('is there after a restart, and is what the log tells', async () => {
    const colleague = busyColleague();
    await laptop.store.commit({ key: 'test' }, [update('project', project(1), { code: 'OURS' })]);
    const merged = await laptop.store.merge(newsFor(laptop.store, colleague), { marks: { receivedAt: 5 } });
    expect(merged).toMatchObject({ ok: true, value: { changeSets: 6, opened: [{ kind: 'field', field: 'code' }] } });
    const shown = shownBy(laptop.store);
    await laptop.close();
    await expectWholeOnDisk();
    const again = await laptop.open();
    expect(shownBy(again)).toEqual(shown);
    expect(again.view.rows('milestone')).toHaveLength(929);
    expect(again.conflicts).toMatchObject([{ kind: 'field', field: 'code' }]);
    expect(again.exchange.marks.receivedAt).toBe(5);
    expect(again.log.chainAt(colleague.device, 6)).toBe(colleague.log.chainAt(colleague.device, 6));
  });

  test('is merged once, however often it comes', async () => {
    const incoming = newsFor(laptop.store, busyColleague());
    await laptop.store.merge(incoming, {});
    const before = await laptop.onDisk();
    expect(await laptop.store.merge(incoming, {})).toMatchObject({ ok: true, value: { changeSets: 0 } });
    expect(await laptop.onDisk()).toEqual(before);
  });

  test('stands in the log with an edit that was made meanwhile', async () => {
    const merging = laptop.store.merge(newsFor(laptop.store, busyColleague()), {});
    const editing = laptop.store.commit({ key: 'test' }, [update('milestone', milestone(1_003), { code: 'MEANWHILE' })]);
    expect([(await merging) satisfies unknown, await editing]).toMatchObject([{ ok: true }, { ok: true }]);
    const again = await laptop.reopen();
    expect(again.view.row('milestone', milestone(1_003))?.code).toBe('MEANWHILE');
    expect(again.view.rows('project')).toHaveLength(4);
    await laptop.close();
    await expectWholeOnDisk();
  });

  test('lies between tails in the log, and the tails fold around it', async () => {
    await laptop.store.merge(newsFor(laptop.store, busyColleague()), {});
    const stages = ['selected', 'incubating'] as const;
    const commits = Array.from({ length: 1_100 }, (_, at) =>
      laptop.store.commit({ key: 'test' }, [update('project', project(1), { stage: stages[at % 2] ?? 'selected' })]),
    );
    await Promise.all(commits);
    await laptop.store.settled();
    await expect.poll(async () => (await laptop.onDisk()).tail?.length, { timeout: 20_000 }).toBeLessThan(1_000);
    const told = [...laptop.store.log];
    expect([...(await laptop.reopen()).log]).toEqual(told);
  });
});

describe('a merge that fails', () => {
  test.each(['throws', 'aborts'] as const)('at whichever write storage %s leaves all as it was, and succeeds later', async (how) => {
    const store = laptop.store;
    await store.changeExchange({ hold: [held(1)], peers: [peer(null)] });
    const colleague = busyColleague();
    const incoming: Incoming = { ...newsFor(store, colleague), blobs: [{ sha256: 'a'.repeat(64), bytes: new Blob(['x']) }] };
    const change: ExchangeChange = {
      trust: { anchors: ['key'], statements: [] },
      peers: [peer(colleague.log.knows())],
      hold: [held(2)],
      release: [held(1).id],
      marks: { receivedAt: 9 },
    };
    const before = { disk: await laptop.onDisk(), shown: shownBy(store), length: store.log.length, exchange: store.exchange };
    let failures = 0;
    for (let outcome: unknown; ; failures += 1) {
      const disk = failingAt(failures + 1, how);
      outcome = await store.merge(incoming, change);
      const writes = disk.mend();
      if (writes <= failures) break; // it came to its end before
      expect(outcome).toMatchObject({ ok: false, problem: { code: how === 'throws' ? 'storage.full' : 'storage.failed' } });
      expect({ disk: await laptop.onDisk(), shown: shownBy(store), length: store.log.length, exchange: store.exchange }).toEqual(before);
    }
    // Segments, shards, a blob, four kinds of what is remembered, and the state.
    expect(failures).toBeGreaterThan(12);
    expect(store.view.rows('milestone')).toHaveLength(929);
    const again = await laptop.reopen();
    expect(again.view.rows('milestone')).toHaveLength(929);
    expect(again.exchange).toMatchObject({ trust: change.trust, marks: { receivedAt: 9 } });
    expect(again.exchange.peers.get(testId('d', 9))?.knows).toEqual(colleague.log.knows());
    expect(again.exchange.held.map(({ id }) => id)).toEqual([held(2).id]);
    expect(await again.blobs(['a'.repeat(64)])).toHaveLength(1);
    await laptop.close();
    await expectWholeOnDisk();
  });

  test('lets the edits go on that waited for it', async () => {
    const disk = failingAt(1, 'aborts');
    const merging = laptop.store.merge(newsFor(laptop.store, busyColleague()), {});
    const editing = laptop.store.commit({ key: 'test' }, [update('milestone', milestone(1_003), { code: 'WAITED' })]);
    expect(await merging).toMatchObject({ ok: false });
    disk.mend();
    expect(await editing).toMatchObject({ ok: true });
    expect((await laptop.reopen()).view.row('milestone', milestone(1_003))?.code).toBe('WAITED');
  });

  test('because another window went on writes nothing', async () => {
    const other = await laptop.onDisk();
    const repository = new ParkRepository(laptop.parkId);
    const [stamp, set] = [laptop.store.log.length + 1, colleagueOf(laptop.store).log.at(1)];
    await repository.append([{ stamp, set: { ...set, seq: 2 } }], [], other.shards?.length ?? 0);
    repository.close();
    const merged = await laptop.store.merge(newsFor(laptop.store, busyColleague()), {});
    expect(merged).toMatchObject({ ok: false, problem: { code: 'storage.otherWindow' } });
    expect(laptop.store.view.rows('project')).toHaveLength(1);
  });
});

describe('a second window', () => {
  test('gets the park when the first one closes, with what was merged there', async () => {
    await laptop.store.merge(newsFor(laptop.store, busyColleague()), {});
    const refused = await openPark(laptop.directory, laptop.parkId, laptop.context);
    expect(refused.ok || refused.problem.code).toBe('storage.otherWindow');
    expect((await laptop.reopen()).view.rows('project')).toHaveLength(4);
  });

  test('waits with the park until a merge that is on its way is kept', async () => {
    const merging = laptop.store.merge(newsFor(laptop.store, busyColleague()), {});
    const again = await laptop.reopen();
    expect(await merging).toMatchObject({ ok: true });
    expect(again.view.rows('project')).toHaveLength(4);
  });
});

describe('a held bundle', () => {
  test('is there after a restart with its bytes, and goes with the merge that releases it', async () => {
    await laptop.store.changeExchange({ hold: [held(1), held(2)] });
    const again = await laptop.reopen();
    expect(again.exchange.held.map(({ id }) => id)).toEqual([held(2).id, held(1).id]);
    expect(await again.heldBytes(held(1).id)).toEqual(new Uint8Array([1, 1, 1]));
    await again.merge(newsFor(again, busyColleague()), { release: [held(1).id] });
    expect(again.exchange.held.map(({ id }) => id)).toEqual([held(2).id]);
    expect(await again.heldBytes(held(1).id)).toBeNull();
    expect((await laptop.onDisk()).heldBytes).toHaveLength(1);
  });
});

interface FailingDisk {
  /** Makes it work again; tells how many writes there were. */
  readonly mend: () => number;
}

/** The n-th write fails: refused on the spot, as for want of room, or with the whole transaction given up by the browser. */
function failingAt(n: number, how: 'throws' | 'aborts'): FailingDisk {
  let writes = 0;
  const methods = ['put', 'add', 'delete', 'clear'] as const;
  const spies = methods.map((method) => {
    const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      writes += 1;
      if (writes === n && how === 'throws') throw new DOMException('no room', 'QuotaExceededError');
      const request = original.apply(this, given);
      if (writes === n) this.transaction.abort();
      return request;
    } as never); // the four have four signatures
  });
  const mend = () => {
    for (const spy of spies) spy.mockRestore();
    return writes;
  };
  return { mend };
}
