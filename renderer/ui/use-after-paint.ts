// For what may come a frame later than what a view is opened for. Whoever waits with a part of the page keeps its place free.
import { startTransition, useEffect, useState } from 'react';

/** False at first; true once the first frame is on the screen. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // A transition is rendered by tasks, and the next task comes after the frame.
    const frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}
