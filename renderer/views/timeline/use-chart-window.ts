// The part of the timeline in sight, and its zoom. Scrolling is the browser's own: the page renders only when what is drawn no longer covers it.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { chooseForTimeline, timelineChoices } from '../../state/timeline-choices.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { type ChartMeasures, type ChartWindow, chartWindow, isSameWindow, measuresFor } from './chart-window.ts';
import { FIT_AIR, fittingZoom, leftAfterZoom, limitedZoom } from './timeline-scale.ts';

interface Subject {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly rowCount: number;
  /** What is to be seen when all of it is to showAll. */
  readonly dates: { readonly first: number; readonly last: number };
  readonly today: number;
}

export interface ChartView {
  /** null until the size of the window is known. */
  readonly drawn: ChartWindow | null;
  /** @param pointer what stays where it is, in pixels from the left edge of the days in sight; else their middle */
  readonly zoomBy: (factor: number, pointer?: number) => void;
  readonly showAll: () => void;
  /** Through time, in pixels. */
  readonly panBy: (dx: number) => void;
  /** Scrolls until the day is a third from the left. */
  readonly showDay: (day: number) => void;
  /** The first and last day that can be seen. */
  readonly daysInSight: () => { readonly first: number; readonly last: number };
  /** Scrolls no more than it takes to have the row, and the day if there is one, in sight. */
  readonly reveal: (row: number, day: number | null) => void;
}

