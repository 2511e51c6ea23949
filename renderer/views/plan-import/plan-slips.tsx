// The forecasts that a newer plan moves later.
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { readLocalized } from '../../domain/registry/language.ts';
import { formatDate } from '../../i18n/formats.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ImportSlip } from '../../plans/import-plan.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';

export function PlanSlips({ slips }: { readonly slips: readonly ImportSlip[] }) {
  const t = useTranslate();
  const columns = useMemo(() => columnsOf(t), [t]);
  const empty = (
    <Text size="sm" c="dimmed" p="sm">
      {t('planView:slips.none')}
    </Text>
  );
  return (
    <DataTable label={t('planView:slips.label')} rows={slips} rowKey={({ id }) => id} columns={columns} rowHeight={32} empty={empty} />
  );
}

function columnsOf(t: Translate): readonly Column<ImportSlip>[] {
  const date = (day: string) => formatDate(day, t.language, 'short');
  return [
    { key: 'code', header: fieldLabel(t, 'milestone', 'code'), width: '6rem', cell: (slip) => slip.code },
    {
      key: 'title',
      header: fieldLabel(t, 'milestone', 'title'),
      width: 'minmax(14rem, 2fr)',
      cell: (slip) => readLocalized(slip.title, t.language).text,
    },
    { key: 'before', header: t('planView:slips.before'), width: '10rem', cell: (slip) => date(slip.from) },
    { key: 'after', header: t('planView:slips.after'), width: '12rem', cell: (slip) => date(slip.to) },
    {
      key: 'days',
      header: t('planView:slips.days'),
      width: '11rem',
      cell: (slip) => t('common:calendarDays', { count: slip.days }),
      compare: (a, b) => a.days - b.days,
    },
  ];
}
