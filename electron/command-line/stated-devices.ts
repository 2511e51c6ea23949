// The devices of a park as the statements in a bundle tell of them. A command has nobody's trust to go by but what it is given.
import type { DeviceId } from '../../renderer/changes/change-set.ts';
import { fingerprintOf } from '../../renderer/sync/trust/identity.ts';
import { type KeyringEntry, keyringOf } from '../../renderer/sync/trust/keyring.ts';
import { type SignedStatement, statementIn } from '../../renderer/sync/trust/statement.ts';
import { instant } from './instant.ts';

export interface StatedDevice {
  readonly device: DeviceId;
  readonly person: string;
  readonly laptop: string;
  readonly role: 'manager' | 'member';
  readonly fingerprint: string;
  /** `lastSeq`: the last change set that counts. */
  readonly revoked: { readonly lastSeq: number; readonly at: string } | null;
}

/**
 * What the keyring says to someone who believes the holder of `key`; where that is null, as in a file that nobody signed, to someone who
 * believes everyone's word on themselves.
 */
export async function devicesAsStated(park: string, statements: readonly SignedStatement[], key: string | null): Promise<StatedDevice[]> {
  const anchors = key === null ? selfIntroduced(statements) : [key];
  const { entries } = await keyringOf(park, statements, anchors);
  return Promise.all([...entries].map(([device, entry]) => statedDevice(device, entry)));
}

/** The keys that sign an `add` of themselves. */
export function selfIntroduced(statements: readonly SignedStatement[]): string[] {
  const keys = statements.flatMap((signed) => {
    const statement = statementIn(signed);
    return statement?.statement === 'add' && statement.facts.key === statement.by ? [statement.by] : [];
  });
  return [...new Set(keys)];
}

async function statedDevice(device: DeviceId, { facts, revoked }: KeyringEntry): Promise<StatedDevice> {
  return {
    device,
    person: facts.person,
    laptop: facts.name,
    role: facts.role,
    fingerprint: await fingerprintOf(facts.key),
    revoked: revoked === null ? null : { lastSeq: revoked.lastSeq, at: instant(revoked.at) },
  };
}