export function useChartWindow(scroller: RefObject<HTMLDivElement | null>, subject: Subject): ChartView {
  const [drawn, setDrawn] = useState<ChartWindow | null>(null);
  /** What was asked to be drawn last. To ask for the same again would be one more render. */
  const asked = useRef<ChartWindow | null>(null);
  const zoom = useRef(1);
  const isFitted = useRef(false);
  /** Exactly how far it is scrolled: the browser rounds, and many small zooms would drift. */
  const left = useRef(0);
  /** Where to scroll to once the sheet has the width of its new zoom. */
  const wanted = useRef<number | null>(null);
  const days = subject.lastDay - subject.firstDay + 1;
  /** The same object for the same size, so that what depends on it alone is not drawn anew. */
  const measured = useRef<ChartMeasures | null>(null);
  const measuresOf = (area: HTMLElement) => {
    const { clientWidth, clientHeight } = area;
    const known = measured.current;
    if (known !== null && known.width === clientWidth && known.height === clientHeight) return known;
    const now = measuresFor(clientWidth, clientHeight, textScale());
    measured.current = now;
    return now;
  };

  const goToWanted = useHandler(() => {
    if (wanted.current === null) return;
    scroller.current?.scrollTo({ left: wanted.current });
    wanted.current = null;
  });

  const isPainted = useAfterPaint();
  /** Draws what is in sight now or, with a place, what will be in sight once it is scrolled there. */
  const look = useHandler((to: number | null) => {
    const area = scroller.current;
    if (area === null) return;
    const measures = measuresOf(area);
    zoom.current = Math.max(measures.chartWidth / days, zoom.current);
    if (to !== null) {
      left.current = Math.min(Math.max(0, to), Math.max(0, days * zoom.current - measures.chartWidth));
      wanted.current = left.current;
    } else if (Math.abs(area.scrollLeft - left.current) >= 1) left.current = area.scrollLeft;
    const next = chartWindow(zoom.current, left.current, area.scrollTop, subject.rowCount, measures, !isPainted);
    if (asked.current === null || !isSameWindow(asked.current, next)) {
      asked.current = next;
      setDrawn(next);
    } else if (drawn === asked.current) goToWanted(); // nothing to wait for: what is drawn will do, and no render will come
  });

  const showDayAt = useHandler((day: number, share: number) => {
    const width = scroller.current === null ? 0 : measuresOf(scroller.current).chartWidth;
    look((day + 0.5 - subject.firstDay) * zoom.current - width * share);
  });

  const showAll = useHandler(() => {
    if (scroller.current === null) return;
    const { chartWidth } = measuresOf(scroller.current);
    zoom.current = fittingZoom(subject.dates.first, subject.dates.last, chartWidth);
    isFitted.current = true;
    look((subject.dates.first - subject.firstDay) * zoom.current - FIT_AIR);
    keepZoom(null);
  });

  const zoomBy = useHandler((factor: number, pointer?: number) => {
    if (scroller.current === null) return;
    const { chartWidth } = measuresOf(scroller.current);
    const before = zoom.current;
    zoom.current = Math.max(chartWidth / days, limitedZoom(before * factor));
    isFitted.current = false;
    look(leftAfterZoom(left.current, pointer ?? chartWidth / 2, before, zoom.current));
    keepZoom(zoom.current);
  });

  const reveal = useHandler((row: number, day: number | null) => {
    const area = scroller.current;
    if (area === null) return;
    const { rowHeight, chartHeight, chartWidth } = measuresOf(area);
    const top = row * rowHeight;
    if (top < area.scrollTop) area.scrollTo({ top });
    else if (top + rowHeight > area.scrollTop + chartHeight) area.scrollTo({ top: top + rowHeight - chartHeight });
    const x = day === null ? null : (day + 0.5 - subject.firstDay) * zoom.current - left.current;
    if (day !== null && x !== null && (x < EDGE || x > chartWidth - EDGE)) showDayAt(day, 0.5);
    else look(null);
  });

  const daysInSight = useHandler(() => {
    const width = scroller.current === null ? 0 : measuresOf(scroller.current).chartWidth;
    const first = subject.firstDay + Math.floor(left.current / zoom.current);
    return { first, last: Math.min(subject.lastDay, subject.firstDay + Math.floor((left.current + width) / zoom.current)) };
  });

  // Before anything is drawn the sheet has no width, and nowhere to scroll to.
  useLayoutEffect(() => {
    if (drawn !== null) goToWanted();
  });

  // Only when the timeline appears: later it stays where its user has brought it.
  const hasBegun = useRef(false);
  const { today } = subject;
  useLayoutEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const kept = timelineChoices.getState().zoom;
    if (kept === null) return showAll();
    zoom.current = limitedZoom(kept);
    showDayAt(today, 0.33);
  }, [showAll, showDayAt, today]);

  useEffect(() => {
    if (isPainted) look(null);
  }, [isPainted, look]);

  useEffect(() => {
    const area = scroller.current;
    if (area === null) return;
    const onScroll = () => look(null);
    const resized = new ResizeObserver(() => {
      const known = measured.current;
      if (known !== null && known.width === area.clientWidth && known.height === area.clientHeight) return;
      if (isFitted.current) showAll();
      else look(null);
    });
    area.addEventListener('scroll', onScroll, { passive: true });
    resized.observe(area);
    return () => {
      area.removeEventListener('scroll', onScroll);
      resized.disconnect();
    };
  }, [scroller, look, showAll]);

  // Days that come in at the front must not push aside what is in sight.
  const { firstDay, rowCount } = subject;
  const shape = `${firstDay} ${days} ${rowCount}`;
  const before = useRef({ firstDay, shape });
  useLayoutEffect(() => {
    if (before.current.shape === shape) return;
    const shift = before.current.firstDay - firstDay;
    before.current = { firstDay, shape };
    look(shift === 0 ? null : left.current + shift * zoom.current);
  }, [firstDay, shape, look]);

  return { drawn, daysInSight, zoomBy, showAll, panBy: (dx) => look(left.current + dx), showDay: (day) => showDayAt(day, 0.33), reveal };
}

/** A milestone nearer to the edge than this is brought to the middle. */
const EDGE = 48;

function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

let keeping: ReturnType<typeof setTimeout> | undefined;

/** Once the zoom rests: writing to the disk at every turn of the wheel would be felt. */
function keepZoom(zoom: number | null): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => chooseForTimeline({ zoom }), 300);
}
