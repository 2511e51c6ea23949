// Long work in slices: the window answers in between.

/** A frame has 16 ms, and the window has other things to do in it. */
const SLICE_MS = 8;

/** Lets the page's events run when they have waited long enough. Between small steps `isDue` is asked first: a pause costs a promise. */
export class Slices {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }

  async pause(): Promise<void> {
    if (!this.isDue) return;
    await nextTask();
    this.#since = performance.now();
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
