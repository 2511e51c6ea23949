// The park as it was on any past day.
import { ChangeLog } from './log.ts';
import { foldLog, type Park } from './park.ts';
import { ParkView } from './park-view.ts';

export interface Snapshot {
  readonly log: ChangeLog;
  readonly park: Park;
  readonly view: ParkView;
}

/**
 * The park as of an instant. A cause's clock is before its effect's, so what the cut leaves in never refers to what it leaves out.
 * @param untilMs milliseconds since 1970; change sets with this reading are in
 */
export function snapshotAt(log: ChangeLog, untilMs: number): Snapshot {
  const past = ChangeLog.of([...log].filter((set) => set.at.ms <= untilMs));
  const park = foldLog(past);
  return { log: past, park, view: new ParkView(park) };
}
