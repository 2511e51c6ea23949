// An invariant that does not hold.

export class Broken extends Error {
  /** The invariant's name. */
  readonly invariant: string;

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`);
    this.invariant = invariant;
  }
}

/** Throws unless `holds`. `detail` is put into words only then. */
export function must(holds: boolean, invariant: string, detail: () => string): void {
  if (!holds) throw new Broken(invariant, detail());
}
