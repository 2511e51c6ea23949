// What the log of an open park tells of its slips: since when they last, and whether they grow. For views, which read the log through the store.
import { type SlipGrowthOptions, slipGrowth } from '../changes/slip-growth.ts';
import { slipStarts, slipStartsInSlices } from '../changes/slip-starts.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { SiteCalendars } from '../domain/rules/site-calendars.ts';
import type { SlipsOfDay } from '../domain/trend/slip-growth.ts';
import type { ParkStore } from './park-store.ts';

/** A store whose log is whole. */
type WithLog = Pick<ParkStore, 'log'>;

export function readSlipStarts({ log }: WithLog, park: ParkReader, calendars: SiteCalendars): ReadonlyMap<Id, CalendarDate> {
  return slipStarts(park, log, calendars);
}

export function readSlipStartsInSlices(
  { log }: WithLog,
  park: ParkReader,
  calendars: SiteCalendars,
): Generator<undefined, ReadonlyMap<Id, CalendarDate>> {
  return slipStartsInSlices(park, log, calendars);
}

export function readSlipGrowth(
  { log }: WithLog,
  park: ParkReader,
  options: SlipGrowthOptions,
): Generator<undefined, readonly SlipsOfDay[]> {
  return slipGrowth(park, log, options);
}
