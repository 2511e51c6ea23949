// The head of the timeline: two tiers of spans, by zoom. It stays while the rows scroll.
import { memo } from 'react';
import { dateOfDay } from '../../domain/calendar/calendar-date.ts';
import { type DayInfo, dayKind } from '../../domain/calendar/work-calendar.ts';
import { useTranslate } from '../../i18n/react.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import type { ChartMeasures } from './chart-window.ts';
import { certaintyIn, type ShadedCalendars } from './shaded-calendars.ts';
import { lowerLabels, upperLabel } from './tick-label.ts';
import styles from './timeline.module.css';
import { dayAtX, type TimeScale, xOfDay } from './timeline-scale.ts';
import { type Tick, ticksOf, tiersAt } from './timeline-ticks.ts';

// Of what is drawn, only what scrolling through rows leaves as it is: the head is then not made anew.
interface ChartHeadProps {
  readonly fromX: number;
  readonly toX: number;
  readonly measures: ChartMeasures;
  readonly scale: TimeScale;
  readonly shaded: ShadedCalendars;
  readonly today: number;
}

/** How tall the head is, in the em of its text. */
const HEAD_EM = 44 / 12;

export const ChartHead = memo(function ChartHead({ fromX, toX, measures, scale, shaded, today }: ChartHeadProps) {
  const t = useTranslate();
  const [first, last] = [Math.max(scale.firstDay, dayAtX(scale, fromX)), Math.min(scale.lastDay, dayAtX(scale, toX))];
  const { upper, lower } = tiersAt(scale.pxPerDay);
  const em = measures.headHeight / HEAD_EM;
  const lowerLabel = lowerLabels(t, lower, scale.pxPerDay, em);
  const at = ({ from, to }: Tick) => ({
    // Not a transform: what sticks within would not know of it.
    left: measures.leftWidth + xOfDay(scale, Math.max(from, scale.firstDay)),
    width: xOfDay(scale, to) - xOfDay(scale, Math.max(from, scale.firstDay)),
  });
  return (
    <td className={styles.tiers} aria-hidden="true">
      {ticksOf(upper, first, last).map((tick) => (
        <div key={tick.from} className={styles.upper} style={at(tick)}>
          <span style={{ left: measures.leftWidth }}>
            {upperLabel(t, tick, at(tick).width / em)}
            <CertaintyBadge certainty={certaintyIn(shaded, tick.from, tick.to - 1)} compact />
          </span>
        </div>
      ))}
      {ticksOf(lower, first, last).map((tick) => (
        <div
          key={tick.from}
          className={styles.lower}
          style={at(tick)}
          data-today={(today >= tick.from && today < tick.to) || undefined}
          {...(lower === 'day' ? specialDay(shaded, tick.from) : {})}
        >
          {lowerLabel(tick)}
        </div>
      ))}
    </td>
  );
});

/** Short days and make-up workdays, which no shading tells. */
function specialDay({ calendars }: ShadedCalendars, day: number): { readonly 'data-short'?: string; readonly 'data-makeup'?: string } {
  const infos = calendars.map((calendar) => dayKind(calendar, dateOfDay(day)));
  const [short, makeUp] = [sidesOf(infos, ({ short }) => short), sidesOf(infos, ({ kind }) => kind === 'makeUpWorkday')];
  return { ...(short !== '' && { 'data-short': short }), ...(makeUp !== '' && { 'data-makeup': makeUp }) };
}

function sidesOf(infos: readonly DayInfo[], test: (info: DayInfo) => boolean): string {
  const [first, second] = [infos[0], infos[1]].map((info) => info !== undefined && test(info));
  if (first === true) return second === true ? 'both' : 'first';
  return second === true ? 'second' : '';
}
