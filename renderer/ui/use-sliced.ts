// What takes too long for one task: worked out a few milliseconds at a time, while the page has nothing else to do.
import { useEffect, useState } from 'react';

/** Milliseconds. So long waits what nobody else leaves time for. */
const LONGEST_WAIT = 500;
/** Milliseconds of one task, where the browser gives more or none. */
const TASK = 8;

/**
 * The latest result; null before there is one. Another `start` begins anew, and the result before stays until it is done.
 * @param start kept by `useCallback` or `useMemo`; null: nothing can be worked out yet
 */
export function useSliced<Result>(start: (() => Generator<undefined, Result>) | null): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    if (start === null) return;
    const work = start();
    let idle = 0;
    const goOn = () => {
      const end = performance.now() + TASK;
      let slice = work.next();
      while (slice.done !== true && performance.now() < end) slice = work.next();
      if (slice.done === true) setResult(slice.value);
      else idle = requestIdleCallback(goOn, { timeout: LONGEST_WAIT });
    };
    idle = requestIdleCallback(goOn, { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(idle);
  }, [start]);
  return result;
}
