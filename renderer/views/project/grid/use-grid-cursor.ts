// The cell at which the user is. It is known by its row and not by a number: rows that come and go do not move it.
import { useRef, useState } from 'react';
import { useHandler } from '../../../ui/use-handler.ts';
import type { GridPlace } from './grid-moves.ts';

interface Cursor {
  readonly rowId: string;
  /** Where the row stood, for when it is gone. */
  readonly row: number;
  readonly column: number;
}

export interface GridCursor {
  readonly place: GridPlace;
  /** Goes to a cell and takes the focus along. */
  readonly goTo: (place: GridPlace) => void;
  /** Whether the active cell shall take the focus when it comes into the page. */
  readonly wantsFocus: () => boolean;
  readonly onFocusChange: (isInside: boolean) => void;
}

export function useGridCursor(rowIds: readonly string[], first: string | null): GridCursor {
  const [cursor, setCursor] = useState<Cursor>(() => ({ rowId: first ?? rowIds[0] ?? '', row: 0, column: first === null ? 0 : 1 }));
  const hasFocus = useRef(false);
  const found = rowIds.indexOf(cursor.rowId);
  const row = found >= 0 ? found : Math.min(cursor.row, rowIds.length - 1);
  const goTo = useHandler((place: GridPlace) => {
    hasFocus.current = true;
    setCursor({ rowId: rowIds[place.row] ?? '', row: place.row, column: place.column });
  });
  const wantsFocus = useHandler(() => hasFocus.current);
  const onFocusChange = useHandler((isInside: boolean) => {
    hasFocus.current = isInside;
  });
  return { place: { row, column: cursor.column }, goTo, wantsFocus, onFocusChange };
}
