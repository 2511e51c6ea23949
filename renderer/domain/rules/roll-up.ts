// What a milestone that has parts takes from them: the days that they span, and how much of them is done.
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { actualOrForecast, isReached } from './milestone-state.ts';
import { type Progress, progressAmong } from './progress.ts';

type Milestone = Row<'milestone'>;

export interface Span {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

/** The living parts of a milestone that are not cancelled. Parts of another project are none. */
export function partsOf(park: ParkReader, { id, project }: Milestone): readonly Milestone[] {
  return park.referring('milestone', 'parent', id).filter((part) => part.project === project && part.status !== 'cancelled');
}

/** Has parts, and no date of its own: neither forecast nor actual. Its dates are theirs. */
export function isRolledUp(park: ParkReader, milestone: Milestone): boolean {
  const hasOwnDate = isReached(milestone) || actualOrForecast(milestone) !== null;
  return !hasOwnDate && milestone.status !== 'cancelled' && partsOf(park, milestone).length > 0;
}

/** The parts at the bottom, which have no parts themselves; of a milestone without parts, it alone. Each once, also where two devices made a circle. */
export function partsAtBottom(park: ParkReader, milestone: Milestone): readonly Milestone[] {
  const bottom: Milestone[] = [];
  const seen = new Set<Id>();
  const visit = (each: Milestone) => {
    if (seen.has(each.id)) return;
    seen.add(each.id);
    const parts = partsOf(park, each);
    if (parts.length === 0) bottom.push(each);
    else parts.forEach(visit);
  };
  visit(milestone);
  return bottom;
}

/** The first and last day of its parts, by their actual date, else their forecast; null where none has one. */
export function spanOfParts(park: ParkReader, milestone: Milestone): Span | null {
  const dates = partsAtBottom(park, milestone).map(actualOrForecast);
  const known = dates.filter((date) => date !== null).sort();
  const [earliest] = known;
  const latest = known.at(-1);
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}

/** How much of its parts is done, by their weights as in a project; null of a milestone without parts. */
export function progressOfParts(park: ParkReader, milestone: Milestone): Progress | null {
  return partsOf(park, milestone).length === 0 ? null : progressAmong(partsAtBottom(park, milestone));
}
