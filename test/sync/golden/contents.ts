// What the golden bundles of this version hold. Ids, times and keys are fixed, so that whoever reads a bundle knows what must come out.
import type { ChangeSet, Op, Value } from '../../../renderer/changes/change-set.ts';
import type { DeviceIdentity } from '../../../renderer/sync/trust/identity.ts';
import { publicKeyText } from '../../../renderer/sync/trust/signature.ts';
import keys from './keys.json' with { type: 'json' };

export const PARK = { id: '01890000-0000-7000-8000-0000000000f0', name: 'Шёлковый путь / 丝绸之路' };
export const XIAN = '01890000-0000-7000-8000-0000000000e1';
export const MOSCOW = '01890000-0000-7000-8000-0000000000e2';
const PROJECT = '01890000-0000-7000-8000-000000000b01';
const MILESTONE = '01890000-0000-7000-8000-000000000b02';
const START = 1_767_225_600_000;

/** For the file `passphrase.caravan`. */
export const PASSPHRASE = 'верный-пароль-正确的密码';
export const BLOB = new TextEncoder().encode('A drawing, as far as these tests go.\n');
export const WRITTEN_AT = START + 86_400_000;

/** A project and a milestone, founded in Xi'an and put on in Moscow, with an undo, a conflict and a deletion. */
export const SETS: readonly ChangeSet[] = [
  set(XIAN, 1, 0, '王伟', { key: 'project.create', params: { caption: 'EXO' } }, [
    op('project', PROJECT, '_deleted', false),
    op('project', PROJECT, 'code', 'EXO'),
    op('project', PROJECT, 'name.zh', '外骨骼'),
    op('project', PROJECT, 'name.ru', 'Экзоскелет'),
  ]),
  set(XIAN, 2, 60, '王伟', { key: 'milestone.create', params: { caption: 'M1' } }, [
    op('milestone', MILESTONE, '_deleted', false),
    op('milestone', MILESTONE, 'project', PROJECT),
    op('milestone', MILESTONE, 'code', 'M1'),
    op('milestone', MILESTONE, 'title.en', 'Prototype \u2028 “assembled”'),
    op('milestone', MILESTONE, 'forecastDate', '2026-11-24'),
    op('milestone', MILESTONE, 'weight', '2.5'),
    op('milestone', MILESTONE, 'targetTrl', 6),
  ]),
  set(MOSCOW, 1, 120, 'Анна Петрова', { key: 'milestone.forecast', params: { caption: 'M1', from: '2026-11-24', to: '2026-12-31' } }, [
    op('milestone', MILESTONE, 'forecastDate', '2026-12-31', [XIAN, 2]),
    op('milestone', MILESTONE, 'slipReason.category', 'customs'),
  ]),
  set(XIAN, 3, 180, '王伟', { key: 'milestone.forecast', params: { caption: 'M1', from: '2026-11-24', to: '' } }, [
    op('milestone', MILESTONE, 'forecastDate', null, [XIAN, 2]),
  ]),
  set(MOSCOW, 2, 240, 'Анна Петрова', { key: 'undo', of: { device: MOSCOW, seq: 1 } }, [
    op('milestone', MILESTONE, 'slipReason.category', null, [MOSCOW, 1]),
  ]),
  set(XIAN, 4, 300, '王伟', { key: 'milestone.delete', params: { count: 1 } }, [
    op('milestone', MILESTONE, '_deleted', true, [XIAN, 2], [XIAN, 3], [MOSCOW, 1], [MOSCOW, 2]),
  ]),
];

/** What a newer version may write: a table, a field and a value that this one does not know. */
export const NEWER: ChangeSet = set(MOSCOW, 3, 360, 'Анна Петрова', { key: 'twin.create' }, [
  op('digitalTwin', '01890000-0000-7000-8000-000000000b03', 'mesh', { vertices: [0.5, -1, 2e9], closed: true }),
  op('milestone', MILESTONE, 'carbonFootprint', '12.5'),
  op('milestone', MILESTONE, 'status', 'dreamtOf', [XIAN, 2]),
]);

/** A device whose keys everybody knows: for tests alone. */
export async function goldenIdentity(device: string): Promise<DeviceIdentity> {
  const { signing, encryption } = device === XIAN ? keys.xian : keys.moscow;
  const pair = { privateKey: await privateKey(signing, 'Ed25519', ['sign']), publicKey: await publicKey(signing, 'Ed25519', ['verify']) };
  const reading = {
    privateKey: await privateKey(encryption, 'X25519', ['deriveBits']),
    publicKey: await publicKey(encryption, 'X25519', []),
  };
  return { device, signing: pair, encryption: reading, key: await publicKeyText(pair), recipient: encryption.recipient };
}

interface Key {
  readonly crv: string;
  readonly d: string;
  readonly x: string;
}

function privateKey({ crv, d, x }: Key, name: string, usages: KeyUsage[]): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty: 'OKP', crv, d, x }, { name }, false, usages);
}

function publicKey({ crv, x }: Key, name: string, usages: KeyUsage[]): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty: 'OKP', crv, x }, { name }, true, usages);
}

function set(device: string, seq: number, seconds: number, author: string, intent: ChangeSet['intent'], ops: readonly Op[]): ChangeSet {
  return { device, seq, at: { ms: START + seconds * 1_000, counter: seq % 2 }, author, intent, ops };
}

function op(table: string, id: string, field: string, value: Value, ...supersedes: (readonly [string, number])[]): Op {
  return { table, id, field, value, supersedes: supersedes.map(([device, seq]) => ({ device, seq })) };
}
