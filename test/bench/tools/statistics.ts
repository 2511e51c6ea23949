// What a handful of runs amounts to.

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of at least one number. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, least: at(0), most: at(sorted.length - 1) };
}

/** Each run beside the floor of its own round, so that a machine that is slow for a while is slow for both. */
export function ratiosOf(numbers: readonly number[], floors: readonly number[]): number[] {
  return numbers.map((number, round) => number / (floors[round] ?? Number.NaN));
}
