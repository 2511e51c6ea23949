// What both sites did last, from the log: what was meant, by whom, where they work, and when.
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ChangeSet } from '../../changes/change-set.ts';
import type { ChangeLog } from '../../changes/log.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { formatDateTime } from '../../i18n/formats.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { addressOfChanges } from '../address-of.ts';
import { shortSiteName } from '../park/short-site-name.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import styles from './overview.module.css';

const SHOWN = 8;

export function Activity() {
  const t = useTranslate();
  const store = useParkStore();
  const park = usePark();
  const siteId = useSiteFilter()?.id ?? null;
  const sets = useMemo(() => latestSets(store.log, park, siteId), [store, park, siteId]);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const origin = (set: ChangeSet) =>
    [
      set.author || t('history:noAuthor'),
      shortSiteName(park, sitesOfAuthors(park).get(set.author) ?? null, t.language),
      formatDateTime(set.at.ms, timeZone, t.language),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <section aria-labelledby="overview-activity">
      <h2 id="overview-activity" className={styles.heading}>
        {t('overview:activity.title')}
      </h2>
      {sets.length === 0 && <p className={styles.quiet}>{t('overview:activity.none')}</p>}
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
  );
}

/** Leads to what was changed, while that is there. */
function Deed({ set }: { readonly set: ChangeSet }) {
  const t = useTranslate();
  const words = intentText(t, set.intent, useParkStore().originalIntent(set));
  const address = addressOfChanges(usePark(), set.ops);
  return address === null ? <span>{words}</span> : <Link href={address}>{words}</Link>;
}

/** The newest first. A change set names its author; where the author works is what the park says of that person. */
function latestSets(log: ChangeLog, park: ParkReader, siteId: Id | null): readonly ChangeSet[] {
  const sites = sitesOfAuthors(park);
  const sets = [...log].filter(({ author }) => siteId === null || sites.get(author) === siteId);
  return sets.sort((one, other) => other.at.ms - one.at.ms || other.at.counter - one.at.counter).slice(0, SHOWN);
}

/** People's sites by each of their names. */
function sitesOfAuthors(park: ParkReader): ReadonlyMap<string, Id> {
  return new Map(
    park
      .rows('person')
      .flatMap(({ name, site }) => (site === null ? [] : Object.values(name).map((written): [string, Id] => [written, site]))),
  );
}
