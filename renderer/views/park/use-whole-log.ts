// The log for views that go through all of it: unpacked in slices first, so that nobody waits for it in the middle of a click.
import { use, useEffect, useState } from 'react';
import type { ChangeLog } from '../../changes/log.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { useParkStore } from './use-park.ts';

/** The log of the open park; null in the first moments after a start, until all of it is unpacked. Derive with `useMemo` on it and the park. */
export function useWholeLog(): ChangeLog | null {
  const store = useParkStore();
  const [isWhole, setIsWhole] = useState(store.isLogWhole);
  useEffect(() => {
    let isWanted = true;
    void store.wholeLog().then(
      () => isWanted && setIsWhole(true),
      () => undefined, // whoever opened the park says so where it cannot be read
    );
    return () => {
      isWanted = false;
    };
  }, [store]);
  return isWhole ? store.log : null;
}

/** The store, for views that have nothing to show before the log is whole: they wait for it, as for their code. */
export function useStoreWithLog(): ParkStore {
  const store = useParkStore();
  if (!store.isLogWhole) use(store.wholeLog());
  return store;
}
