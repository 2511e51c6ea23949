// Long work in steps: whoever drives it may let the page answer between two of them, or leave it off.

/** Yields after each step the share that is done, from 0 to 1. */
export type Steps<T> = Generator<number, T, void>;

/** So many small deeds are a step: some tenths of a millisecond. */
const DEEDS = 200;

/** Whether whoever goes through a list has done another step of it at this place. */
export function isStep(at: number): boolean {
  return at % DEEDS === DEEDS - 1;
}

/** All of it at once. */
export function atOnce<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A deed for each of a list. */
export function* stepsOver<T>(list: readonly T[], deed: (item: T, at: number) => void): Steps<void> {
  for (let at = 0; at < list.length; at += 1) {
    if (isStep(at)) yield at / list.length;
    // A list has an item at each of its places.
    deed(list[at] as T, at);
  }
}

/** A part of a longer work, which goes from one share of it to another. */
export function* partOf<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
