// The rows in sight: names, health and slip at the left, and in words for those who hear the page what is drawn beside them.
import { memo } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { HealthShape } from '../../ui/health-badge.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { barName, barWords, groupName, slipWords } from './bar-words.ts';
import type { ChartMeasures, ChartWindow } from './chart-window.ts';
import { entryAt, type RowLayout, type TimelineEntry } from './row-layout.ts';
import styles from './timeline.module.css';
import type { TimelineBar } from './timeline-bar.ts';
import type { TimelineGroup, TimelineModel } from './timeline-model.ts';
import type { ChartRowKeys } from './use-chart-rows.ts';

interface ChartRowsProps {
  readonly layout: RowLayout;
  readonly drawn: ChartWindow;
  readonly rows: ChartRowKeys;
  /** Whether health and the critical path can be told without a wait: what a row says in words waits for them. */
  readonly isWarm: boolean;
}

export function ChartRows({ layout, drawn, rows, isWarm }: ChartRowsProps) {
  const places = Array.from({ length: drawn.lastRow - drawn.firstRow + 1 }, (_, at) => drawn.firstRow + at);
  // The row in the tab order stays in the page, so that Tab always finds a way in.
  const tabRow = Math.min(rows.active, layout.count - 1);
  const shown = tabRow >= 0 && (tabRow < drawn.firstRow || tabRow > drawn.lastRow) ? [...places, tabRow] : places;
  return shown.map((row) => {
    const entry = entryAt(layout, row);
    if (entry === undefined) return null;
    return (
      <ChartRow
        key={entry.kind === 'group' ? `group ${entry.group.key}` : entry.bar.milestone.id}
        entry={entry}
        model={layout.model}
        row={row}
        measures={drawn.measures}
        isWarm={isWarm}
        isTabStop={row === tabRow}
        takesFocus={row === rows.wanted}
        onFocus={rows.onFocus}
      />
    );
  });
}

interface ChartRowProps {
  readonly entry: TimelineEntry;
  readonly model: TimelineModel;
  readonly row: number;
  readonly measures: ChartMeasures;
  readonly isWarm: boolean;
  readonly isTabStop: boolean;
  readonly takesFocus: boolean;
  readonly onFocus: (row: number) => void;
}

const ChartRow = memo(function ChartRow({ entry, model, row, measures, isWarm, isTabStop, takesFocus, onFocus }: ChartRowProps) {
  const isGroup = entry.kind === 'group';
  return (
    // The grid handles the keys of its rows.
    <tr
      className={styles.row}
      data-row={row}
      data-kind={entry.kind}
      aria-rowindex={row + 2}
      aria-level={isGroup ? 1 : 2 + entry.bar.depth}
      aria-expanded={isGroup && entry.group.count > 0 ? entry.isOpen : undefined}
      tabIndex={isTabStop ? 0 : -1}
      ref={takesFocus ? takeFocus : null}
      onFocus={() => onFocus(row)}
      style={{ height: measures.rowHeight, transform: `translateY(${row * measures.rowHeight}px)` }}
    >
      {isGroup ? (
        <GroupCells group={entry.group} model={model} isOpen={entry.isOpen} measures={measures} isWarm={isWarm} />
      ) : (
        <MilestoneCells bar={entry.bar} model={model} measures={measures} isWarm={isWarm} />
      )}
    </tr>
  );
});

function takeFocus(row: HTMLElement | null): void {
  row?.focus({ preventScroll: true });
}

interface GroupCellsProps {
  readonly group: TimelineGroup;
  readonly model: TimelineModel;
  readonly isOpen: boolean;
  readonly measures: ChartMeasures;
  readonly isWarm: boolean;
}

function GroupCells({ group, model, isOpen, measures, isWarm }: GroupCellsProps) {
  const t = useTranslate();
  const name = groupName(t, model.grouping, group);
  const health = group.project === null || !isWarm ? null : model.healthOf(group.project);
  return (
    <>
      <th scope="row" className={styles.name} title={name} style={{ width: measures.leftWidth - measures.stateWidth }}>
        {isOpen ? <ChevronDownIcon size={12} /> : <ChevronRightIcon size={12} />}
        {name}
      </th>
      <td className={styles.state} style={stateStyle(measures)} title={health === null ? undefined : t(`common:health.${health}`)}>
        <VisuallyHidden>{health === null ? '' : t(`common:health.${health}`)}</VisuallyHidden>
        {health !== null && <HealthShape health={health} />}
        {group.count}
      </td>
    </>
  );
}

interface MilestoneCellsProps {
  readonly bar: TimelineBar;
  readonly model: TimelineModel;
  readonly measures: ChartMeasures;
  readonly isWarm: boolean;
}

function MilestoneCells({ bar, model, measures, isWarm }: MilestoneCellsProps) {
  const t = useTranslate();
  const { milestone, title, depth, slip } = bar;
  return (
    <>
      <th
        scope="row"
        className={styles.name}
        style={{ width: measures.leftWidth - measures.stateWidth, paddingInlineStart: `${1.75 + depth}rem` }}
        title={barName(t, bar)}
      >
        <span className={styles.code}>{milestone.code}</span> {title || t('common:untitled')}
      </th>
      <td
        className={styles.state}
        style={stateStyle(measures)}
        data-late={(slip ?? 0) > 0 || bar.isOverdue || undefined}
        data-early={(slip ?? 0) < 0 || undefined}
      >
        <span aria-hidden="true">{slipWords(t, slip)}</span>
        <VisuallyHidden>{isWarm ? barWords(t, bar, model.isCritical(milestone)) : ''}</VisuallyHidden>
      </td>
    </>
  );
}

function stateStyle({ leftWidth, stateWidth }: ChartMeasures) {
  return { width: stateWidth, left: leftWidth - stateWidth };
}
