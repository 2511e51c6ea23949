// The model of the timeline as it was asked for last, kept for as long as the park is as it was: whoever comes back finds it there.
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { TimelineChoices } from '../../state/timeline-choices.ts';
import { type TimelineFilter, TimelineModel } from './timeline-model.ts';
import type { TimelineSurroundings } from './timeline-surroundings.ts';

export type TimelineQuery = TimelineFilter & Pick<TimelineChoices, 'grouping'>;

interface Kept {
  readonly asked: string;
  readonly model: TimelineModel;
}

const kept = new WeakMap<ParkReader, Kept>();

/** @param around its calendars are the park's, and so not compared */
export function timelineModelOf(around: TimelineSurroundings, { grouping, ...filter }: TimelineQuery): TimelineModel {
  const asked = JSON.stringify([around.today, around.language, grouping, filter.text, filter.status, filter.health, filter.site]);
  const last = kept.get(around.park);
  if (last?.asked === asked) return last.model;
  const model = new TimelineModel(around, grouping, filter);
  kept.set(around.park, { asked, model });
  return model;
}
