// What surrounds every view: the rail, the top bar, and the place where the view stands.
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { useNotices } from '../desktop/use-notices.ts';
import { useKeptBackups } from '../exchange/use-backups.ts';
import { TimelineAtHand } from '../timeline/timeline-at-hand.tsx';
import styles from './frame.module.css';
import { LargeChangeNote } from './large-change-note.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useUpdateNotice } from './use-update-notice.ts';
import { useViewPlace } from './use-view-place.ts';

export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const main = useViewPlace();
  useKeptBackups();
  useNotices();
  useUpdateNotice();
  return (
    <div className={styles.frame}>
      {/* A link to #main would be taken for an address of the app. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('frame:skip')}
      </button>
      <TimelineAtHand />
      <Rail />
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <LargeChangeNote />
    </div>
  );
}
