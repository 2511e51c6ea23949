// For what may come a frame later than what a view is opened for. Whoever waits with a part of the page keeps its place free.
import { startTransition, useEffect, useState } from 'react';

/** False at first; true once the first frame is on the screen. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // A frame begins with its callbacks: when the second one begins, the first is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}
