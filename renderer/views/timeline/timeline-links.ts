// The links that have an end among the rows in sight. Pure.
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { entryAt, type RowLayout, rowOfMilestone } from './row-layout.ts';

export interface TimelineArrow {
  readonly linkId: Id;
  /** Rows and day numbers of both ends. */
  readonly from: { readonly row: number; readonly day: number };
  readonly to: { readonly row: number; readonly day: number };
  readonly look: ArrowLook;
}

/** Violated: the successor stands earlier than the link allows. Critical: a day later, and the project ends later. */
export type ArrowLook = 'plain' | 'critical' | 'violated';

/** The arrows with an end from one row to another (both included); links to rows that are not shown have none. */
export function arrowsAmong(layout: RowLayout, firstRow: number, lastRow: number): readonly TimelineArrow[] {
  const { park } = layout.model.around;
  if (park.rows('milestoneLink').length === 0) return [];
  const links = new Map<Id, Row<'milestoneLink'>>();
  for (let row = Math.max(0, firstRow); row <= Math.min(lastRow, layout.count - 1); row += 1) {
    const entry = entryAt(layout, row);
    if (entry?.kind !== 'milestone') continue;
    for (const link of park.referring('milestoneLink', 'to', entry.bar.milestone.id)) links.set(link.id, link);
    for (const link of park.referring('milestoneLink', 'from', entry.bar.milestone.id)) links.set(link.id, link);
  }
  return [...links.values()].flatMap((link) => arrowOf(layout, link) ?? []);
}

function arrowOf(layout: RowLayout, link: Row<'milestoneLink'>): TimelineArrow | null {
  const [from, to] = [endOf(layout, link.from), endOf(layout, link.to)];
  if (from === null || to === null) return null;
  return { linkId: link.id, from, to, look: lookOf(layout, link, from.milestone, to.milestone) };
}

function endOf(layout: RowLayout, id: Id | null) {
  const milestone = layout.model.around.park.row('milestone', id);
  const row = milestone === null ? null : rowOfMilestone(layout, milestone);
  if (milestone === null || row === null) return null;
  const entry = entryAt(layout, row);
  const day = entry?.kind === 'milestone' && entry.bar.sign !== 'cancelled' ? entry.bar.day : null;
  return day === null ? null : { milestone, row, day };
}

function lookOf({ model }: RowLayout, link: Row<'milestoneLink'>, from: Row<'milestone'>, to: Row<'milestone'>): ArrowLook {
  if (to.project !== null && model.scheduleOf(to.project).violated.some(({ linkId }) => linkId === link.id)) return 'violated';
  return model.isCritical(from) && model.isCritical(to) ? 'critical' : 'plain';
}
