// Are slips growing? The slips that stood at the end of each of the last months, as columns; the answer in words, and the numbers as a table.
import { useMemo } from 'react';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { growthOf, monthEnds, type SlipsOfDay } from '../../domain/trend/slip-growth.ts';
import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { readSlipGrowth } from '../../store/slips.ts';
import { useSliced } from '../../ui/use-sliced.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { useWholeLog } from '../park/use-whole-log.ts';
import { GrowthColumns } from './growth-columns.tsx';
import styles from './overview.module.css';

/** As many as can be named side by side in the narrowest column. */
const MONTHS = 8;
/** The answer compares today with the end of the month so many months ago: long enough for a slip to show, short enough to act on. */
const COMPARED = 3;

export function SlipGrowth() {
  const t = useTranslate();
  const days = useSlipsOfDays();
  const [earlier, last] = [days?.at(-1 - COMPARED), days?.at(-1)];
  if (days === null || earlier === undefined || last === undefined || days.every((each) => each.days === 0)) return null;
  const question = t('overview:growth.title');
  const answer = answerOf(t, earlier, last);
  return (
    <section aria-labelledby="overview-growth">
      <h2 id="overview-growth" className={styles.heading}>
        {question}
      </h2>
      <div className={styles.growth}>
        <p>{answer}</p>
        <GrowthColumns days={days} compared={[earlier.day, last.day]} label={t('overview:growth.chart', { question, answer })} />
        <p className={styles.quiet}>{t('overview:growth.caption')}</p>
        <details>
          <summary>{t('overview:growth.table')}</summary>
          <Numbers days={days} />
        </details>
      </div>
    </section>
  );
}

function useSlipsOfDays(): readonly SlipsOfDay[] | null {
  const log = useWholeLog();
  const park = usePark();
  const today = useToday();
  const siteId = useSiteFilter()?.id ?? null;
  const start = useMemo(() => {
    if (log === null) return null;
    return () => readSlipGrowth({ log }, park, { calendars: calendarsOf(park), siteId, days: monthEnds(today, MONTHS) });
  }, [park, log, today, siteId]);
  return useSliced(start);
}

function answerOf(t: Translate, earlier: SlipsOfDay, last: SlipsOfDay): string {
  const days = (count: number) => t('common:workingDays', { count });
  return t(`overview:growth.${growthOf(earlier, last)}`, {
    now: days(last.days),
    before: days(earlier.days),
    date: formatDate(earlier.day, t.language, 'short'),
  });
}

/** The latest first: what a reader looks for stands on top. */
function Numbers({ days }: { readonly days: readonly SlipsOfDay[] }) {
  const t = useTranslate();
  return (
    <table className={styles.money}>
      <thead>
        <tr>
          <th scope="col">{t('overview:growth.day')}</th>
          <th scope="col">{t('overview:growth.milestones')}</th>
          <th scope="col">{t('overview:growth.days')}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((each) => (
          <tr key={each.day}>
            <th scope="row">{formatDate(each.day, t.language, 'short')}</th>
            <td>{formatNumber(each.milestones, t.language)}</td>
            <td>{formatNumber(each.days, t.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
