// One column of a DataTable.
import type { ReactNode } from 'react';

export interface Column<RowType> {
  /** Unique in the table; what `SortOrder` names. */
  readonly key: string;
  /** The column's name, one or two words. */
  readonly header: string;
  readonly cell: (row: RowType) => ReactNode;
  /** A track of a CSS grid: `7rem`, `minmax(12rem, 2fr)`. Default: `minmax(8rem, 1fr)`. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Goes on in a second line before it is cut: what a row is called, who has it and why. Not with `align`. */
  readonly wraps?: boolean;
  /** With it the column sorts; ascending order. */
  readonly compare?: (a: RowType, b: RowType) => number;
  /** With it the column is copied with its rows, as this text: dates as `YYYY-MM-DD`, numbers without marks, which every spreadsheet reads. */
  readonly copied?: (row: RowType) => string;
}
