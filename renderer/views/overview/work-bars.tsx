// Who has been working on what in seven days, as bars with the projects beside them.
import { Link } from 'wouter';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { addressOfId } from '../address-of.ts';
import { shortSiteName } from '../park/short-site-name.ts';
import { usePark } from '../park/use-park.ts';
import styles from './overview.module.css';
import type { Work } from './work-of-week.ts';

const SHOWN = 6;
const SHOWN_PROJECTS = 4;

interface WorkBarsProps {
  readonly work: readonly Work[];
  /** Of the seven days. */
  readonly lastDay: CalendarDate;
}

/** Bars are drawn to the greatest number; the number stands beside. */
export function WorkBars({ work, lastDay }: WorkBarsProps) {
  const t = useTranslate();
  const day = (date: CalendarDate) => formatDate(date, t.language, 'short');
  const most = Math.max(1, ...work.map(({ deeds }) => deeds));
  if (work.length === 0) return null;
  return (
    <section aria-labelledby="overview-work">
      <h2 id="overview-work" className={styles.heading}>
        {t('overview:work.title', { from: day(addDays(lastDay, -6)), to: day(lastDay) })}
      </h2>
      <ul className={styles.bars}>
        {work.slice(0, SHOWN).map((each) => (
          <li key={each.author} className={styles.item}>
            <Person work={each} most={most} />
          </li>
        ))}
      </ul>
      {work.length > SHOWN && <p className={styles.quiet}>{t('overview:work.others', { count: work.length - SHOWN })}</p>}
    </section>
  );
}

function Person({ work, most }: { readonly work: Work; readonly most: number }) {
  const t = useTranslate();
  const park = usePark();
  const site = shortSiteName(park, work.site, t.language);
  return (
    <div className={styles.work}>
      <span>{[work.author || t('history:noAuthor'), site].filter((part) => part !== '').join(' · ')}</span>
      <span className={styles.measure}>{t('overview:work.deeds', { count: work.deeds })}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${(work.deeds / most) * 100}%` }} />
      </span>
      <span className={styles.workProjects}>
        {work.projects.slice(0, SHOWN_PROJECTS).map(({ id, deeds }) => (
          <Link key={id} href={addressOfId(park, 'project', id) ?? '/projects'}>
            {t('common:inParentheses', { text: park.row('project', id)?.code ?? '', note: String(deeds) })}
          </Link>
        ))}
      </span>
    </div>
  );
}
