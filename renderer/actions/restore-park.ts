// Puts a backup in the place of a park of this device.
import type { ChangeSet } from '../changes/change-set.ts';
import type { ChangeLog, Knows } from '../changes/log.ts';
import type { Result } from '../domain/result.ts';
import type { BlobRecord } from '../store/database.ts';
import type { ExchangeState } from '../store/exchange-state.ts';
import { replacePark } from '../store/open-park.ts';
import type { SignedStatement } from '../sync/trust/statement.ts';
import { identityMaker } from './identity-maker.ts';
import { trustWith } from './remember-writer.ts';

/** What the park here and a backup of it have that the other lacks. */
export interface Difference {
  /** Change sets that are here and not in the backup: restoring leaves them behind. */
  readonly leftBehind: number;
  /** Change sets in the backup that are not here. */
  readonly broughtBack: number;
  /** A device that both know has a different history in each. */
  readonly isForked: boolean;
}

/** @param knows of the backup */
export function differenceTo(log: ChangeLog, knows: Knows): Difference {
  let [leftBehind, broughtBack, isForked] = [0, 0, false];
  for (const device of new Set([...log.devices(), ...Object.keys(knows)])) {
    const here = log.lastSeq(device);
    const there = knows[device] ?? { seq: 0, chain: 0 };
    leftBehind += Math.max(0, here - there.seq);
    broughtBack += Math.max(0, there.seq - here);
    isForked ||= here >= there.seq && log.chainAt(device, there.seq) !== there.chain;
  }
  return { leftBehind, broughtBack, isForked };
}

export interface RestoredPark {
  readonly park: { readonly id: string; readonly name: string };
  readonly sets: readonly ChangeSet[];
  readonly statements: readonly SignedStatement[];
  readonly blobs: readonly BlobRecord[];
}

/**
 * The park must be closed. It gets a new identity, so that what this device writes from now on is never taken for what it wrote after
 * the backup; whom it believes, and what others sent, stays. Whole or not at all.
 * @param before what the park remembered of exchange
 */
export function restorePark(
  { park, sets, statements, blobs }: RestoredPark,
  before: ExchangeState,
  installation: string | null,
): Promise<Result<null>> {
  const trust = trustWith(before.trust, statements);
  return replacePark({ parkId: park.id, name: park.name, sets, blobs, trust, marks: before.marks }, identityMaker(installation));
}
