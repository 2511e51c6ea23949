// The milestones and links in sight, as SVG. To assistive technology the rows beside it say the same in words.
import { memo, useMemo } from 'react';
import type { ChartWindow } from './chart-window.ts';
import { entryAt, type RowLayout, type TimelineEntry } from './row-layout.ts';
import styles from './timeline.module.css';
import type { TimelineBar } from './timeline-bar.ts';
import { type ArrowLook, arrowsAmong } from './timeline-links.ts';
import { isMovable, type TimelineGroup, type TimelineModel } from './timeline-model.ts';
import type { TimeScale } from './timeline-scale.ts';
import { arrowPath, SIGN, signAtOrigin, signPath } from './timeline-shapes.ts';

interface ChartMarksProps {
  readonly layout: RowLayout;
  readonly drawn: ChartWindow;
  readonly firstDay: number;
  readonly showsLinks: boolean;
  readonly showsCritical: boolean;
}

/** Links from so many rows beyond those in sight are drawn too: most that pass through have an end there. */
const LINK_ROWS = 24;
/** They are drawn anew once so many rows were scrolled over. */
const LINK_STEP = 16;

export const ChartMarks = memo(function ChartMarks({ layout, drawn, firstDay, showsLinks, showsCritical }: ChartMarksProps) {
  const { rowHeight, leftWidth, headHeight } = drawn.measures;
  const rows = Array.from({ length: drawn.lastRow - drawn.firstRow + 1 }, (_, at) => drawn.firstRow + at);
  const place = useMemo(
    () => ({ firstDay, pxPerDay: drawn.pxPerDay, fromX: drawn.fromX, toX: drawn.toX, rowHeight }),
    [firstDay, drawn.pxPerDay, drawn.fromX, drawn.toX, rowHeight],
  );
  return (
    <svg
      className={styles.marks}
      aria-hidden="true"
      focusable="false"
      width={drawn.toX - drawn.fromX}
      height={drawn.baseRows * rowHeight}
      style={{ transform: `translate(${leftWidth + drawn.fromX}px, ${headHeight + drawn.baseRow * rowHeight}px)` }}
    >
      {showsLinks && (
        <Arrows
          layout={layout}
          place={place}
          baseRow={drawn.baseRow}
          fromRow={Math.floor(drawn.firstRow / LINK_STEP) * LINK_STEP - LINK_ROWS}
          toRow={Math.ceil(drawn.lastRow / LINK_STEP) * LINK_STEP + LINK_ROWS}
          showsCritical={showsCritical}
        />
      )}
      {rows.map((row) => {
        const entry = entryAt(layout, row);
        if (entry === undefined) return null;
        const y = (row - drawn.baseRow) * rowHeight;
        const isCritical = showsCritical && entry.kind === 'milestone' && layout.model.isCritical(entry.bar.milestone);
        return <RowMarks key={keyOf(entry)} entry={entry} model={layout.model} y={y} place={place} isCritical={isCritical} />;
      })}
    </svg>
  );
});

interface Place extends Pick<TimeScale, 'firstDay' | 'pxPerDay'> {
  readonly fromX: number;
  readonly toX: number;
  readonly rowHeight: number;
}

interface RowMarksProps {
  readonly entry: TimelineEntry;
  readonly model: TimelineModel;
  readonly y: number;
  readonly place: Place;
  readonly isCritical: boolean;
}

function RowMarks({ entry, model, y, place, isCritical }: RowMarksProps) {
  if (entry.kind === 'milestone') return <MilestoneMarks bar={entry.bar} y={y} place={place} isCritical={isCritical} />;
  return <GroupMarks group={entry.group} model={model} isOpen={entry.isOpen} y={y} place={place} />;
}

interface MilestoneMarksProps {
  readonly bar: TimelineBar;
  readonly y: number;
  readonly place: Place;
  readonly isCritical: boolean;
}

