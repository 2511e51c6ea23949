// Which files are on this laptop.
import { useEffect, useState } from 'react';
import { useParkStore } from '../../park/use-park.ts';

/**
 * Looked up again whenever the park changes: a bundle may have brought some.
 * @param sha256 made once (`useMemo`)
 * @returns null until the first look
 */
export function useKeptFiles(sha256: readonly string[]): ReadonlySet<string> | null {
  const store = useParkStore();
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const found = await store.keptBlobs(sha256);
      if (isCurrent) setKept((before) => (before !== null && before.size === found.size && before.isSubsetOf(found) ? before : found));
    };
    void look();
    const stop = store.subscribe(() => void look());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [store, sha256]);
  return kept;
}
