// Admitting and revoking on a real park.
import { describe, expect, test } from 'vitest';
import { admit, ensureIntroduced, keyringIn, revoke } from '../../renderer/actions/devices.ts';
import type { Result } from '../../renderer/domain/result.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { judgeSigner, keyringOf } from '../../renderer/sync/trust/keyring.ts';
import { revokeStatement, statementIn } from '../../renderer/sync/trust/statement.ts';
import { laptopOf } from '../helpers/devices.ts';
import { openTestPark } from '../helpers/open-park.tsx';

const me = { person: 'Wang Haoran', deviceName: 'Office', wallMs: 1_000_000 };

async function openIntroduced(): Promise<ParkStore> {
  const store = await openTestPark([]);
  expect((await ensureIntroduced(store, me)).ok).toBe(true);
  return store;
}

const code = (result: Result<unknown>) => (result.ok ? 'done' : result.problem.code);
const own = async (store: ParkStore) => (await keyringIn(store)).entries.get(store.device);

describe('introduction', () => {
  test('makes this device known to itself, once', async () => {
    const store = await openIntroduced();
    expect((await own(store))?.facts).toMatchObject({ person: 'Wang Haoran', name: 'Office', role: 'manager' });
    expect(store.exchange.marks.deviceName).toBe('Office');
    const before = store.exchange;
    await ensureIntroduced(store, { ...me, wallMs: 2_000_000 });
    expect(store.exchange).toBe(before);
  });

  test('is renewed with the names, even where the clock was set back', async () => {
    const store = await openIntroduced();
    await ensureIntroduced(store, { person: '王浩然', deviceName: 'Laboratory', wallMs: 5 });
    expect((await own(store))?.facts).toMatchObject({ person: '王浩然', name: 'Laboratory' });
    expect(store.exchange.trust.statements).toHaveLength(2);
  });

  test('keeps to what can be seen of a name', async () => {
    const store = await openIntroduced();
    const hidden = { ...me, person: 'Wang\u202e Haoran\u0000 ' };
    await ensureIntroduced(store, hidden);
    const before = store.exchange;
    await ensureIntroduced(store, hidden);
    expect(store.exchange).toBe(before);
    expect((await own(store))?.facts.person).not.toContain('\u202e');
  });
});

describe('admission', () => {
  test('makes bundles of the device trusted, here and at whoever trusts us', async () => {
    const store = await openIntroduced();
    const other = await laptopOf(store.id, 7, 'Orlov');
    expect(judgeSigner(await keyringIn(store), other.facts.device, other.facts.key)).toBe('unknown');
    expect(code(await admit(store, other.facts, 'member', 2_000_000))).toBe('done');
    const keyring = await keyringIn(store);
    expect(judgeSigner(keyring, other.facts.device, other.facts.key)).toBe('trusted');
    expect(keyring.entries.get(other.facts.device)).toMatchObject({ facts: { role: 'member' }, addedBy: store.exchange.identity.key });
    // Our word is enough: the key is no anchor of its own, so that revoking the device later leaves nothing that it vouches for.
    expect(store.exchange.trust.anchors).toEqual([store.exchange.identity.key]);
    const elsewhere = await keyringOf(store.id, store.exchange.trust.statements, [store.exchange.identity.key]);
    expect(elsewhere.entries.has(other.facts.device)).toBe(true);
  });

  test('is refused for a known device with another key, and for a known key under another device', async () => {
    const store = await openIntroduced();
    const [orlov, thief] = [await laptopOf(store.id, 7, 'Orlov'), await laptopOf(store.id, 8, 'Orlov')];
    await admit(store, orlov.facts, 'member', 2_000_000);
    const before = store.exchange.trust;
    expect(code(await admit(store, { ...thief.facts, device: orlov.facts.device }, 'manager', 3_000_000))).toBe('trust.otherKey');
    expect(code(await admit(store, { ...orlov.facts, device: thief.facts.device }, 'manager', 3_000_000))).toBe('trust.otherKey');
    expect(store.exchange.trust).toBe(before);
  });

  test('is not for a device that was itself revoked: its word must not count here either', async () => {
    const store = await openIntroduced();
    const [orlov, stranger] = [await laptopOf(store.id, 7, 'Orlov'), await laptopOf(store.id, 8, 'Stranger')];
    await admit(store, orlov.facts, 'manager', 2_000_000);
    const { identity, trust } = store.exchange;
    const revocation = { device: store.device, key: identity.key, lastSeq: 0, keeps: (await own(store))?.standing ?? [] };
    const statement = await revokeStatement(orlov.identity, store.id, revocation, 3_000_000);
    await store.changeExchange({ trust: { ...trust, statements: [...trust.statements, statement] } });
    const before = store.exchange.trust;
    expect(code(await admit(store, stranger.facts, 'member', 4_000_000))).toBe('trust.ownRevoked');
    expect(store.exchange.trust).toBe(before);
  });

  test('of two at once counts for both', async () => {
    const store = await openIntroduced();
    const laptops = [await laptopOf(store.id, 7, 'Orlov'), await laptopOf(store.id, 8, 'Petrova')];
    await Promise.all(laptops.map(({ facts }) => admit(store, facts, 'member', 2_000_000)));
    expect([...(await keyringIn(store)).entries.keys()]).toEqual([store.device, ...laptops.map(({ facts }) => facts.device)]);
  });
});

describe('revocation', () => {
  test('names the last change set that counts, and what the device had said before', async () => {
    const store = await openIntroduced();
    const orlov = await laptopOf(store.id, 7, 'Orlov');
    await admit(store, orlov.facts, 'manager', 2_000_000);
    expect(code(await revoke(store, orlov.facts.device, 3_000_000))).toBe('done');
    const keyring = await keyringIn(store);
    expect(judgeSigner(keyring, orlov.facts.device, orlov.facts.key)).toBe('revoked');
    expect(keyring.entries.get(orlov.facts.device)?.revoked).toMatchObject({ lastSeq: 0, by: store.exchange.identity.key });
    expect(store.exchange.trust.statements.map((each) => statementIn(each)?.statement)).toContain('revoke');
  });

  test('is for ever under the same key', async () => {
    const store = await openIntroduced();
    const orlov = await laptopOf(store.id, 7, 'Orlov');
    await admit(store, orlov.facts, 'member', 2_000_000);
    await revoke(store, orlov.facts.device, 3_000_000);
    expect(code(await admit(store, orlov.facts, 'member', 4_000_000))).toBe('trust.revoked');
  });

  test('needs a device that is known', async () => {
    const store = await openIntroduced();
    expect(code(await revoke(store, (await laptopOf(store.id, 7, 'Orlov')).facts.device, 3_000_000))).toBe('trust.notRevoked');
  });
});