const MilestoneMarks = memo(function MilestoneMarks({ bar, y, place, isCritical }: MilestoneMarksProps) {
  const middle = y + place.rowHeight / 2;
  const x = xIn(place, bar.day);
  const baseline = bar.sign === 'baseline' ? null : xIn(place, bar.baseline);
  if (x === null || !isSeen(place, Math.min(x, baseline ?? x), Math.max(x, baseline ?? x))) return null;
  const hasSlip = baseline !== null && bar.baseline !== bar.day;
  return (
    <g>
      {hasSlip && (
        <path className={styles.slip} data-late={x > baseline} d={`M${clamped(place, baseline)} ${middle}H${clamped(place, x)}`} />
      )}
      {baseline !== null && isSeen(place, baseline, baseline) && (
        <path className={styles.baseline} d={signPath('baseline', baseline, middle)} />
      )}
      <path
        className={styles.sign}
        data-mark={bar.milestone.id}
        data-sign={bar.sign}
        data-overdue={bar.isOverdue || undefined}
        data-late={(bar.slip ?? 0) > 0 || undefined}
        data-critical={isCritical || undefined}
        data-movable={isMovable(bar) || undefined}
        d={signAtOrigin(bar.sign)}
        transform={`translate(${x} ${middle})`}
      />
    </g>
  );
});

interface GroupMarksProps {
  readonly group: TimelineGroup;
  readonly model: TimelineModel;
  readonly isOpen: boolean;
  readonly y: number;
  readonly place: Place;
}

/** More milestones than these are not drawn on the row of their group. */
export const SUMMED_UP = 200;

const GroupMarks = memo(function GroupMarks({ group, model, isOpen, y, place }: GroupMarksProps) {
  if (group.count === 0 || group.count > SUMMED_UP) return null;
  const dated = model.barsOf(group).filter(({ day }) => day !== null);
  const days = dated.map(({ day }) => day ?? 0);
  if (days.length === 0) return null;
  const [from, to] = [xIn(place, Math.min(...days)) ?? 0, xIn(place, Math.max(...days)) ?? 0];
  if (!isSeen(place, from, to)) return null;
  const middle = y + place.rowHeight / 2;
  return (
    <g>
      <path className={styles.span} d={`M${clamped(place, from)} ${middle}H${clamped(place, to)}`} />
      {!isOpen &&
        (['forecast', 'reached', 'baseline', 'cancelled'] as const).map((sign) => {
          const d = dated.flatMap((bar) => (bar.sign === sign ? signPath(sign, xIn(place, bar.day) ?? 0, middle) : [])).join('');
          return d === '' ? null : <path key={sign} className={styles.sign} data-sign={sign} data-summary d={d} />;
        })}
    </g>
  );
});

interface ArrowsProps {
  readonly layout: RowLayout;
  readonly place: Place;
  readonly baseRow: number;
  /** Links with an end from one row to another are drawn. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly showsCritical: boolean;
}

const Arrows = memo(function Arrows({ layout, place, baseRow, fromRow, toRow, showsCritical }: ArrowsProps) {
  const arrows = useMemo(() => arrowsAmong(layout, fromRow, toRow), [layout, fromRow, toRow]);
  const paths: Record<ArrowLook, string> = { plain: '', critical: '', violated: '' };
  const yOf = (row: number) => (row - baseRow + 0.5) * place.rowHeight;
  for (const { from, to, look } of arrows) {
    const shown = look === 'critical' && !showsCritical ? 'plain' : look;
    const [x1, x2] = [xIn(place, from.day) ?? 0, xIn(place, to.day) ?? 0];
    if (Math.max(x1, x2) < -FAR || Math.min(x1, x2) > place.toX - place.fromX + FAR) continue;
    paths[shown] += arrowPath(x1, yOf(from.row), x2, yOf(to.row));
  }
  return (['plain', 'critical', 'violated'] as const).map((look) =>
    paths[look] === '' ? null : <path key={look} className={styles.arrow} data-look={look} d={paths[look]} />,
  );
});

/** Beyond what is drawn, in pixels: lines are cut there. */
const FAR = 40;

function xIn(place: Place, day: number | null): number | null {
  return day === null ? null : (day + 0.5 - place.firstDay) * place.pxPerDay - place.fromX;
}

function isSeen({ fromX, toX }: Place, from: number, to: number): boolean {
  return to >= -SIGN && from <= toX - fromX + SIGN;
}

function clamped({ fromX, toX }: Place, x: number): number {
  return Math.min(Math.max(x, -FAR), toX - fromX + FAR);
}

function keyOf(entry: TimelineEntry): string {
  return entry.kind === 'group' ? `group ${entry.group.key}` : entry.bar.milestone.id;
}
