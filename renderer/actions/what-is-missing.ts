// Names what a bundle waits for: which change sets, whose they are, and who has them.
import type { DeviceId } from '../changes/change-set.ts';
import type { Fork, MissingRange } from '../changes/merge.ts';
import type { Problem } from '../domain/result.ts';
import type { ParkStore } from '../store/park-store.ts';
import type { ReceivedBundle } from '../sync/exchange/received-bundle.ts';

type Standing = Pick<ParkStore, 'id' | 'log' | 'exchange'>;

/** So many are named; a list of hundreds tells nobody more. */
const MOST_NAMED = 5;

/** `missing`: `Wang Haoran 5–8, Anna 3`; `person`: the sender, who has them. */
export function gapProblem(store: Standing, received: ReceivedBundle, ranges: readonly MissingRange[]): Problem {
  const named = ranges.slice(0, MOST_NAMED).map(({ device, first, last }) => {
    const range = first === last ? `${first}` : `${first}–${last}`;
    return `${nameOfDevice(store, received, device)} ${range}`;
  });
  const missing = `${named.join(', ')}${ranges.length > MOST_NAMED ? ', …' : ''}`;
  return { code: 'bundle.gap', details: { missing, person: nameOfWriter(store, received) } };
}

/** `devices`: whose histories have parted; `ids`: the same for the page that offers the way back. */
export function forkProblem(store: Standing, received: ReceivedBundle, forks: readonly Fork[]): Problem {
  const names = [...new Set(forks.map(({ device }) => nameOfDevice(store, received, device)))];
  const devices = `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}`;
  return { code: 'bundle.fork', details: { devices, ids: forks.map(({ device }) => device).join(' ') } };
}

/**
 * Change sets of a revoked device beyond the last one that counts, whoever relays them; null where there are none that are new.
 * @param isHere whether a device's change sets up to one of the bundle are in the log already
 */
export function revocationProblem(
  store: Standing,
  received: ReceivedBundle,
  isHere: (device: DeviceId, last: number) => boolean = (device, last) => last <= store.log.lastSeq(device),
): Problem | null {
  for (const { id, last } of received.ranges) {
    const revoked = received.keyring.get(id)?.revoked;
    if (!revoked || last <= revoked.lastSeq || isHere(id, last)) continue;
    return { code: 'bundle.revokedChanges', details: { person: nameOfDevice(store, received, id), last: revoked.lastSeq } };
  }
  return null;
}

/** The person who sends it, as far as is known. */
export function nameOfWriter(store: Standing, received: ReceivedBundle): string {
  return nameOfDevice(store, received, received.writer.device);
}

/** By the keyring, by its own introduction, by what it last wrote, or by the end of its id. */
function nameOfDevice({ log }: Standing, { keyring, writer }: ReceivedBundle, device: DeviceId): string {
  const introduced = writer.device === device ? writer.facts?.person : undefined;
  const author = log.find({ device, seq: log.lastSeq(device) })?.author;
  return keyring.get(device)?.facts.person || introduced || author || `…${device.slice(-4)}`;
}
