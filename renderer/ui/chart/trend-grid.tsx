// What stands behind the lines of a trend chart: months on both axes, the diagonal, the cut-off date, the dates promised.
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { monthTicks } from '../../domain/calendar/month-ticks.ts';
import type { TrendSquare } from '../../domain/trend/trend-layout.ts';
import styles from './trend-chart.module.css';

export interface DrawnBaseline {
  readonly key: string;
  /** Chooses its dashes. */
  readonly number: number;
  readonly dates: readonly CalendarDate[];
}

/** Of baselines, in the order of their approval. */
export const BASELINE_DASHES = ['2 4', '8 4', '8 3 2 3', '14 4'] as const;

interface TrendGridProps {
  readonly square: TrendSquare;
  readonly cutOff: CalendarDate;
  readonly baselines: readonly DrawnBaseline[];
}

/** More months than this are not all named. */
const NAMED_MONTHS = 20;

export function TrendGrid({ square, cutOff, baselines }: TrendGridProps) {
  const { span, side } = square;
  const ticks = monthTicks(span.from, span.to);
  const every = Math.max(1, Math.ceil(ticks.length / NAMED_MONTHS));
  return (
    <>
      {ticks.map(({ date, label, year }, at) => (
        <g key={date}>
          <path d={`M${square.x(date)} 0V${side}M0 ${square.y(date)}H${side}`} className={styles.grid} />
          {(at % every === 0 || year !== null) && (
            <>
              <text x={square.x(date) + 2} y={side + 14}>
                {label}
              </text>
              <text x={-6} y={square.y(date) - 2} textAnchor="end" className={year === null ? undefined : styles.year}>
                {year === null ? label : [year, label].filter(Boolean).join('-')}
              </text>
            </>
          )}
          {year !== null && (
            <text x={square.x(date) + 2} y={side + 28} className={styles.year}>
              {year}
            </text>
          )}
        </g>
      ))}
      {baselines.map(({ key, number, dates }) => (
        <path
          key={key}
          d={[...new Set(dates)].map((date) => `M0 ${square.y(date)}H${side}`).join('')}
          className={styles.baseline}
          strokeDasharray={BASELINE_DASHES[number % BASELINE_DASHES.length]}
        />
      ))}
      <path d={`M0 ${side}L${side} 0`} className={styles.diagonal} />
      <path d={`M${square.x(cutOff)} 0V${side}`} className={styles.cutOff} />
    </>
  );
}
