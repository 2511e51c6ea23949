// Approving the dates that a project is held to.
import type { ChangeSet } from '../changes/change-set.ts';
import { create } from '../changes/edit.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import { baselineDateOf } from '../domain/rules/baselines.ts';
import { isReached } from '../domain/rules/milestone-state.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/** The forecasts as they stand become the dates that the project is held to, unless a baseline was approved later than `approvedOn`. */
export function approveBaseline(
  context: ActionContext,
  project: Id,
  name: Row<'baseline'>['name'],
  approvedOn: CalendarDate = context.today,
): Promise<Result<ChangeSet | null>> {
  const dates = datesToApprove(context.store.view, project);
  const params = { caption: captionOfRow(context, 'project', project) };
  const approved = create('baseline', context.newId(), { project, name, approvedOn, dates });
  return context.store.commit({ key: 'baseline.approve', params }, [approved]);
}

/**
 * An earlier baseline counts again: it is approved anew, today, under the same name and with the same dates. The old one stays as it was, so that
 * what was approved on which day can still be told.
 */
export function approveAgain(context: ActionContext, { project, name, dates }: Row<'baseline'>): Promise<Result<ChangeSet | null>> {
  const params = { caption: captionOfRow(context, 'project', project ?? '') };
  const approved = create('baseline', context.newId(), { project, name, approvedOn: context.today, dates });
  return context.store.commit({ key: 'baseline.approve', params }, [approved]);
}

/**
 * What a new baseline would hold for each milestone of a project. An open one is promised for its forecast, and keeps its earlier
 * promise where none was made. One that is reached keeps the promise that it was measured by: a new baseline must not hide how late
 * it came. Cancelled ones are promised no more.
 */
export function datesToApprove(park: ParkReader, project: Id): Readonly<Record<Id, CalendarDate>> {
  const dates = park.referring('milestone', 'project', project).flatMap((milestone): [Id, CalendarDate][] => {
    const date = promiseOf(park, milestone);
    return milestone.status === 'cancelled' || date === null ? [] : [[milestone.id, date]];
  });
  return Object.fromEntries(dates);
}

function promiseOf(park: ParkReader, milestone: Row<'milestone'>): CalendarDate | null {
  const earlier = baselineDateOf(park, milestone);
  if (isReached(milestone)) return earlier ?? milestone.forecastDate ?? milestone.actualDate;
  return milestone.forecastDate ?? earlier;
}
