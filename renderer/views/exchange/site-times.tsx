// A moment by the clocks of all sites, since what is evening at one is afternoon at the other.
import { formatDateTime } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { localTime } from '../frame/site-time.ts';
import { shortSiteName } from '../park/short-site-name.ts';
import { usePark } from '../park/use-park.ts';
import { useSites } from '../park/use-sites.ts';
import styles from './conflicts.module.css';

/** @param ms milliseconds since 1970 */
export function SiteTimes({ ms }: { readonly ms: number }) {
  const t = useTranslate();
  const park = usePark();
  const sites = useSites().filter(({ timeZone }) => localTime(ms, timeZone) !== null);
  if (sites.length === 0) return <span>{formatDateTime(ms, Intl.DateTimeFormat().resolvedOptions().timeZone, t.language)}</span>;
  return (
    <span>
      {sites.map(({ id, timeZone }) => (
        <span key={id} className={styles.time}>
          {t('common:label', { name: shortSiteName(park, id, t.language), value: formatDateTime(ms, timeZone, t.language) })}
        </span>
      ))}
    </span>
  );
}
