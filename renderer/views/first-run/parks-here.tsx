// The parks that this device has, the one opened last first.
import { useEffect, useState } from 'react';
import { success } from '../../domain/result.ts';
import { formatDateTime } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { ParkEntry } from '../../store/directory.ts';
import { storageProblem } from '../../store/storage-problem.ts';
import { useAppServices } from '../park/app-services.ts';
import { enterPark, useParkSession } from '../park/park-session.ts';
import { useRun } from '../park/use-run.ts';
import styles from './first-run.module.css';

export function ParksHere() {
  const t = useTranslate();
  const parks = useParksHere();
  if (parks.length === 0) return null;
  return (
    <section aria-labelledby="parks-here" className={styles.here}>
      <h2 id="parks-here" className={styles.cardTitle}>
        {t('firstRun:here.title')}
      </h2>
      <ul className={styles.parks}>
        {parks.map((park) => (
          <ParkLine key={park.id} park={park} />
        ))}
      </ul>
    </section>
  );
}

function ParkLine({ park }: { readonly park: ParkEntry }) {
  const t = useTranslate();
  const services = useAppServices();
  const isOpen = useParkSession().store?.id === park.id;
  const run = useRun();
  const when = formatDateTime(park.openedAt, new Intl.DateTimeFormat().resolvedOptions().timeZone, t.language);
  return (
    <li>
      <button type="button" className={styles.park} onClick={() => void run(enterPark(services, park.id))}>
        <span className={styles.parkName}>{park.name}</span>
        <span className={styles.when}>{isOpen ? t('firstRun:here.current') : t('firstRun:here.opened', { when })}</span>
      </button>
    </li>
  );
}

function useParksHere(): readonly ParkEntry[] {
  const { directory } = useAppServices();
  const run = useRun();
  const [parks, setParks] = useState<readonly ParkEntry[]>([]);
  useEffect(() => {
    let isShown = true;
    const list = directory.list().then(success, storageProblem);
    void run(list).then((entries) => isShown && entries !== undefined && setParks(entries));
    return () => {
      isShown = false;
    };
  }, [directory, run]);
  return parks;
}
