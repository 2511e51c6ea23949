// The one keeper of an open park's backups: the frame lets it watch, the panel and the merges ask it.
import { BackupKeeper } from '../../actions/backup-keeper.ts';
import type { BackupFolder, Platform } from '../../platform/platform.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { writtenBundle } from './written-bundle.ts';

/** null where the host has no folder for backups. */
export function backupKeeperOf(store: ParkStore, { backups }: Pick<Platform, 'backups'>): BackupKeeper | null {
  if (backups === null) return null;
  const keeper = keepers.get(store) ?? newKeeper(store, backups);
  keepers.set(store, keeper);
  return keeper;
}

const keepers = new WeakMap<ParkStore, BackupKeeper>();

/** So long it waits for a page that never rests. */
const LATEST_MS = 10_000;

function newKeeper(store: ParkStore, shelf: BackupFolder): BackupKeeper {
  return new BackupKeeper(store, {
    shelf,
    bytesOf: () => writtenBundle(store),
    now: Date.now,
    dayOf,
    idle: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LATEST_MS })),
  });
}

/** By the clock of this computer. Swedish writes dates as ISO 8601 does. */
function dayOf(instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}
