// What comes in: the way to take a bundle, what came last from whom, and what is kept apart.
import { Button, Text } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OpenFileIcon } from '../../ui/icons/icons.tsx';
import { useOpenBundle } from '../first-run/use-open-bundle.ts';
import { useParkStore } from '../park/use-park.ts';
import { deviceWords } from './device-words.ts';
import { HeldBundles } from './held-bundles.tsx';
import { localTime } from './local-time.ts';
import styles from './receive.module.css';
import { useExchangeState, useKeyring } from './use-keyring.ts';

export function ReceivePanel() {
  const t = useTranslate();
  const openBundle = useOpenBundle();
  const { peers, held } = useExchangeState();
  const isEmpty = held.length === 0 && [...peers.values()].every((peer) => peer.receivedAt === null);
  return (
    <>
      <section className={`${styles.section} ${styles.drop}`} aria-label={t('exchange:receive.take')}>
        <Text size="sm" c="dimmed" className={styles.anywhere} maw="40rem">
          {t('exchange:receive.how')}
        </Text>
        <Button leftSection={<OpenFileIcon />} onClick={() => void openBundle()}>
          {t('exchange:receive.choose')}
        </Button>
      </section>
      {isEmpty && <EmptyState title={t('exchange:receive.emptyTitle')} todo={t('exchange:receive.emptyTodo')} />}
      <HeldBundles />
      <LastReceived />
    </>
  );
}

function LastReceived() {
  const t = useTranslate();
  const { device } = useParkStore();
  const keyring = useKeyring();
  const { peers } = useExchangeState();
  const received = [...peers.values()].flatMap((peer) => (peer.receivedAt === null ? [] : [{ device: peer.device, at: peer.receivedAt }]));
  if (received.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="received-last">
      <h2 id="received-last" className={styles.sectionTitle}>
        {t('exchange:receive.last')}
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('exchange:receive.from')}</th>
              <th scope="col">{t('exchange:receive.when')}</th>
            </tr>
          </thead>
          <tbody>
            {received
              .sort((a, b) => b.at - a.at)
              .map((peer) => (
                <tr key={peer.device}>
                  <th scope="row">{deviceWords(t, keyring, device, peer.device)}</th>
                  <td>{localTime(t, peer.at)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
