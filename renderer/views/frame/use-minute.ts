// The moment, as it was when its minute began to count: a clock without seconds needs no more.
import { useEffect, useState } from 'react';

/** Milliseconds since 1970; changes with each minute of the system's clock, and when the computer wakes. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setNow(Date.now());
      timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}

const MINUTE = 60_000;
