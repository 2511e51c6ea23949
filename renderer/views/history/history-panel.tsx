// The history of the park, or of a row with all that belongs to it, with its filters.
import { Group } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '../../domain/registry/fields.ts';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePark } from '../park/use-park.ts';
import { useStoreWithLog } from '../park/use-whole-log.ts';
import styles from './history.module.css';
import { HistoryList } from './history-list.tsx';
import { authorsOf, newestFirst } from './history-rows.ts';

const PERIODS = ['days7', 'days30', 'days365'] as const;
type Period = (typeof PERIODS)[number];
const DAYS: Record<Period, number> = { days7: 7, days30: 30, days365: 365 };
const MS_PER_DAY = 86_400_000;

interface Cut {
  readonly name: Period;
  /** Milliseconds since 1970. */
  readonly afterMs: number;
}

/** @param root null: the whole park */
export function HistoryPanel({ root }: { readonly root: Id | null }) {
  const t = useTranslate();
  const [author, setAuthor] = useState<string | null>(null);
  const [period, setPeriod] = useState<Cut | null>(null);
  const store = useStoreWithLog();
  usePark(); // the log grows in place: each change of the park reads it anew
  const entries = store.history(root, period?.afterMs);
  const shown = newestFirst(entries, author);
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
          value={period?.name ?? null}
          emptyLabel={t('history:anyTime')}
          options={PERIODS.map((value) => ({ value, label: t(`history:${value}`) }))}
          onCommit={(name) => setPeriod(name === null ? null : { name, afterMs: Date.now() - DAYS[name] * MS_PER_DAY })}
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
