// The timeline itself: rows and days of any number, of which those in sight are in the page. To assistive technology it is a grid of groups and
// milestones that says in words what is drawn; one row is in the tab order.
import { type MouseEvent, type RefObject, useImperativeHandle, useMemo, useRef } from 'react';
import { dayNumber } from '../../domain/calendar/calendar-date.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { MoveDialog } from '../project/move/move-dialog.tsx';
import { ChartBackdrop } from './chart-backdrop.tsx';
import { ChartHead } from './chart-head.tsx';
import { ChartMarks } from './chart-marks.tsx';
import { ChartRows } from './chart-rows.tsx';
import { MoveOverlay } from './move-overlay.tsx';
import { entryAt, type RowLayout } from './row-layout.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import styles from './timeline.module.css';
import { scrolledDays, type TimeScale, widthOf } from './timeline-scale.ts';
import { chartKeys } from './use-chart-keys.ts';
import { useChartPointer } from './use-chart-pointer.ts';
import { useChartRows } from './use-chart-rows.ts';
import { type ChartView, useChartWindow } from './use-chart-window.ts';
import { useMove } from './use-move.ts';
import { useWarmPark } from './use-warm-park.ts';

export interface TimelineChartProps {
  readonly layout: RowLayout;
  readonly shaded: ShadedCalendars;
  readonly showsLinks: boolean;
  readonly showsCritical: boolean;
  readonly onToggle: (group: string, isOpen: boolean) => void;
  /** A milestone's details, or a project. */
  readonly onOpenMilestone: (project: string, milestone: string) => void;
  readonly onOpenProject: (project: string) => void;
  /** What buttons outside may do to it, and what is in sight. */
  readonly handle: RefObject<ChartView | null>;
}

export function TimelineChart({ layout, shaded, handle, ...props }: TimelineChartProps) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const { model } = layout;
  const isWarm = useWarmPark(model.around.park);
  const today = dayNumber(model.around.today);
  const dates = useMemo(() => model.dates ?? { first: today - 90, last: today + 270 }, [model, today]);
  const days = useMemo(() => scrolledDays(Math.min(dates.first, today), Math.max(dates.last, today)), [dates, today]);
  const view = useChartWindow(scroller, { ...days, dates, today, rowCount: layout.count });
  const move = useMove(shaded);
  const rows = useChartRows(layout.count);
  const { drawn } = view;
  const scale = useMemo((): TimeScale => ({ ...days, pxPerDay: drawn?.pxPerDay ?? 1 }), [days, drawn?.pxPerDay]);
  useImperativeHandle(handle, () => view);

  const onOpen = (row: number) => {
    const entry = entryAt(layout, row);
    if (entry?.kind === 'group' && entry.group.project !== null) props.onOpenProject(entry.group.key);
    if (entry?.kind !== 'milestone') return;
    const { id, project } = entry.bar.milestone;
    if (project !== null) props.onOpenMilestone(project, id);
  };
  const onClick = (event: MouseEvent) => {
    const row = rowOfTarget(event.target);
    const entry = row === null ? undefined : entryAt(layout, row);
    if (row !== null && entry?.kind === 'milestone') onOpen(row);
    else if (entry?.kind === 'group' && entry.group.count > 0) props.onToggle(entry.group.key, entry.isOpen);
  };
  const pointer = useChartPointer({ scroller, layout, view, rows, move, onOpen });
  const onKeyDown = chartKeys({ layout, view, rows, move, today, onToggle: props.onToggle, onOpen });
  const measures = drawn?.measures;
  return (
    <>
      <div
        ref={scroller}
        className={styles.scroller}
        data-dragging={move.draft?.by === 'pointer' || undefined}
        data-settled={isWarm || undefined}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer's part; the keys are the grid's */}
        <div
          role="presentation"
          className={styles.sheet}
          style={
            measures && { width: measures.leftWidth + widthOf(scale), height: measures.headHeight + layout.count * measures.rowHeight }
          }
          onClick={onClick}
          {...pointer}
        >
          {drawn !== null && measures !== undefined && (
            <>
              <div className={styles.pinned} style={{ top: measures.headHeight }}>
                <ChartBackdrop fromX={drawn.fromX} toX={drawn.toX} measures={measures} scale={scale} shaded={shaded} today={today} />
                <div className={styles.ground} style={{ width: measures.leftWidth, height: measures.chartHeight }} />
              </div>
              <ChartMarks
                layout={layout}
                drawn={drawn}
                firstDay={scale.firstDay}
                showsLinks={props.showsLinks && isWarm}
                showsCritical={props.showsCritical && isWarm}
              />
              <table
                className={styles.table}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys of its own is a grid
                role="treegrid" // oxlint-disable-line jsx-a11y/no-noninteractive-element-to-interactive-role
                aria-label={t('timeline:chart')}
                aria-rowcount={layout.count + 1}
                onKeyDown={onKeyDown}
              >
                <thead className={styles.head} style={{ height: measures.headHeight }}>
                  <tr aria-rowindex={1} className={styles.headRow}>
                    <th scope="col" className={styles.corner} style={{ width: measures.leftWidth - measures.stateWidth }}>
                      {fieldLabel(t, 'milestone', 'title')}
                    </th>
                    <th
                      scope="col"
                      className={styles.corner}
                      data-end
                      style={{ width: measures.stateWidth, left: measures.leftWidth - measures.stateWidth }}
                    >
                      {t('milestones:column.slip')}
                    </th>
                    <ChartHead fromX={drawn.fromX} toX={drawn.toX} measures={measures} scale={scale} shaded={shaded} today={today} />
                  </tr>
                </thead>
                <tbody className={styles.body}>
                  <ChartRows layout={layout} drawn={drawn} rows={rows} isWarm={isWarm} />
                </tbody>
              </table>
              {move.draft !== null && <MoveOverlay draft={move.draft} model={model} drawn={drawn} scale={scale} shaded={shaded} />}
            </>
          )}
        </div>
      </div>
      <VisuallyHidden>
        <span role="status">{move.message}</span>
      </VisuallyHidden>
      {move.question !== null && (
        <MoveDialog key={`${move.question.milestone.id}.${move.question.to}`} question={move.question} onAnswer={move.answer} />
      )}
    </>
  );
}

function rowOfTarget(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
  return row === undefined ? null : Number(row);
}
