// Looks for a newer version: the signed list, read through a relay by electron-updater, and what it offers.
import type { KeyObject } from 'node:crypto';
import { failure, type Problem, type Result, success } from '../../../renderer/domain/result.ts';
import type { Log } from '../log.ts';
import type { FeedSource } from './feed.ts';
import { isLater, type Offer, offerOf } from './offer.ts';
import { openRelay, type Relay } from './relay.ts';
import { readSignedList } from './signed-list.ts';
import { codeOf, problemOf, type Updater } from './updater.ts';

export interface Search {
  readonly source: FeedSource;
  /** As `listName` makes it. */
  readonly list: string;
  readonly key: KeyObject;
  readonly loadUpdater: () => Promise<Updater>;
  /** The running version. */
  readonly current: string;
  /** The newest version that any feed has offered. */
  readonly seen: string | null;
  readonly log: Log;
}

/** An offer newer than what runs, and the open relay that hands out its files: to be closed in the end. */
export interface Finding {
  readonly offer: Offer;
  readonly relay: Relay;
}

/**
 * null: nothing newer.
 * Problems: as of readSignedList, offerOf and problemOf; update.older (offered, seen).
 */
export async function findUpdate(search: Search): Promise<Result<Finding | null>> {
  const list = await readSignedList(search.source, search.list, search.key);
  if (!list.ok) return list;
  const relay = await openRelay(search.source, { name: search.list, bytes: list.value });
  const offer = await newerOffer(search, relay.url).catch((error: unknown) => failed(search.log, 'update.findFailed', error));
  if (offer.ok && offer.value !== null) return success({ offer: offer.value, relay });
  await relay.close();
  return offer.ok ? success(null) : offer;
}

/** An error that was thrown as a problem, told to the log by its code. */
export function failed(log: Log, event: string, error: unknown): { readonly ok: false; readonly problem: Problem } {
  log(event, { error: codeOf(error) });
  return { ok: false, problem: problemOf(error) };
}

async function newerOffer({ loadUpdater, current, seen }: Search, url: string): Promise<Result<Offer | null>> {
  const { isNewer, info } = await (await loadUpdater()).find(url);
  const offer = offerOf(info);
  if (!offer.ok) return offer;
  const { version } = offer.value;
  if (!isNewer || !isLater(version, current)) return success(null);
  // A list that was signed once stays signed: an old one may be shown again, to keep a mistake alive that was mended since.
  return seen !== null && isLater(seen, version) ? failure('update.older', { offered: version, seen }) : offer;
}
