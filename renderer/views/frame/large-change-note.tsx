// What is being made and takes a while: how far it is, and a way to leave it off. It says so beside the view, which goes on answering.
import { Button, Progress } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { useParkStore } from '../park/use-park.ts';
import styles from './large-change-note.module.css';

export function LargeChangeNote() {
  const t = useTranslate();
  const store = useParkStore();
  const underWay = useSyncExternalStore(store.subscribe, () => store.large.underWay);
  // What is over before anybody could read this needs no words.
  const change = underWay === null || underWay.share === 0 ? null : underWay;
  const words = t('frame:largeChange.making');
  return (
    <div className={styles.place}>
      {/* Only this is read out, once, and not how far it is. */}
      <div role="status" className={change === null ? undefined : styles.words}>
        {change !== null && words}
      </div>
      {change !== null && (
        <>
          <p className={styles.waits}>{t('frame:largeChange.waits')}</p>
          <div className={styles.deeds}>
            <Progress.Root size="lg" flex={1}>
              <Progress.Section value={change.share * 100} aria-label={words} />
            </Progress.Root>
            <Button size="xs" variant="default" onClick={change.stop}>
              {t('frame:largeChange.stop')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
