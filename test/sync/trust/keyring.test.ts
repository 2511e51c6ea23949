// Which devices belong to a park, by what was signed.
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeviceIdentity } from '../../../renderer/sync/trust/identity.ts';
import { introducedBy, judgeSigner, type Keyring, keyringOf } from '../../../renderer/sync/trust/keyring.ts';
import { addStatement, digestOf, type SignedStatement } from '../../../renderer/sync/trust/statement.ts';
import { PARK } from '../bundle/examples.ts';
import { adds, factsOf, identityNumber, revokes } from './people.ts';

let founder: DeviceIdentity;
let anna: DeviceIdentity;
let lin: DeviceIdentity;
let boris: DeviceIdentity;
/** The founder's own statement: what a park starts with. */
let origin: SignedStatement;

beforeAll(async () => {
  [founder, anna, lin, boris] = await Promise.all([identityNumber(1), identityNumber(2), identityNumber(3), identityNumber(4)]);
  origin = await adds(founder, founder, 1);
});

describe('a keyring', () => {
  it('of a new park holds the device that founded it', async () => {
    const keyring = await seenBy(founder, [origin]);
    expect([...keyring.entries.keys()]).toEqual([founder.device]);
    expect(keyring.entries.get(founder.device)).toMatchObject({ facts: factsOf(founder), addedBy: founder.key, at: 1, revoked: null });
  });

  it('holds whoever a trusted manager added, and whoever those added', async () => {
    const statements = [origin, await adds(founder, anna, 2), await adds(anna, lin, 3)];
    expect(trusted(await seenBy(founder, statements))).toEqual([founder.device, anna.device, lin.device]);
  });

  it('does not hold whoever a member added, except for those who accepted that member in person', async () => {
    const statements = [origin, await adds(founder, anna, 2, { role: 'member' }), await adds(anna, lin, 3)];
    expect(trusted(await seenBy(founder, statements))).toEqual([founder.device, anna.device]);
    expect(trusted(await keyringOf(PARK.id, statements, [anna.key]))).toEqual([lin.device]);
  });

  it('does not hold a device that only vouches for itself', async () => {
    const keyring = await seenBy(founder, [origin, await adds(anna, anna, 2)]);
    expect(trusted(keyring)).toEqual([founder.device]);
    expect(keyring.statements).toHaveLength(2);
  });

  it('does not let an added device vouch upwards for whoever added it', async () => {
    const keyring = await keyringOf(PARK.id, [origin, await adds(founder, anna, 2)], [anna.key]);
    expect(trusted(keyring)).toEqual([]);
  });

  it('is empty without anchors', async () => {
    expect((await keyringOf(PARK.id, [origin], [])).entries.size).toBe(0);
  });

  it('of one park does not take statements for another', async () => {
    const elsewhere = await addStatement(founder, '01890000-0000-7000-8000-0000000000ff', factsOf(anna), 2);
    const keyring = await seenBy(founder, [origin, elsewhere]);
    expect(trusted(keyring)).toEqual([founder.device]);
    expect(keyring.statements).toEqual([origin]);
  });

  it('shows a device as it was described last, and as admitted by whoever vouched for it first', async () => {
    const statements = [
      origin,
      await adds(anna, anna, 1),
      await adds(founder, anna, 2),
      await adds(anna, anna, 5, { name: 'MateBook', role: 'member' }),
    ];
    const entry = (await seenBy(founder, statements)).entries.get(anna.device);
    expect(entry).toMatchObject({ addedBy: founder.key, at: 2, facts: { name: 'MateBook', role: 'manager' } });
  });

  it('gives a device one key for ever, and a key one device', async () => {
    const second = { ...(await identityNumber(9)), device: anna.device };
    const sameKey = { ...anna, device: lin.device };
    const keyring = await seenBy(founder, [
      origin,
      await adds(founder, anna, 2),
      await adds(founder, second, 3),
      await adds(founder, sameKey, 4),
    ]);
    expect(trusted(keyring)).toEqual([founder.device, anna.device]);
    expect(keyring.entries.get(anna.device)?.facts.key).toBe(anna.key);
  });

  it('drops what was altered, and what was signed by another than it says', async () => {
    const real = await adds(founder, anna, 2);
    const borrowed = await adds(boris, lin, 3);
    const altered = [
      { ...real, text: real.text.replace('manager', 'member') },
      { ...real, key: anna.key },
      { ...borrowed, key: founder.key },
      { ...borrowed, text: borrowed.text.replace(boris.key, founder.key) },
    ];
    expect((await seenBy(founder, [origin, ...altered])).statements).toEqual([origin]);
  });

  it('keeps what it does not understand, so that a newer version finds it', async () => {
    const later = await signedText(founder, '{"statement":"rename","park":"x","to":1}');
    const keyring = await seenBy(founder, [origin, later]);
    expect(keyring.statements).toContainEqual(later);
    expect(keyring.entries.size).toBe(1);
  });
});

