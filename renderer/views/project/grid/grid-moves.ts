// Where a key leads from one cell to another.

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How far Page Up and Page Down go. */
  readonly page: number;
}

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, on Apple keyboards Command. */
  readonly mod: boolean;
}

/** The place that a key leads to; null where it is no key that moves, or Tab would leave the grid. */
export function placeAfterKey(from: GridPlace, pressed: PressedKey, size: GridSize): GridPlace | null {
  if (pressed.key === 'Tab') return placeAfterTab(from, pressed.shiftKey, size);
  const step = pressed.mod ? FAR_STEPS[pressed.key] : STEPS[pressed.key];
  return step === undefined ? null : within(step(from, size), size);
}

/** One row down or up, as Enter and Shift+Enter go. */
export function placeBelow(from: GridPlace, back: boolean, size: GridSize): GridPlace {
  return within({ ...from, row: from.row + (back ? -1 : 1) }, size);
}

type Step = (from: GridPlace, size: GridSize) => GridPlace;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

const FAR_STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ column }) => ({ row: 0, column }),
  ArrowDown: ({ column }, { rows }) => ({ row: rows - 1, column }),
  ArrowLeft: ({ row }) => ({ row, column: 0 }),
  ArrowRight: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  Home: () => ({ row: 0, column: 0 }),
  End: (_from, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** To the next cell, at a row's end to the next row's first; out of the grid after the last cell and before the first. */
function placeAfterTab({ row, column }: GridPlace, back: boolean, { rows, columns }: GridSize): GridPlace | null {
  const at = row * columns + column + (back ? -1 : 1);
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns };
}

function within({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  const clamp = (at: number, count: number) => Math.min(Math.max(at, 0), Math.max(0, count - 1));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}
