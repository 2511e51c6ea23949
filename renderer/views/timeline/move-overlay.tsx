// Where a forecast would stand that is being moved: its sign, a line down to the head, and the day in words.
import { dateOfDay } from '../../domain/calendar/calendar-date.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { dayWords, slipWords } from './bar-words.ts';
import type { ChartWindow } from './chart-window.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import styles from './timeline.module.css';
import { slipTo } from './timeline-bar.ts';
import type { TimelineModel } from './timeline-model.ts';
import { middleOfDay, type TimeScale } from './timeline-scale.ts';
import { SIGN, signPath } from './timeline-shapes.ts';
import type { MoveDraft } from './use-move.ts';

interface MoveOverlayProps {
  readonly draft: MoveDraft;
  readonly model: TimelineModel;
  readonly drawn: ChartWindow;
  readonly scale: TimeScale;
  readonly shaded: ShadedCalendars;
}

export function MoveOverlay({ draft, model, drawn, scale, shaded }: MoveOverlayProps) {
  const t = useTranslate();
  const { rowHeight, leftWidth, headHeight } = drawn.measures;
  const { bar, row, day } = draft;
  const to = dateOfDay(day);
  const slip = bar.baseline === null ? null : slipTo(model.around, bar.milestone, dateOfDay(bar.baseline), to);
  const x = leftWidth + middleOfDay(scale, day);
  return (
    <div
      className={styles.moving}
      data-moving={to}
      aria-hidden="true"
      style={{ transform: `translate(${x}px, ${headHeight + row * rowHeight}px)` }}
    >
      <svg width={4 * SIGN} height={rowHeight} className={styles.ghost} aria-hidden="true" focusable="false" style={{ left: -2 * SIGN }}>
        <path d={signPath('forecast', 2 * SIGN, rowHeight / 2)} />
      </svg>
      <div className={styles.movingWords} data-below={row < 3 || undefined}>
        <strong>{formatDate(to, t.language, 'weekday')}</strong>
        {slip !== null && <span>{t('timeline:move.slip', { slip: slipWords(t, slip) })}</span>}
        <span>{dayWords(t, shaded, day)}</span>
        {draft.by === 'keys' && <span>{t('timeline:move.keys')}</span>}
      </div>
    </div>
  );
}
