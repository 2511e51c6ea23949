// What stands behind the milestones: days off of both sites, the lines of the head's spans, and today.
import { memo, useMemo } from 'react';
import type { ChartMeasures } from './chart-window.ts';
import { type DayOffSpan, dayOffSpans, type OffWhere, shortestShaded } from './day-off-spans.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import styles from './timeline.module.css';
import { dayAtX, type TimeScale, xOfDay } from './timeline-scale.ts';
import { ticksOf, tiersAt } from './timeline-ticks.ts';

interface ChartBackdropProps {
  readonly fromX: number;
  readonly toX: number;
  readonly measures: ChartMeasures;
  readonly scale: TimeScale;
  readonly shaded: ShadedCalendars;
  readonly today: number;
}

export const ChartBackdrop = memo(function ChartBackdrop({ fromX, toX, measures, scale, shaded, today }: ChartBackdropProps) {
  const height = measures.chartHeight;
  const [firstDay, lastDay] = [dayAtX(scale, fromX), dayAtX(scale, toX)];
  const spans = useMemo(() => {
    const shortest = shortestShaded(scale.pxPerDay);
    return shortest === null ? [] : dayOffSpans(shaded.calendars, firstDay, lastDay, shortest);
  }, [shaded, firstDay, lastDay, scale.pxPerDay]);
  const lines = ticksOf(tiersAt(scale.pxPerDay).lower, firstDay, lastDay).map(
    ({ from }) => `M${Math.round(xOfDay(scale, from) - fromX)}.5 0v${height}`,
  );
  const todayX = xOfDay(scale, today + 0.5) - fromX;
  return (
    <svg
      className={styles.backdrop}
      aria-hidden="true"
      focusable="false"
      width={toX - fromX}
      height={height}
      style={{ transform: `translateX(${measures.leftWidth + fromX}px)` }}
    >
      <OffPatterns />
      {(['both', 'first', 'second'] as const).map((where) => (
        <path key={where} className={styles.off} data-where={where} d={spanPath(spans, where, { scale, fromX, height })} />
      ))}
      <path className={styles.gridLine} d={lines.join('')} />
      {todayX > -2 && todayX < toX - fromX + 2 && <path className={styles.today} data-today d={`M${todayX} 0v${height}`} />}
    </svg>
  );
});

/** Lines that lean to one side or the other: who is off alone is told without colour too. */
function OffPatterns() {
  return (
    <defs>
      <pattern id="timeline-off-first" className={styles.hatch} data-where="first" patternUnits="userSpaceOnUse" width="7" height="7">
        <path d="M-1 1L1 -1M0 7L7 0M6 8L8 6" />
      </pattern>
      <pattern id="timeline-off-second" className={styles.hatch} data-where="second" patternUnits="userSpaceOnUse" width="7" height="7">
        <path d="M-1 6L1 8M0 0L7 7M6 -1L8 1" />
      </pattern>
    </defs>
  );
}

interface SpanPlace {
  readonly scale: TimeScale;
  readonly fromX: number;
  readonly height: number;
}

function spanPath(spans: readonly DayOffSpan[], where: OffWhere, { scale, fromX, height }: SpanPlace): string {
  const x = (day: number) => Math.round((xOfDay(scale, day) - fromX) * 10) / 10;
  return spans.flatMap((span) => (span.where === where ? `M${x(span.from)} 0H${x(span.to)}V${height}H${x(span.from)}z` : [])).join('');
}
