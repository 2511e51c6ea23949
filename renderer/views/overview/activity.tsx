// What both sites did in the last week and what they did last, from the log: what was meant, by whom, where they work, and when.
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ChangeSet } from '../../changes/change-set.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import { formatDateTime } from '../../i18n/formats.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { addressOfChanges } from '../address-of.ts';
import { shortSiteName } from '../park/short-site-name.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { useWholeLog } from '../park/use-whole-log.ts';
import { dateOfInstant } from './date-of-instant.ts';
import styles from './overview.module.css';
import { WorkBars } from './work-bars.tsx';
import { activityOf, sitesOfAuthors } from './work-of-week.ts';

const SHOWN = 8;

export function Activity() {
  const t = useTranslate();
  const park = usePark();
  const siteId = useSiteFilter()?.id ?? null;
  const today = useToday();
  const log = useWholeLog();
  const { latest: sets, work } = useMemo(
    () => activityOf(park, log ?? [], { since: (last) => startOfWeek(lastDay(last, today)), site: siteId, shown: SHOWN }),
    [log, park, siteId, today],
  );
  const sites = useMemo(() => sitesOfAuthors(park), [park]);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const origin = (set: ChangeSet) =>
    [
      set.author || t('history:noAuthor'),
      shortSiteName(park, sites.get(set.author) ?? null, t.language),
      formatDateTime(set.at.ms, timeZone, t.language),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <>
      <WorkBars work={work} lastDay={lastDay(sets[0]?.at.ms ?? 0, today)} />
      <section aria-labelledby="overview-activity" aria-busy={log === null}>
        <h2 id="overview-activity" className={styles.heading}>
          {t('overview:activity.title')}
        </h2>
        {log !== null && sets.length === 0 && <p className={styles.quiet}>{t('overview:activity.none')}</p>}
        <ol className={styles.items}>
          {sets.map((set) => (
            <li key={`${set.device} ${set.seq}`} className={styles.item}>
              <div className={styles.words}>
                <Deed set={set} />
                <span className={styles.quiet}>{origin(set)}</span>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** The days end with today, or with the last day on which something was done: a park is not always worked on in the week in which it is opened. */
function lastDay(last: number, today: CalendarDate): CalendarDate {
  const day = dateOfInstant(last);
  return day < today ? day : today;
}

/** The first instant, at the user's place, of the seven days that end with a day; in milliseconds since 1970. */
function startOfWeek(end: CalendarDate): number {
  return new Date(`${addDays(end, -6)}T00:00`).getTime();
}

/** Leads to what was changed, while that is there. */
function Deed({ set }: { readonly set: ChangeSet }) {
  const t = useTranslate();
  const words = intentText(t, set.intent, useParkStore().originalIntent(set));
  const address = addressOfChanges(usePark(), set.ops);
  return address === null ? <span>{words}</span> : <Link href={address}>{words}</Link>;
}
