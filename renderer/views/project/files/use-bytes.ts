// The bytes of a file, as far as they are on this laptop.
import { useEffect, useState } from 'react';
import { useParkStore } from '../../park/use-park.ts';

/** Undefined while they are looked for. Looked for again when the park changes: a bundle may bring them. */
export function useBytes(sha256: string): Blob | 'missing' | undefined {
  const store = useParkStore();
  const [bytes, setBytes] = useState<Blob | 'missing'>();
  useEffect(() => {
    let isCurrent = true;
    let isFound = false;
    const look = async () => {
      if (isFound) return;
      const [found] = await store.blobs([sha256]);
      isFound ||= found !== undefined;
      if (isCurrent) setBytes(found?.bytes ?? 'missing');
    };
    void look();
    const stop = store.subscribe(() => void look());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [store, sha256]);
  return bytes;
}
