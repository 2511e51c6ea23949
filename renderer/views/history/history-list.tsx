// Change sets as people read them, newest first; only those in sight are in the page.
import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { HistoryEntry } from '../../changes/history.ts';
import { useTranslate } from '../../i18n/react.ts';
import styles from './history.module.css';
import { HistoryItem } from './history-item.tsx';

export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (at) => keyOf(entries[at]),
    overscan: 6,
  });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {t('history:entries', { count: entries.length })}
      </Text>
      <div ref={scroller} className={styles.scroller} role="feed" aria-label={t('history:list')}>
        <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            return (
              <article
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={entries.length}
                className={styles.entry}
                style={{ transform: `translateY(${start}px)` }}
              >
                <HistoryItem entry={entry} />
              </article>
            );
          })}
        </div>
      </div>
    </>
  );
}

function keyOf(entry: HistoryEntry | undefined): string {
  return entry === undefined ? '' : `${entry.set.device}/${entry.set.seq}`;
}
