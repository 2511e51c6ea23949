// The line above the timeline: what is shown, how it is grouped, and how far it is zoomed.
import { ActionIcon, Button, Checkbox, Group, TextInput, Tooltip } from '@mantine/core';
import type { RefObject } from 'react';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { chooseForTimeline, useTimelineChoice } from '../../state/timeline-choices.ts';
import { MinusIcon, PlusIcon } from '../../ui/icons/icons.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ZOOM_STEP } from './timeline-scale.ts';
import { TIMELINE_GROUPINGS, type TimelineGrouping } from './timeline-surroundings.ts';
import type { ChartView } from './use-chart-window.ts';

interface TimelineControlsProps {
  readonly areAllClosed: boolean;
  readonly onCloseAll: (closes: boolean) => void;
}

export function TimelineControls({ areAllClosed, onCloseAll }: TimelineControlsProps) {
  const t = useTranslate();
  const showsTable = useTimelineChoice('showsTable');
  return (
    <Group gap="xs" mb="xs" align="center">
      <Filters />
      {!showsTable && (
        <>
          <Button variant="default" aria-pressed={areAllClosed} onClick={() => onCloseAll(!areAllClosed)}>
            {t(areAllClosed ? 'timeline:controls.openAll' : 'timeline:controls.closeAll')}
          </Button>
          <Layers />
        </>
      )}
    </Group>
  );
}

function Filters() {
  const t = useTranslate();
  const [text, status] = [useTimelineChoice('text'), useTimelineChoice('status')];
  const [health, grouping] = [useTimelineChoice('health'), useTimelineChoice('grouping')];
  return (
    <>
      <TextInput
        type="search"
        aria-label={t('milestones:filter.text')}
        placeholder={t('milestones:filter.text')}
        flex="1 1 9rem"
        maw="14rem"
        value={text}
        onChange={(event) => chooseForTimeline({ text: event.currentTarget.value })}
      />
      <SelectField
        label={fieldLabel(t, 'milestone', 'status')}
        hideLabel
        emptyLabel={t('milestones:filter.anyStatus')}
        value={status}
        options={enumValues('milestone', 'status').map((value) => ({ value, label: enumLabel(t, 'milestone', 'status', value) }))}
        onCommit={(chosen) => chooseForTimeline({ status: chosen })}
      />
      <SelectField
        label={t('common:health.label')}
        hideLabel
        emptyLabel={t('timeline:controls.anyHealth')}
        value={health}
        options={(['green', 'amber', 'red'] as const).map((value) => ({ value, label: t(`common:health.${value}`) }))}
        onCommit={(chosen) => chooseForTimeline({ health: chosen })}
      />
      <SelectField
        label={t('milestones:group.label')}
        hideLabel
        value={grouping}
        options={TIMELINE_GROUPINGS.map((value) => ({ value, label: t('milestones:group.by', { what: groupingLabel(t, value) }) }))}
        onCommit={(chosen) => chooseForTimeline({ grouping: chosen ?? 'project' })}
      />
    </>
  );
}

function groupingLabel(t: ReturnType<typeof useTranslate>, name: TimelineGrouping): string {
  return name === 'project' ? entityLabel(t, 'project') : fieldLabel(t, 'milestone', name);
}

function Layers() {
  const t = useTranslate();
  const [showsLinks, showsCritical] = [useTimelineChoice('showsLinks'), useTimelineChoice('showsCritical')];
  return (
    <>
      <Checkbox
        label={t('timeline:controls.links')}
        checked={showsLinks}
        onChange={(event) => chooseForTimeline({ showsLinks: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('timeline:controls.critical')}
        checked={showsCritical}
        onChange={(event) => chooseForTimeline({ showsCritical: event.currentTarget.checked })}
      />
    </>
  );
}

export interface TimelineZoomProps {
  readonly chart: RefObject<ChartView | null>;
  readonly today: number;
}

export function TimelineZoom({ chart, today }: TimelineZoomProps) {
  const t = useTranslate();
  return (
    <Group gap={4}>
      <Button variant="default" onClick={() => chart.current?.showDay(today)}>
        {t('common:today')}
      </Button>
      <Button variant="default" onClick={() => chart.current?.showAll()}>
        {t('timeline:controls.fit')}
      </Button>
      <Tooltip label={t('timeline:controls.zoomOut')}>
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={t('timeline:controls.zoomOut')}
          onClick={() => chart.current?.zoomBy(1 / ZOOM_STEP)}
        >
          <MinusIcon />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('timeline:controls.zoomIn')}>
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={t('timeline:controls.zoomIn')}
          onClick={() => chart.current?.zoomBy(ZOOM_STEP)}
        >
          <PlusIcon />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
