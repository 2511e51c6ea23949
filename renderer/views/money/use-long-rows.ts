// Which rows of a table of money are in the page: all of a short one; of a long one those in sight, and the one with the focus.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** A table with more rows scrolls by itself. */
const LONG = 60;
/** In pixels at a text size of 100%; what a row takes in fact is measured. */
const ROW_HEIGHT = 44;
/** Before the first layout: a guess spares a first picture without rows. */
const GUESSED_HEIGHT = 480;

export type Measure = ((row: HTMLTableRowElement | null) => void) | undefined;

export function useLongRows(scroller: RefObject<HTMLDivElement | null>, count: number) {
  const isLong = count > LONG;
  // What is being typed must not vanish when the user scrolls away from it.
  const [focused, setFocused] = useState(0);
  const virtual = useVirtualizer({
    count: isLong ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialRect: { width: 0, height: GUESSED_HEIGHT },
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const inSight = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (focused >= count || (focused >= from && focused <= to)) return inSight;
      return focused < from ? [focused, ...inSight] : [...inSight, focused];
    },
  });
  useShowNew(count, isLong, (last) => virtual.scrollToIndex(last));
  const onFocus = ({ target }: FocusEvent) => setFocused(Number(target.closest('tr')?.dataset['index'] ?? 0));
  if (!isLong)
    return { isLong, items: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })), gapAfter: 0, measure: undefined, onFocus };
  let end = 0;
  const items = virtual.getVirtualItems().map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return { isLong, items, gapAfter: virtual.getTotalSize() - end, measure: virtual.measureElement, onFocus };
}

/** New rows come last: one that was just added is brought into sight. */
function useShowNew(count: number, isLong: boolean, show: (last: number) => void) {
  const before = useRef(count);
  useEffect(() => {
    if (isLong && count > before.current) show(count - 1);
    before.current = count;
  });
}
