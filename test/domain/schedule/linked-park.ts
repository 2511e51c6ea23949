// Milestones with links between them, on top of the park of the rules.
import { create, type Edit, type Values } from '../../../renderer/changes/edit.ts';
import type { ParkReader } from '../../../renderer/domain/registry/park-reader.ts';
import { idOf } from '../../reports/park-builder.ts';
import { milestoneId, type Planned, parkWith } from '../rules/park.ts';

export interface Linked extends Omit<Values<'milestoneLink'>, 'from' | 'to'> {
  /** Positions of the milestones. */
  readonly from: number;
  readonly to: number;
}

/** Links become rows 500, 501, … */
export function linkedPark(milestones: readonly Planned[], links: readonly Linked[], more: readonly Edit[] = []): ParkReader {
  const edits = links.map(({ from, to, ...values }, at) =>
    create('milestoneLink', linkId(at), { from: milestoneId(from), to: milestoneId(to), ...values }),
  );
  return parkWith(milestones, [...edits, ...more]);
}

export function linkId(at: number): string {
  return idOf(500 + at);
}
