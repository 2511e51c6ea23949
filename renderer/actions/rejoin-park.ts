// After a fork: a backup was restored or a profile copied, and one device's name stands over two histories. Nothing is lost. This device
// leaves the name where it is its own, and can take over another's whole copy, on top of which what is missing there is written again.
import type { DeviceId } from '../changes/change-set.ts';
import { ChangeLog } from '../changes/log.ts';
import { rejoin } from '../changes/rejoin.ts';
import { failure, type Problem, type Result, success } from '../domain/result.ts';
import type { HeldBundle } from '../store/exchange-state.ts';
import { type IdentityMaker, newIdentityBy, replacePark } from '../store/open-park.ts';
import type { ParkStore } from '../store/park-store.ts';
import type { ReceivedBundle } from '../sync/exchange/received-bundle.ts';
import { parkInBundle } from './park-in-bundle.ts';
import { revocationProblem } from './what-is-missing.ts';

/** The bundles that are held because a device has two histories, the latest first. */
export function forkedBundles(held: readonly HeldBundle[]): HeldBundle[] {
  return held.filter(({ reason }) => reason === 'fork');
}

/** The devices that have two histories. */
export function forkedDevices(held: readonly HeldBundle[]): DeviceId[] {
  const ids = forkedBundles(held).flatMap(({ problem }) => String(problem.details?.['ids'] ?? '').split(' '));
  return [...new Set(ids)].filter((id) => id !== '');
}

/** Where this device itself has forked it writes under a new identity from now on. Whether it does. */
export async function leaveForkedIdentity(store: ParkStore, maker: IdentityMaker): Promise<Result<boolean>> {
  if (!forkedDevices(store.exchange.held).includes(store.device)) return success(false);
  const changed = await store.changeIdentity(await newIdentityBy(maker));
  return changed.ok ? success(true) : changed;
}

/** Another's whole copy of the park, and what rejoining with it would do. */
export interface Copy {
  readonly received: ReceivedBundle;
  readonly log: ChangeLog;
  /** Change sets that only the copy has. */
  readonly added: number;
  /** Change sets of this device's log that are written anew, since the copy does not have them, or has others in their place. */
  readonly rewritten: number;
  /** It brings what a revoked device wrote after its revocation, as a person must know; null: it does not. */
  readonly revoked: Problem | null;
}

/** Problems: `bundle.otherPark`, `bundle.notWhole`, `bundle.forgedPark`. */
export async function copyOf(store: ParkStore, received: ReceivedBundle): Promise<Result<Copy>> {
  if (received.park.id !== store.id) return failure('bundle.otherPark');
  const content = await parkInBundle(received);
  if (!content.ok) return content;
  const log = ChangeLog.of(content.value.sets);
  const both = rejoin(store.log, log, PREVIEWED);
  const added = [...log].filter((set) => store.log.chainAt(set.device, set.seq) !== log.chainAt(set.device, set.seq)).length;
  const isHere = (device: DeviceId, last: number) => store.log.chainAt(device, last) === log.chainAt(device, last);
  return success({ received, log, added, rewritten: both.lastSeq(PREVIEWED), revoked: revocationProblem(store, received, isHere) });
}

/**
 * Takes over the copy's log under a new identity and writes anew what it lacks. The park must be closed: all that was written in it up to
 * then counts, and nothing can be written under the old name any more. The bundles that were held for the fork fit afterwards, or are tried
 * again. Whole or not at all. @param park as it was when it was closed
 */
export function rejoinPark(
  { id, name, log, exchange: { trust, marks } }: Pick<ParkStore, 'id' | 'name' | 'log' | 'exchange'>,
  copy: Copy,
  maker: IdentityMaker,
): Promise<Result<null>> {
  const device = maker.newId();
  const sets = [...rejoin(log, copy.log, device)];
  const content = { parkId: id, name, sets, trust, marks, blobs: copy.received.incoming.blobs };
  return replacePark(content, { ...maker, newId: () => device });
}

/** Stands for the new device while it is only a question what would be written. */
const PREVIEWED = '00000000-0000-4000-8000-000000000000';
