// The other devices of the park: who they are, who admitted them, and when bundles came and went.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Keyring, KeyringEntry } from '../../sync/trust/keyring.ts';
import { useParkStore } from '../park/use-park.ts';
import { admittedByWords, laptopWords, personWords } from './device-words.ts';
import styles from './devices.module.css';
import { RevokeDialog } from './devices-revoke.tsx';
import { DevicesSection } from './devices-section.tsx';
import { useExchangeState, useKeyring } from './use-keyring.ts';

export function OtherDevices() {
  const t = useTranslate();
  const { identity } = useExchangeState();
  const keyring = useKeyring();
  const [leaving, setLeaving] = useState<KeyringEntry | null>(null);
  if (keyring === null) return null;
  const others = [...keyring.entries.values()].filter(({ facts }) => facts.device !== identity.device).sort(byStanding);
  return (
    <DevicesSection title={t('devices:others.title')} summary={t(others.length === 0 ? 'devices:others.none' : 'devices:others.summary')}>
      {others.map((entry) => (
        <OtherDevice key={entry.facts.device} keyring={keyring} entry={entry} onRevoke={() => setLeaving(entry)} />
      ))}
      {leaving !== null && <RevokeDialog entry={leaving} onClose={() => setLeaving(null)} />}
    </DevicesSection>
  );
}

interface OtherDeviceProps {
  readonly keyring: Keyring;
  readonly entry: KeyringEntry;
  readonly onRevoke: () => void;
}

function OtherDevice({ keyring, entry, onRevoke }: OtherDeviceProps) {
  const t = useTranslate();
  const { facts, revoked } = entry;
  const person = personWords(t, facts.person);
  const laptop = laptopWords(t, facts);
  return (
    <article className={styles.device} aria-label={t('devices:personAndLaptop', { person, laptop })}>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <div>
          <h3 className={styles.deviceName}>{person}</h3>
          <Text size="sm" c="dimmed">
            {laptop}
          </Text>
        </div>
        {revoked === null ? (
          <Button variant="default" onClick={onRevoke} aria-label={t('devices:revoke.of', { person, laptop })}>
            {t('devices:revoke.open')}
          </Button>
        ) : (
          <Text size="sm" className={styles.revoked}>
            {t('devices:others.revoked')}
          </Text>
        )}
      </Group>
      <DeviceFactsList keyring={keyring} entry={entry} />
    </article>
  );
}

function DeviceFactsList({ keyring, entry }: Omit<OtherDeviceProps, 'onRevoke'>) {
  const t = useTranslate();
  const store = useParkStore();
  const { identity, peers } = useExchangeState();
  const { facts, at, revoked } = entry;
  const peer = peers.get(facts.device);
  const when = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? t('devices:others.never') : formatDateTime(ms, zone(), t.language);
  const lines = [
    [t('devices:role.label'), t(`devices:role.${facts.role}`)],
    [t('devices:others.admitted'), t('devices:others.admittedBy', { by: admittedByWords(t, keyring, identity, entry), when: when(at) })],
    [t('devices:others.received'), when(peer?.receivedAt)],
    [t('devices:others.sent'), when(peer?.sentAt)],
    [t('devices:others.upTo'), t('common:changes', { count: store.log.lastSeq(facts.device) })],
    ...(revoked === null
      ? []
      : [[t('devices:others.revokedOn'), t('devices:others.revokedAt', { when: when(revoked.at), seq: revoked.lastSeq })]]),
  ];
  return (
    <dl className={`${styles.facts} ${styles.small}`}>
      {lines.map(([name, value]) => (
        <div key={name} className={styles.line}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Those who take part before those who no longer do; then by when they were admitted. */
function byStanding(a: KeyringEntry, b: KeyringEntry): number {
  return Number(a.revoked !== null) - Number(b.revoked !== null) || a.at - b.at;
}

function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
