// What has to be decided in the open park.
import { useSyncExternalStore } from 'react';
import type { Conflict } from '../../changes/conflicts.ts';
import { useParkStore } from '../park/use-park.ts';

/** All conflicts; the same list as long as the park is the same. */
export function useConflicts(): readonly Conflict[] {
  const store = useParkStore();
  return useSyncExternalStore(store.subscribe, () => store.conflicts);
}
