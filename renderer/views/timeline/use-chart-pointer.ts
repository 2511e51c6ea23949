// What the pointer does on the timeline: a milestone is dragged to another day, the ground pans, the wheel with Ctrl zooms (as pinching does).
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useHandler } from '../../ui/use-handler.ts';
import { entryAt, type RowLayout } from './row-layout.ts';
import type { TimelineBar } from './timeline-bar.ts';
import { isMovable } from './timeline-model.ts';
import type { ChartRowKeys } from './use-chart-rows.ts';
import type { ChartView } from './use-chart-window.ts';
import type { Move } from './use-move.ts';

interface ChartPointer {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layout: RowLayout;
  readonly view: ChartView;
  readonly rows: ChartRowKeys;
  readonly move: Move;
  readonly onOpen: (row: number) => void;
}

interface Held {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly row: number;
  /** What is dragged; null: the ground. */
  readonly bar: TimelineBar | null;
  hasMoved: boolean;
}

/** A hand on a mouse trembles: less than this is a click. */
const DRAG_FROM = 4;
/** This near to the edge, dragging scrolls on. */
const EDGE = 32;
/** The wheel's delta that doubles the zoom; pinching sends small ones. */
const DOUBLES = 240;
const LINE = 16;

export function useChartPointer({ scroller, layout, view, rows, move, onOpen }: ChartPointer) {
  const held = useRef<Held | null>(null);

  const rowAt = (clientY: number): number => {
    const area = scroller.current;
    if (area === null || view.drawn === null) return -1;
    const { headHeight, rowHeight } = view.drawn.measures;
    return Math.floor((clientY - area.getBoundingClientRect().top - headHeight + area.scrollTop) / rowHeight);
  };

  const onPointerDown = useHandler((event: PointerEvent<HTMLElement>) => {
    const area = scroller.current;
    if (area === null || event.button !== 0 || !(event.target instanceof Element) || event.target.closest('[data-row]') !== null) return;
    const row = rowAt(event.clientY);
    const entry = entryAt(layout, row);
    const isMark = event.target.closest('[data-mark]') !== null;
    const bar = isMark && entry?.kind === 'milestone' ? entry.bar : null;
    held.current = { x: event.clientX, y: event.clientY, left: area.scrollLeft, top: area.scrollTop, row, bar, hasMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    // The focus goes to the row, not to the page.
    event.preventDefault();
    if (row >= 0 && row < layout.count) rows.goTo(row);
  });

  const onPointerMove = useHandler((event: PointerEvent<HTMLElement>) => {
    const [area, from] = [scroller.current, held.current];
    if (area === null || from === null || view.drawn === null) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.hasMoved && Math.hypot(dx, dy) < DRAG_FROM) return;
    from.hasMoved = true;
    if (from.bar !== null && isMovable(from.bar)) {
      scrollAtEdge(area, event.clientX, dx, view.drawn.measures.leftWidth);
      const days = Math.round((dx + area.scrollLeft - from.left) / view.drawn.pxPerDay);
      const day = (from.bar.day ?? 0) + days;
      if (move.draft?.day !== day || move.draft.by === 'keys') move.put(from.bar, from.row, day, 'pointer');
    } else area.scrollTo(from.left - dx, from.top - dy);
  });

  const onPointerUp = useHandler(() => {
    const from = held.current;
    held.current = null;
    if (from?.bar === null || from === null || !from.hasMoved) return;
    // A reached milestone was only tried: what is said of it is said now.
    if (isMovable(from.bar)) move.confirm();
    else move.put(from.bar, from.row, 0, 'pointer');
  });

  const onPointerCancel = useHandler(() => {
    held.current = null;
    if (move.draft?.by === 'pointer') move.giveUp();
  });

  const onDoubleClick = useHandler((event: React.MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-row]') === null) onOpen(rowAt(event.clientY));
  });

  const onEscape = useHandler((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || held.current === null) return;
    event.preventDefault();
    held.current = null;
    move.giveUp();
  });

  const onWheel = useHandler((event: WheelEvent) => {
    const area = scroller.current;
    if (!(event.ctrlKey || event.metaKey) || area === null || view.drawn === null) return;
    // The window's own zoom stays out of it.
    event.preventDefault();
    const delta = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
    const pointer = event.clientX - area.getBoundingClientRect().left - view.drawn.measures.leftWidth;
    view.zoomBy(2 ** (-delta / DOUBLES), Math.max(0, pointer));
  });

  useEffect(() => {
    const area = scroller.current;
    // React listens to the wheel passively, and the page would zoom.
    area?.addEventListener('wheel', onWheel, { passive: false });
    document.addEventListener('keydown', onEscape, true);
    return () => {
      area?.removeEventListener('wheel', onWheel);
      document.removeEventListener('keydown', onEscape, true);
    };
  }, [scroller, onWheel, onEscape]);

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onDoubleClick };
}

/** Only towards the edge: a milestone that stands near it may be dragged away. */
function scrollAtEdge(area: HTMLElement, clientX: number, dx: number, leftWidth: number): void {
  const { left, right } = area.getBoundingClientRect();
  if (dx > 0 && clientX > right - EDGE) area.scrollLeft += EDGE / 2;
  else if (dx < 0 && clientX < left + leftWidth + EDGE) area.scrollLeft -= EDGE / 2;
}
