// From the story's events to steps, each of which becomes one change set.
import { type Source, type SourceEvent, type SourceRow, sourceError } from './source.ts';

/** What one person did at once, on one device. */
export interface Step {
  readonly event: SourceEvent;
  /** Milliseconds since 1970. */
  readonly ms: number;
  readonly created: readonly SourceRow[];
  readonly updated: readonly { readonly row: SourceRow; readonly values: SourceRow['values'] }[];
}

/** Between the intents of one event: a person fills in a form. */
const MINUTES_APART = 4;

/** In the order of time. Throws on a row that is created twice or never. */
export function storySteps(source: Source): Step[] {
  const steps = source.story.flatMap((event) => stepsOf(source, event)).sort((a, b) => a.ms - b.ms);
  checkBirths(source, steps);
  return steps;
}

function stepsOf(source: Source, event: SourceEvent): Step[] {
  const row = (key: string) => knownRow(source, event, key);
  const updated = Object.entries(event.update ?? {}).map(([key, values]) => ({ row: row(key), values }));
  if (event.each === undefined) return [{ event, ms: event.ms, created: (event.create ?? []).map(row), updated }];
  if (event.create !== undefined || updated.length > 0) throw sourceError(event.file, event.on, 'each stands alone');
  return event.each.map((keys, index) => ({ event, ms: event.ms + index * MINUTES_APART * 60_000, created: keys.map(row), updated: [] }));
}

function knownRow(source: Source, event: SourceEvent, key: string): SourceRow {
  const row = source.rows.get(key);
  if (row === undefined) throw sourceError(event.file, event.on, `no row has the key ${key}`);
  return row;
}

function checkBirths(source: Source, steps: readonly Step[]): void {
  const born = new Set<string>();
  for (const { event, created } of steps) {
    for (const { key } of created) {
      if (born.has(key)) throw sourceError(event.file, event.on, `${key} is created a second time`);
      born.add(key);
    }
  }
  for (const row of source.rows.values()) if (!born.has(row.key)) throw sourceError(row.file, row.key, 'no event creates it');
}
