// Events of the park and people's trips, day by day. Pure.
import { type CalendarDate, dateOfDay, dayNumber } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { enumLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import { shortSiteName } from '../park/short-site-name.ts';

export interface Happening {
  readonly table: 'event' | 'trip';
  readonly id: Id;
  /** What it is, in one line: `Forum: Silk Road innovation forum`, `Wang Haoran: Xi'an → Moscow`. */
  readonly words: string;
}

/**
 * What happens on each day of a period, the events first. One that lasts is on each of its days.
 * @param first, last the first and last day of the period
 * @param siteId what has to do with one site alone; null for all
 */
export function happeningsIn(
  t: Translate,
  park: ParkReader,
  { first, last }: { readonly first: CalendarDate; readonly last: CalendarDate },
  siteId: Id | null,
): ReadonlyMap<CalendarDate, readonly Happening[]> {
  const byDay = new Map<CalendarDate, Happening[]>();
  const add = (from: CalendarDate | null, to: CalendarDate | null, happening: () => Happening) => {
    const [start, end] = [from ?? to, to ?? from];
    if (start === null || end === null || start > last || end < first) return;
    const one = happening();
    const until = dayNumber(end < last ? end : last);
    for (let day = dayNumber(start > first ? start : first); day <= until; day += 1) {
      const date = dateOfDay(day);
      const others = byDay.get(date);
      if (others === undefined) byDay.set(date, [one]);
      else others.push(one);
    }
  };
  const isOf = (...sites: readonly (Id | null)[]) => siteId === null || sites.includes(siteId);
  for (const event of park.rows('event')) if (isOf(event.site)) add(event.from, event.to, () => eventOf(t, event));
  for (const trip of park.rows('trip')) if (isOf(trip.fromSite, trip.toSite)) add(trip.from, trip.to, () => tripOf(t, park, trip));
  return byDay;
}

function eventOf(t: Translate, { id, kind, title }: Row<'event'>): Happening {
  const name = enumLabel(t, 'event', 'kind', kind);
  const value = readLocalized(title, t.language).text;
  return { table: 'event', id, words: value === '' ? name : t('common:label', { name, value }) };
}

function tripOf(t: Translate, park: ParkReader, { id, person, fromSite, toSite }: Row<'trip'>): Happening {
  const name = readLocalized(park.row('person', person)?.name ?? {}, t.language).text || t('common:untitled');
  const [from, to] = [fromSite, toSite].map((site) => shortSiteName(park, site, t.language) || '…');
  return { table: 'trip', id, words: t('common:label', { name, value: `${from} → ${to}` }) };
}
