// A function that stays the same from render to render and always does what the latest one would: for rows that must not render again
// because something around them did.
import { useCallback, useLayoutEffect, useRef } from 'react';

/** For listeners and effects; not to be called while rendering. */
export function useHandler<Args extends readonly unknown[], Outcome>(handler: (...args: Args) => Outcome): (...args: Args) => Outcome {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
