// What links, health and the critical path are looked up in is made after the first paint, a table at a time: a park of 100,000 milestones
// would keep its user waiting for them otherwise.
import { useEffect, useState } from 'react';
import type { ParkReader } from '../../domain/registry/park-reader.ts';

const STEPS: readonly ((park: ParkReader) => unknown)[] = [
  (park) => park.referring('milestone', 'project', ''),
  (park) => park.referring('milestoneLink', 'to', ''),
  (park) => park.referring('milestoneLink', 'from', ''),
  (park) => park.referring('risk', 'project', ''),
];

const LONGEST_WAIT_MS = 200;

/** Whether all of it is there; once it was, it stays so: after a change only what has changed is made anew. */
export function useWarmPark(park: ParkReader): boolean {
  const [isWarm, setWarm] = useState(false);
  useEffect(() => {
    let idle = 0;
    const goOn = (step: number) => {
      const take = () => {
        STEPS[step]?.(park);
        if (step < STEPS.length) goOn(step + 1);
        else setWarm(true);
      };
      idle = requestIdleCallback(take, { timeout: LONGEST_WAIT_MS });
    };
    // The page may be idle before its first frame, too: what is done then keeps the user waiting for it.
    const frame = requestAnimationFrame(() => goOn(0));
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, [park]);
  return isWarm;
}