describe('a revocation', () => {
  it('by a manager names the last change set that counts', async () => {
    const keyring = await seenBy(founder, [origin, await adds(founder, anna, 2), await revokes(founder, anna, 7)]);
    expect(keyring.entries.get(anna.device)?.revoked).toEqual({ lastSeq: 7, by: founder.key, at: 7 });
    expect(judgeSigner(keyring, anna.device, anna.key)).toBe('revoked');
  });

  it('by a stranger or a member does not count, but a member may give itself up', async () => {
    const admitted = [origin, await adds(founder, anna, 2, { role: 'member' })];
    for (const stranger of [boris, anna]) {
      const keyring = await seenBy(founder, [...admitted, await revokes(stranger, founder, 3)]);
      expect(keyring.entries.get(founder.device)?.revoked).toBeNull();
    }
    const own = await seenBy(founder, [...admitted, await revokes(anna, anna, 3)]);
    expect(own.entries.get(anna.device)?.revoked).toMatchObject({ lastSeq: 3 });
  });

  it('voids what the device signed, whatever date it bears, except what is kept', async () => {
    const statements = [origin, await adds(founder, anna, 2), await adds(anna, lin, 3)];
    const before = await seenBy(founder, statements);
    const keeps = before.entries.get(anna.device)?.standing ?? [];
    const dated = await adds(anna, boris, 3);
    const bare = [...statements, dated, await revokes(founder, anna, 9)];
    expect(trusted(await seenBy(founder, bare))).toEqual([founder.device]);
    const kept = [...statements, dated, await revokes(founder, anna, 9, keeps)];
    expect(trusted(await seenBy(founder, kept))).toEqual([founder.device, lin.device]);
  });

  it('lists as standing what a device signed and is believed', async () => {
    const add = await adds(founder, anna, 2);
    const keyring = await seenBy(founder, [origin, add, await adds(boris, lin, 2)]);
    expect(keyring.entries.get(founder.device)?.standing).toEqual([await digestOf(origin), await digestOf(add)].sort());
    expect(keyring.entries.get(anna.device)?.standing).toEqual([]);
  });

  it('of the device that founded the park takes effect where another manager keeps what stood', async () => {
    const statements = [origin, await adds(founder, anna, 2)];
    const keeps = (await seenBy(founder, statements)).entries.get(founder.device)?.standing ?? [];
    const keyring = await seenBy(founder, [...statements, await revokes(anna, founder, 5, keeps)]);
    expect(judgeSigner(keyring, founder.device, founder.key)).toBe('revoked');
    expect(judgeSigner(keyring, anna.device, anna.key)).toBe('trusted');
  });

  it('against a revocation back wins where its signer is nearer to an anchor or was admitted earlier, whatever the dates say', async () => {
    const admitted = [origin, await adds(founder, anna, 2), await adds(founder, lin, 4), await adds(lin, boris, 5)];
    for (const [senior, junior] of [
      [founder, anna],
      [anna, lin],
      [anna, boris],
    ] as const) {
      const statements = [...admitted, await revokes(senior, junior, 9, await all(admitted)), await revokes(junior, senior, 1)];
      const keyring = await seenBy(founder, statements);
      expect(judgeSigner(keyring, junior.device, junior.key)).toBe('revoked');
      expect(judgeSigner(keyring, senior.device, senior.key)).toBe('trusted');
    }
  });

  it('is not undone by another add', async () => {
    const statements = [origin, await adds(founder, anna, 2), await revokes(founder, anna, 3), await adds(founder, anna, 4)];
    expect(judgeSigner(await seenBy(founder, statements), anna.device, anna.key)).toBe('revoked');
  });

  it('repeated counts up to where any of them says', async () => {
    const statements = [origin, await adds(founder, anna, 2), await revokes(founder, anna, 5), await revokes(founder, anna, 8)];
    expect((await seenBy(founder, statements)).entries.get(anna.device)?.revoked).toMatchObject({ lastSeq: 8, at: 5 });
  });
});

describe('a signer', () => {
  it('is trusted with the key that the keyring gives its device, and unknown with any other', async () => {
    const keyring = await seenBy(founder, [origin, await adds(founder, anna, 2)]);
    expect(judgeSigner(keyring, anna.device, anna.key)).toBe('trusted');
    expect(judgeSigner(keyring, anna.device, founder.key)).toBe('unknown');
    expect(judgeSigner(keyring, boris.device, boris.key)).toBe('unknown');
  });

  it('that is unknown introduces itself, and nobody else', async () => {
    const statements = [await adds(boris, boris, 2, { name: 'Old' }), await adds(boris, boris, 3), await adds(boris, lin, 4)];
    expect(await introducedBy(statements, boris.device, boris.key)).toEqual(factsOf(boris));
    expect(await introducedBy(statements, lin.device, lin.key)).toBeNull();
    expect(await introducedBy(statements, lin.device, boris.key)).toBeNull();
    expect(await introducedBy([await adds(founder, boris, 2)], boris.device, boris.key)).toBeNull();
  });

  it('is shown without what hides or turns round its name', async () => {
    const [name, person] = ['Think\u202ePad\n', '\u200bАнна'];
    const honest = await introducedBy([await adds(boris, boris, 2, { name, person })], boris.device, boris.key);
    expect(honest).toMatchObject({ name: 'Think Pad', person: 'Анна' });
    const text = JSON.stringify({ statement: 'add', park: PARK.id, facts: factsOf(boris, { name }), by: boris.key, at: 2 });
    expect(await introducedBy([await signedText(boris, text)], boris.device, boris.key)).toBeNull();
  });
});

function seenBy(identity: DeviceIdentity, statements: readonly SignedStatement[]): Promise<Keyring> {
  return keyringOf(PARK.id, statements, [identity.key]);
}

function trusted({ entries }: Keyring): string[] {
  return [...entries].filter(([, entry]) => entry.revoked === null).map(([device]) => device);
}

function all(statements: readonly SignedStatement[]): Promise<string[]> {
  return Promise.all(statements.map(digestOf));
}

async function signedText({ signing, key }: DeviceIdentity, text: string): Promise<SignedStatement> {
  const signature = await crypto.subtle.sign('Ed25519', signing.privateKey, new TextEncoder().encode(text));
  return { text, key, signature: Buffer.from(signature).toString('base64url') };
}
