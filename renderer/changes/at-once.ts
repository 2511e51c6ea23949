// Work that can be done a few milliseconds at a time, done without a pause.

export function atOnce<Result>(slices: Generator<undefined, Result>): Result {
  let slice = slices.next();
  while (slice.done !== true) slice = slices.next();
  return slice.value;
}
