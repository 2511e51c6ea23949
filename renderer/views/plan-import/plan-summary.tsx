// The counts of a plan: whether this is the file one thinks it is.

import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { LinkType } from '../../plans/source-plan.ts';
import type { PlanStatistics } from '../../plans/statistics.ts';
import styles from './plan-import.module.css';

const LINK_TYPES: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

export function PlanSummary({ statistics }: { readonly statistics: PlanStatistics }) {
  const t = useTranslate();
  const number = (count: number) => formatNumber(count, t.language);
  const facts = [
    [t('planView:summary.tasks'), number(statistics.tasks)],
    [t('planView:summary.summaries'), number(statistics.summaries)],
    [t('planView:summary.milestones'), number(statistics.milestones)],
    [t('planView:summary.done'), number(statistics.done)],
    [t('planView:summary.links'), linksText(t, statistics)],
    [t('planView:summary.baselines'), number(statistics.baselines.length)],
    [t('planView:summary.span'), spanText(t, statistics)],
  ];
  return (
    <dl className={styles.summary} aria-label={t('planView:summary.label')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function linksText(t: Translate, { links }: PlanStatistics): string {
  const count = LINK_TYPES.reduce((sum, type) => sum + links[type], 0);
  if (count === 0) return formatNumber(0, t.language);
  const types = LINK_TYPES.filter((type) => links[type] > 0).map((type) => t('planView:summary.type', { type, count: links[type] }));
  return t('planView:summary.linksByType', { count, types: types.join(', ') });
}

function spanText(t: Translate, { firstDate, lastDate }: PlanStatistics): string {
  const dates = [firstDate, lastDate].flatMap((date) => (date === null ? [] : [formatDate(date, t.language, 'short')]));
  return dates.length === 0 ? t('common:empty') : dates.join(' – ');
}
