// All projects and their milestones in time: what was promised, what is expected now, what waits for what.
import { SegmentedControl, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { dayNumber } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { entityCount } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { chooseForTimeline, useTimelineChoice } from '../../state/timeline-choices.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { useKept } from '../../ui/use-kept.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { layOutRows } from './row-layout.ts';
import { type ShadedCalendars, shadedCalendars } from './shaded-calendars.ts';
import styles from './timeline.module.css';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineControls, TimelineZoom } from './timeline-controls.tsx';
import { TimelineExport } from './timeline-export.tsx';
import { TimelineKeys, TimelineLegend } from './timeline-legend.tsx';
import type { TimelineModel } from './timeline-model.ts';
import { timelineModelOf } from './timeline-model-of.ts';
import { TimelineSavedNote, TimelineSavedViews } from './timeline-saved-views.tsx';
import { TimelineTable } from './timeline-table.tsx';
import type { ChartView } from './use-chart-window.ts';

/** @param saved the saved view that the address names */
export function TimelineView({ saved }: { readonly saved?: Id | undefined }) {
  const t = useTranslate();
  const park = usePark();
  const model = useTimelineModel();
  const showsTable = useTimelineChoice('showsTable');
  const [collapsed, setCollapsed] = useKept<ReadonlySet<string>>('timeline.collapsed', NONE);
  const layout = useMemo(() => layOutRows(model, collapsed), [model, collapsed]);
  const shaded = useMemo(() => shadedCalendars(park, calendarsOf(park), t.language), [park, t.language]);
  const chart = useRef<ChartView | null>(null);
  const onToggle = useHandler((group: string, isOpen: boolean) => {
    const others = [...collapsed].filter((each) => each !== group);
    setCollapsed(new Set(isOpen ? [...others, group] : others));
  });
  const onCloseAll = (closes: boolean) => setCollapsed(closes ? new Set(model.groups.map(({ key }) => key)) : NONE);
  const hasProjects = park.rows('project').length > 0;
  // Fields, their menus and the legend take longer than all rows: they come a frame after them, in places that are kept free.
  const isPainted = useAfterPaint();
  return (
    <div className={styles.view}>
      <PageHeader
        title={t('timeline:title')}
        summary={entityCount(t, 'milestone', model.count)}
        actions={
          hasProjects &&
          (isPainted ? <HeadActions layout={layout} shaded={shaded} chart={chart} saved={saved} /> : <div className={styles.actions} />)
        }
      />
      {saved !== undefined && <TimelineSavedNote saved={saved} />}
      {hasProjects ? (
        <>
          {isPainted ? (
            <TimelineControls
              areAllClosed={model.groups.length > 0 && model.groups.every(({ key }) => collapsed.has(key))}
              onCloseAll={onCloseAll}
            />
          ) : (
            <div className={styles.controls} />
          )}
          {showsTable ? (
            <TimelineTable model={model} />
          ) : (
            <Chart layout={layout} shaded={shaded} chart={chart} onToggle={onToggle} isPainted={isPainted} />
          )}
        </>
      ) : (
        <EmptyState title={t('timeline:empty.title')} todo={t('timeline:empty.todo')} />
      )}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

function useTimelineModel(): TimelineModel {
  const park = usePark();
  const today = useToday();
  const { language } = useTranslate();
  const site = useSiteFilter()?.id ?? null;
  const grouping = useTimelineChoice('grouping');
  const status = useTimelineChoice('status');
  const health = useTimelineChoice('health');
  // Typing is never slower than the rows.
  const text = useDeferredValue(useTimelineChoice('text'));
  return useMemo(
    () => timelineModelOf({ park, today, calendars: calendarsOf(park), language }, { grouping, text, status, health, site }),
    [park, today, language, grouping, text, status, health, site],
  );
}

interface PartProps {
  readonly layout: ReturnType<typeof layOutRows>;
  readonly shaded: ShadedCalendars;
  readonly chart: React.RefObject<ChartView | null>;
}

function HeadActions({ layout, shaded, chart, saved }: PartProps & { readonly saved: Id | undefined }) {
  const t = useTranslate();
  const showsTable = useTimelineChoice('showsTable');
  return (
    <>
      <TimelineSavedViews saved={saved} />
      {!showsTable && <TimelineZoom chart={chart} today={dayNumber(layout.model.around.today)} />}
      <SegmentedControl
        aria-label={t('timeline:controls.view')}
        value={showsTable ? 'table' : 'chart'}
        data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`timeline:controls.${value}`) }))}
        onChange={(value) => chooseForTimeline({ showsTable: value === 'table' })}
      />
      <TimelineExport layout={layout} shaded={shaded} chart={chart} />
    </>
  );
}

interface ChartProps extends PartProps {
  readonly onToggle: (group: string, isOpen: boolean) => void;
  readonly isPainted: boolean;
}

function Chart({ layout, shaded, chart, onToggle, isPainted }: ChartProps) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const showsLinks = useTimelineChoice('showsLinks');
  const showsCritical = useTimelineChoice('showsCritical');
  const onOpenMilestone = useHandler((project: string, milestone: string) => navigate(`/projects/${project}/milestones/${milestone}`));
  const onOpenProject = useHandler((project: string) => navigate(`/projects/${project}`));
  if (layout.count === 0) return <EmptyState title={t('timeline:noMatch.title')} todo={t('timeline:noMatch.todo')} />;
  return (
    <>
      {layout.model.dates === null && (
        <Text size="sm" c="dimmed" className={styles.note}>
          {t('timeline:noDates')}
        </Text>
      )}
      <TimelineChart
        layout={layout}
        shaded={shaded}
        showsLinks={showsLinks}
        showsCritical={showsCritical}
        onToggle={onToggle}
        onOpenMilestone={onOpenMilestone}
        onOpenProject={onOpenProject}
        handle={chart}
      />
      {isPainted ? (
        <>
          <TimelineLegend shaded={shaded} showsLinks={showsLinks} showsCritical={showsCritical} />
          <TimelineKeys />
        </>
      ) : (
        <div className={styles.below} />
      )}
    </>
  );
}
