// The history of the park, or of a row with all that belongs to it, with its filters.
import { Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { familyOf, historyOf } from '../../changes/history.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePark, useParkStore } from '../park/use-park.ts';
import { HistoryList } from './history-list.tsx';
import { authorsOf, newestFirst } from './history-rows.ts';
import styles from './history.module.css';

const PERIODS = ['days7', 'days30', 'days365'] as const;
type Period = (typeof PERIODS)[number];
const DAYS: Record<Period, number> = { days7: 7, days30: 30, days365: 365 };
const MS_PER_DAY = 86_400_000;

/** @param root null: the whole park */
export function HistoryPanel({ root }: { readonly root: Id | null }) {
  const t = useTranslate();
  const [author, setAuthor] = useState<string | null>(null);
  const [period, setPeriod] = useState<Period | null>(null);
  const entries = useEntries(root, period);
  const shown = useMemo(() => newestFirst(entries, author), [entries, author]);
  const isFiltered = author !== null || period !== null;
  return (
    <div className={styles.panel}>
      <Group gap="sm">
        <SelectField
          label={t('history:author')}
          value={author}
          emptyLabel={t('history:everyone')}
          options={authorsOf(entries).map((name) => ({ value: name, label: name || t('history:noAuthor') }))}
          onCommit={setAuthor}
        />
        <SelectField
          label={t('history:period')}
          value={period}
          emptyLabel={t('history:anyTime')}
          options={PERIODS.map((value) => ({ value, label: t(`history:${value}`) }))}
          onCommit={setPeriod}
        />
      </Group>
      {shown.length > 0 ? (
        <HistoryList entries={shown} />
      ) : (
        <EmptyState
          title={t(isFiltered ? 'history:noneFiltered' : 'history:none')}
          todo={t(isFiltered ? 'history:noneFilteredTodo' : 'history:noneTodo')}
        />
      )}
    </div>
  );
}

function useEntries(root: Id | null, period: Period | null) {
  const { log } = useParkStore();
  const park = usePark();
  return useMemo(() => {
    const scope = root === null ? {} : { ids: familyOf(log, root) };
    const since = period === null ? {} : { afterMs: Date.now() - DAYS[period] * MS_PER_DAY };
    return historyOf(log, { ...scope, ...since });
    // The log grows in place; the view of the park is new whenever it has.
  }, [log, park, root, period]);
}
