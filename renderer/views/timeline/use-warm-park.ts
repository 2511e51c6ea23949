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

/** Whether all of it is there; once it was, it stays so: after a change only what has changed is made anew. */
export function useWarmPark(park: ParkReader): boolean {
  const [isWarm, setWarm] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (step: number) => {
      timer = setTimeout(() => {
        STEPS[step]?.(park);
        if (step < STEPS.length) goOn(step + 1);
        else setWarm(true);
      });
    };
    goOn(0);
    return () => clearTimeout(timer);
  }, [park]);
  return isWarm;
}
