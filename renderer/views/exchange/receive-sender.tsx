// Who sends a bundle, and when it was written.
import type { ReactNode } from 'react';
import { formatBytes } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { ReceivedBundle } from '../../sync/exchange/received-bundle.ts';
import { laptopWords, personWords, shortId } from './device-words.ts';
import { localTime } from './local-time.ts';
import styles from './receive.module.css';

interface SenderProps {
  readonly fileName: string;
  readonly received: ReceivedBundle;
}

/** The fingerprint of whoever is not trusted yet stands among it: a name in a file proves nothing. */
export function Sender({ fileName, received }: SenderProps) {
  const t = useTranslate();
  const { writer, signer, writtenAt, size, wasProtected } = received;
  const { facts, fingerprint } = writer;
  const protection = wasProtected ? t('exchange:receive.encrypted') : t('exchange:receive.notEncrypted');
  return (
    <dl className={styles.facts}>
      <Fact name={t('exchange:receive.file')}>
        {t('exchange:receive.fileWords', { file: fileName, size: formatBytes(size, t.language), protection })}
      </Fact>
      <Fact name={t('exchange:receive.sender')}>
        {facts === null
          ? t('exchange:receive.unknownSender', { id: shortId(writer.device) })
          : t('devices:personAndLaptop', { person: personWords(t, facts.person), laptop: laptopWords(t, facts) })}
      </Fact>
      {signer !== 'trusted' && fingerprint !== null && (
        <Fact name={t('exchange:receive.fingerprint')}>
          <span className={styles.digits}>{fingerprint}</span>
        </Fact>
      )}
      {writtenAt !== null && <Fact name={t('exchange:receive.written')}>{localTime(t, writtenAt)}</Fact>}
    </dl>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
