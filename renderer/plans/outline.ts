// Hierarchy from a list of rows that only say how deep they are.

export interface OutlinePlace {
  /** From 1; a level that a file skips does not count. */
  readonly level: number;
  /** `1.10` is the tenth row under the first. Text: as a number it would be 1.1. */
  readonly outline: string;
  /** Index of the row that this one stands under; null at the top. */
  readonly parent: number | null;
}

/** A row stands under the nearest row before it that is less deep. Files begin at 0 or 1, and may skip levels. */
export function outlineOf(depths: readonly number[]): OutlinePlace[] {
  const places: OutlinePlace[] = [];
  const open: { depth: number; index: number; children: number }[] = [];
  let roots = 0;
  depths.forEach((depth, index) => {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    const number = parent === undefined ? ++roots : ++parent.children;
    const prefix = parent === undefined ? '' : `${places[parent.index]?.outline}.`;
    places.push({ level: open.length + 1, outline: `${prefix}${number}`, parent: parent?.index ?? null });
    open.push({ depth, index, children: 0 });
  });
  return places;
}
