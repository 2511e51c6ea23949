// Which rows of the grid are in the page.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** In pixels at a text size of 100%. */
const ROW_HEIGHT = 34;

/** The rows in sight, a few beside them, and the active one wherever it is: what is typed there must not vanish when the user scrolls. */
export function useGridRowsInSight(scroller: RefObject<HTMLDivElement | null>, count: number, active: number) {
  const [height] = useState(rowHeight);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: height * 1.5,
    scrollPaddingEnd: height,
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (active >= from && active <= to) return inSight;
      return active < from ? [active, ...inSight] : [...inSight, active];
    },
  });
  useLayoutEffect(() => virtual.scrollToIndex(active), [virtual, active]);
  return virtual;
}

function rowHeight(): number {
  return (ROW_HEIGHT * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;
}

/** How far Page Up and Page Down go. */
export function pageOf(scroller: RefObject<HTMLDivElement | null>): number {
  return Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight()) - 2);
}
