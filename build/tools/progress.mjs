// Shows that long work is still going on, in a terminal and in a CI log alike. Node >= 20 built-ins only.

/**
 * Says what begins, every ten seconds that it still goes on, and how long it took.
 * @template T
 * @param {string} what `Installing 600 packages`
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, say, work) {
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  say(what);
  const timer = setInterval(() => say(`  still at it, ${elapsed()}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    say(`  ${elapsed()}`);
  }
}
