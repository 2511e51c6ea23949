// How exchange stands, for those who only glance at it: the bar and the overview.
import { useEffect, useState } from 'react';
import type { BackupStatus } from '../../actions/backup-keeper.ts';
import { useParkStore } from '../park/use-park.ts';
import { useBackupStatus } from './use-backups.ts';
import { useExchangeState } from './use-keyring.ts';

export interface ExchangeFacts {
  /** Milliseconds since 1970; null: never. */
  readonly sentAt: number | null;
  readonly receivedAt: number | null;
  readonly conflicts: number;
  /** Bundles that are kept apart: they wait for others, or for a person. */
  readonly waiting: number;
  /** null where the host has no folder for backups. */
  readonly backups: BackupStatus | null;
}

export function useExchangeFacts(): ExchangeFacts {
  const { marks, held } = useExchangeState();
  const conflicts = useConflictCount();
  return { sentAt: marks.sentAt, receivedAt: marks.receivedAt, conflicts, waiting: held.length, backups: useBackupStatus() };
}

/** Finding them takes a while in a large park: not while someone types. */
const CALM_MS = 1_000;

/** How many conflicts are open, a moment after the park changed. */
function useConflictCount(): number {
  const store = useParkStore();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const stop = () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
    const whenIdle = () => {
      idle = requestIdleCallback(() => setCount(store.conflicts.length));
    };
    const unsubscribe = store.subscribe(() => {
      stop();
      timer = setTimeout(whenIdle, CALM_MS);
    });
    whenIdle();
    return () => {
      stop();
      unsubscribe();
    };
  }, [store]);
  return count;
}
