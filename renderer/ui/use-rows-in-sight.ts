// The rows of a long table that are in sight, and a few beside them.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';
import { keptPlaces } from './use-kept.ts';

interface RowsInSight {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** In pixels at a text size of 100%; rows grow with the text. */
  readonly rowHeight: number;
  /** Where the place of the scroll bar is kept; null: nowhere. */
  readonly place: string | null;
}

/** In pixels: what the frame leaves of a small window. */
const GUESSED_HEIGHT = 600;

export function useRowsInSight({ scroller, count, rowHeight, place }: RowsInSight) {
  const [height] = useState(() => (rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // Before the first layout: a guess spares a first picture without rows.
    initialRect: { width: 0, height: GUESSED_HEIGHT },
    // The header covers the top of what scrolls.
    scrollPaddingStart: height,
    initialOffset: () => (place === null ? 0 : (keptPlaces.get(place) ?? 0)),
    onChange: ({ scrollOffset }) => {
      if (place !== null && scrollOffset !== null) keptPlaces.set(place, scrollOffset);
    },
  });
  return {
    items: virtual.getVirtualItems(),
    total: virtual.getTotalSize(),
    /** How many rows go by with Page Up and Page Down. */
    visible: Math.max(1, Math.floor((virtual.scrollRect?.height ?? height) / height) - 2),
    showRow: (at: number) => virtual.scrollToIndex(at),
  };
}
