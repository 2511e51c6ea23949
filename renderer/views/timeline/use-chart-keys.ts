// What the keys do on a row of the timeline.
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../ui/use-hotkey.ts';
import { entryAt, type RowLayout } from './row-layout.ts';
import { ZOOM_STEP } from './timeline-scale.ts';
import type { ChartRowKeys } from './use-chart-rows.ts';
import type { ChartView } from './use-chart-window.ts';
import type { Move } from './use-move.ts';

interface ChartKeys {
  readonly layout: RowLayout;
  readonly view: ChartView;
  readonly rows: ChartRowKeys;
  readonly move: Move;
  readonly today: number;
  readonly onToggle: (group: string, isOpen: boolean) => void;
  readonly onOpen: (row: number) => void;
}

export function chartKeys(around: ChartKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target;
    if (isComposing(event.nativeEvent) || !(target instanceof HTMLElement) || target.dataset['row'] === undefined) return;
    if (event.ctrlKey || event.metaKey) return;
    const isTaken = event.altKey ? moveByKey(around, event) : plainKey(around, event);
    if (isTaken) event.preventDefault();
  };
}

/** Alt and an arrow: the forecast by a day, with Shift by a week. */
function moveByKey({ layout, rows, move, view, today }: ChartKeys, { key, shiftKey }: KeyboardEvent): boolean {
  const step = (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0) * (shiftKey ? 7 : 1);
  const entry = entryAt(layout, rows.active);
  // Alt and an arrow would leave the view in a browser, so it is taken on every row.
  if (step === 0 || entry?.kind !== 'milestone') return step !== 0;
  const isGoing = move.draft?.bar.milestone.id === entry.bar.milestone.id;
  const from = isGoing && move.draft !== null ? move.draft.day : (entry.bar.day ?? today - step);
  if (move.put(entry.bar, rows.active, from + step, 'keys')) view.reveal(rows.active, from + step);
  return true;
}

function plainKey(around: ChartKeys, { key, code }: KeyboardEvent): boolean {
  const { rows, move, view, layout, onOpen, today } = around;
  const target = rowOfKey(around, key);
  if (target !== null) {
    move.giveUp();
    const row = Math.max(0, Math.min(layout.count - 1, target));
    rows.goTo(row);
    const entry = entryAt(layout, row);
    view.reveal(row, entry?.kind === 'milestone' ? entry.bar.day : null);
    return true;
  }
  if (key === 'Enter') {
    if (move.draft === null) onOpen(rows.active);
    else move.confirm();
    return true;
  }
  if (key === 'Escape') {
    move.giveUp();
    return move.draft !== null;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight' || key === ' ') return sideways(around, key);
  if (key === '+' || key === '=') view.zoomBy(ZOOM_STEP);
  else if (key === '-') view.zoomBy(1 / ZOOM_STEP);
  else if (key === '0') view.showAll();
  // By the place of the key, so that it works in a Russian layout too.
  else if (code === 'KeyT') view.showDay(today);
  else return false;
  return true;
}

function rowOfKey({ rows, view, layout }: ChartKeys, key: string): number | null {
  const measures = view.drawn?.measures;
  const page = measures === undefined ? 1 : Math.max(1, Math.floor(measures.chartHeight / measures.rowHeight) - 1);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: rows.active + 1,
    ArrowUp: rows.active - 1,
    PageDown: rows.active + page,
    PageUp: rows.active - page,
    Home: 0,
    End: layout.count - 1,
  };
  return targets[key] ?? null;
}

/** Arrows open and close a group; on a milestone they go through time. */
function sideways({ layout, rows, view, onToggle }: ChartKeys, key: string): boolean {
  const entry = entryAt(layout, rows.active);
  const opens = key === 'ArrowRight';
  if (entry?.kind === 'group' && entry.group.count > 0 && (key === ' ' || entry.isOpen !== opens)) {
    onToggle(entry.group.key, entry.isOpen);
    return true;
  }
  if (key === ' ') return true;
  view.panBy((opens ? 0.25 : -0.25) * (view.drawn?.measures.chartWidth ?? 0));
  return true;
}
