// The time at each site, and whether people are at work there.
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { calendarOfSite } from '../../domain/rules/site-calendars.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { usePark } from '../park/use-park.ts';
import { useSites } from '../park/use-sites.ts';
import { type Hours, localTime, officeHours } from './site-time.ts';
import styles from './top-bar.module.css';
import { useMinute } from './use-minute.ts';

export function ClockRow() {
  const t = useTranslate();
  const now = useMinute();
  const sites = useSites();
  const calendars = calendarsOf(usePark());
  return (
    <ul className={styles.clocks} aria-label={t('frame:clock.label')}>
      {sites.map((site) => (
        <Clock key={site.id} site={site} calendar={calendarOfSite(site, calendars)} now={now} />
      ))}
    </ul>
  );
}

interface ClockProps {
  readonly site: Row<'site'>;
  readonly calendar: WorkCalendar | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function Clock({ site, calendar, now }: ClockProps) {
  const t = useTranslate();
  const time = localTime(now, site.timeZone);
  if (time === null) return null;
  const city = readLocalized(site.city, t.language).text || readLocalized(site.name, t.language).text;
  const hours = officeHours(calendar, time);
  const state = stateText(t, hours);
  const doubt =
    hours.certainty === 'official' ? state : t('frame:clock.uncertain', { state, certainty: t(`common:certainty.${hours.certainty}`) });
  return (
    <li className={styles.clock} title={doubt}>
      <span className={styles.clockTime}>
        {city} <time>{time.clock}</time>
      </span>
      <span className={styles.clockState} data-working={hours.state === 'working'}>
        {state}
      </span>
    </li>
  );
}

function stateText(t: Translate, { state, holiday }: Hours): string {
  return state === 'holiday' && holiday !== null ? holiday[t.language] : t(`frame:clock.${state === 'holiday' ? 'closed' : state}`);
}
