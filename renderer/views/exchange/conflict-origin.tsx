// Who wrote a value, on which device, and when.
import type { DeviceId } from '../../changes/change-set.ts';
import type { Contender } from '../../changes/conflicts.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useParkStore } from '../park/use-park.ts';
import styles from './conflicts.module.css';
import { laptopWords, personWords, shortId } from './device-words.ts';
import { SiteTimes } from './site-times.tsx';
import { useKeyring } from './use-keyring.ts';

type Origin = Pick<Contender, 'author' | 'at' | 'dot'>;

export function ConflictOrigin({ origin: { author, at, dot } }: { readonly origin: Origin }) {
  const t = useTranslate();
  const laptop = useLaptop();
  return (
    <span className={styles.origin}>
      <span className={styles.author}>{personWords(t, author)}</span>
      <span>{laptop(dot.device)}</span>
      <SiteTimes ms={at.ms} />
    </span>
  );
}

/** A device by its laptop: whose change it is stands beside it. */
function useLaptop(): (device: DeviceId) => string {
  const t = useTranslate();
  const store = useParkStore();
  const keyring = useKeyring();
  return (device) => {
    const facts = keyring?.entries.get(device)?.facts;
    if (device === store.device) return t('devices:thisDevice');
    return facts === undefined ? t('devices:unknownDevice', { id: shortId(device) }) : laptopWords(t, facts);
  };
}
