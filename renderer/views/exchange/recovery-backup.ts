// A backup before something that may be regretted.
import { type Result, success } from '../../domain/result.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { backupKeeperOf } from './backup-keeper-of.ts';

/**
 * Backs up the park as it is on the disk now. Where it fails, what was about to be done must not be done.
 * @returns the name of the file; null where the host has no folder for backups: offer to save a copy there
 */
export async function takeRecoveryBackup(
  store: ParkStore,
  platform: Pick<Platform, 'backups'>,
  why: 'beforeMerge' | 'beforeRestore',
): Promise<Result<{ readonly name: string } | null>> {
  const keeper = backupKeeperOf(store, platform);
  if (keeper === null) return success(null);
  const taken = await keeper.take(why);
  return taken.ok ? success({ name: taken.value.name }) : taken;
}
