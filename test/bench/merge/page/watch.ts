// How long the page is held up while something goes on, seen in two ways.

export interface Watched {
  /** The longest task that Chromium reports (it reports those of 50 ms and more), in milliseconds; 0 where there was none. */
  readonly longestTask: number;
  /** How much later than its 5 ms the slowest beat of a timer came, in milliseconds. */
  readonly latestBeat: number;
}

const BEAT_MS = 5;

export async function watched<T>(work: () => Promise<T>): Promise<Watched & { readonly value: T }> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  await new Promise((resolve) => setTimeout(resolve, 20));
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  let latestBeat = 0;
  const beat = () => {
    const now = performance.now();
    latestBeat = Math.max(latestBeat, now - last - BEAT_MS);
    last = now;
  };
  const timer = setInterval(beat, BEAT_MS);
  try {
    const value = await work();
    beat();
    // The observer tells of a task after it has ended.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { value, longestTask: Math.max(0, ...tasks), latestBeat };
  } finally {
    clearInterval(timer);
    observer.disconnect();
  }
}
