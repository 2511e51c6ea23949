// Long work in slices: the window answers in between.

/** A frame has 16 ms, and the window has other things to do in it. */
const SLICE_MS = 8;

/** So many small steps are done before the clock is looked at again. */
const STEPS = 64;

/** Lets the page's events run when they have waited long enough. */
export class Slices {
  #since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    await nextTask();
    this.#since = performance.now();
  }

  /** All steps of some work, with pauses; then of what comes after it, which is waited for no longer. */
  async run(work: Iterator<void>, after?: Iterator<void>): Promise<void> {
    while (work.next().done !== true) await this.pause();
    if (after !== undefined) void this.run(after);
  }

  /** All that is given out one after another, with pauses. */
  async collect<T>(items: Iterable<T>): Promise<T[]> {
    const collected: T[] = [];
    await this.forEach(items, (item) => collected.push(item));
    return collected;
  }

  /** What small steps lead to, with pauses. */
  async finish<T>(steps: Generator<unknown, T, void>): Promise<T> {
    for (let count = 1; ; count += 1) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (count % STEPS === 0) await this.pause();
    }
  }

  /** A small step for each, with pauses. */
  async forEach<T>(items: Iterable<T>, step: (item: T) => void): Promise<void> {
    let steps = 0;
    for (const item of items) {
      steps += 1;
      if (steps % STEPS === 0) await this.pause();
      step(item);
    }
  }
}

/** A new task, sooner than a timer gives one. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
