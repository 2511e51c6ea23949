// The slips as bars.
import { formatDate } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { BarGroup } from '../../ui/chart/bar-chart.tsx';
import { groupedSlips, type SlipGrouping, type SlipRow } from './slip-rows.ts';

export function slipBars(t: Translate, rows: readonly SlipRow[], grouping: SlipGrouping): readonly BarGroup[] {
  return groupedSlips(t, rows, grouping).map(({ key, label, rows: of }) => ({
    key,
    label,
    bars: of.map((row) => ({
      key: row.id,
      name: row.milestone.code,
      value: row.days,
      measure: t('overview:late', { days: t('common:workingDays', { count: row.days }) }),
      remark: [sinceText(t, row), kindOfReason(t, row)].filter(Boolean).join(' · '),
      isHollow: row.lacksReason,
    })),
  }));
}

function sinceText(t: Translate, { since }: SlipRow): string {
  return since === null ? '' : t('overview:since', { date: formatDate(since, t.language, 'short') });
}

/** In a word: the whole reason stands in the table. */
function kindOfReason(t: Translate, { milestone, lacksReason }: SlipRow): string {
  const { category } = milestone.slipReason;
  if (lacksReason) return t('milestones:noReason');
  return category === null ? '' : enumLabel(t, 'milestone', 'slipReason.category', category);
}
