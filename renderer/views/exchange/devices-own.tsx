// This device: how it is called, and the digits by which others know it.
import { Button, CopyButton, Group, Text } from '@mantine/core';
import { ensureIntroduced } from '../../actions/devices.ts';
import { useTranslate } from '../../i18n/react.ts';
import { LONGEST_AUTHOR, prefer, usePreference } from '../../state/preferences.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { admittedByWords } from './device-words.ts';
import styles from './devices.module.css';
import { Fingerprint } from './devices-fingerprint.tsx';
import { DevicesSection } from './devices-section.tsx';
import { useExchangeState, useFingerprint, useKeyring } from './use-keyring.ts';

export function OwnDevice() {
  const t = useTranslate();
  const { identity } = useExchangeState();
  const fingerprint = useFingerprint(identity.key);
  return (
    <DevicesSection title={t('devices:own.title')} summary={t('devices:own.summary')}>
      <Names />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('devices:fingerprint')}
        </Text>
        <Fingerprint fingerprint={fingerprint} />
        <Group justify="space-between" gap="sm" mt="xs">
          <Standing />
          <CopyButton value={fingerprint}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} disabled={fingerprint === ''}>
                {t(copied ? 'devices:own.copied' : 'devices:own.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </div>
    </DevicesSection>
  );
}

/** The person's name is that of the settings; the laptop's belongs to the park. Both are signed anew when they change. */
function Names() {
  const t = useTranslate();
  const store = useParkStore();
  const run = useRun();
  const author = usePreference('author');
  const { marks } = useExchangeState();
  const introduce = (person: string, deviceName: string) => void run(ensureIntroduced(store, { person, deviceName, wallMs: Date.now() }));
  const commitPerson = (typed: string) => {
    const person = typed.trim().slice(0, LONGEST_AUTHOR);
    prefer({ author: person });
    introduce(person, marks.deviceName);
  };
  return (
    <div className={styles.pair}>
      <TextField
        label={t('devices:own.person')}
        description={t('devices:own.personMeans')}
        value={author}
        onCommit={commitPerson}
        placeholder={t('devices:own.personExample')}
      />
      <TextField
        label={t('devices:own.name')}
        description={t('devices:own.nameMeans')}
        value={marks.deviceName}
        onCommit={(typed) => introduce(author, typed.trim().slice(0, LONGEST_AUTHOR))}
        placeholder={t('devices:own.nameExample')}
      />
    </div>
  );
}

/** Whether anyone else vouches for this device, as far as bundles have told. */
function Standing() {
  const t = useTranslate();
  const { identity } = useExchangeState();
  const keyring = useKeyring();
  const entry = keyring?.entries.get(identity.device);
  if (keyring === null || entry === undefined) return <span />;
  if (entry.revoked !== null)
    return (
      <Text size="sm" className={styles.revoked}>
        {t('devices:own.revoked')}
      </Text>
    );
  const isAdmitted = entry.addedBy !== entry.facts.key;
  return (
    <Text size="sm" c="dimmed" flex={1} miw="16rem">
      {isAdmitted
        ? t('devices:own.admitted', { by: admittedByWords(t, keyring, identity, entry), role: t(`devices:role.${entry.facts.role}`) })
        : t('devices:own.notAdmitted')}
    </Text>
  );
}
