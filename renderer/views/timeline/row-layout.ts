// Which row is which: the rows of the timeline are counted, never listed, so that a park of any size is laid out in a moment. Pure.
import type { Row } from '../../domain/registry/registry.ts';
import type { TimelineBar } from './timeline-bar.ts';
import type { TimelineGroup, TimelineModel } from './timeline-model.ts';

export type TimelineEntry =
  | { readonly kind: 'group'; readonly group: TimelineGroup; readonly isOpen: boolean }
  | { readonly kind: 'milestone'; readonly bar: TimelineBar; readonly group: TimelineGroup };

export interface RowLayout {
  readonly model: TimelineModel;
  readonly collapsed: ReadonlySet<string>;
  /** Per group, the row of its heading; the last is the number of rows. */
  readonly starts: Int32Array;
  readonly count: number;
}

export function layOutRows(model: TimelineModel, collapsed: ReadonlySet<string>): RowLayout {
  const starts = new Int32Array(model.groups.length + 1);
  model.groups.forEach((group, at) => {
    starts[at + 1] = (starts[at] ?? 0) + 1 + (collapsed.has(group.key) ? 0 : group.count);
  });
  return { model, collapsed, starts, count: starts[model.groups.length] ?? 0 };
}

/** What a row shows; undefined outside of all rows. */
export function entryAt(layout: RowLayout, row: number): TimelineEntry | undefined {
  if (row < 0 || row >= layout.count) return undefined;
  const at = groupAt(layout.starts, row);
  const group = layout.model.groups[at];
  if (group === undefined) return undefined;
  const within = row - (layout.starts[at] ?? 0) - 1;
  if (within < 0) return { kind: 'group', group, isOpen: !layout.collapsed.has(group.key) };
  const bar = layout.model.barAt(group.key, within);
  return bar === undefined ? undefined : { kind: 'milestone', bar, group };
}

/** The row of a milestone; null where a filter or a closed group hides it. */
export function rowOfMilestone(layout: RowLayout, milestone: Row<'milestone'>): number | null {
  const place = layout.model.placeOf(milestone);
  if (place === undefined || layout.collapsed.has(place.key)) return null;
  const group = groupIndex(layout.model).get(place.key);
  return group === undefined ? null : (layout.starts[group] ?? 0) + 1 + place.at;
}

/** The last group that begins at or before a row, by halving. */
function groupAt(starts: Int32Array, row: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

const indexes = new WeakMap<TimelineModel, ReadonlyMap<string, number>>();

function groupIndex(model: TimelineModel): ReadonlyMap<string, number> {
  const known = indexes.get(model) ?? new Map(model.groups.map(({ key }, at) => [key, at]));
  indexes.set(model, known);
  return known;
}
