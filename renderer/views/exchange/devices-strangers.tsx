// Devices whose bundles wait because nobody here has admitted them.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { HeldBundle } from '../../store/exchange-state.ts';
import type { DeviceFacts } from '../../sync/trust/statement.ts';
import { useAppServices } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { showProblem } from '../park/use-run.ts';
import { AdmitDialog } from './admit-dialog.tsx';
import { personWords, shortId } from './device-words.ts';
import styles from './devices.module.css';
import { DevicesSection } from './devices-section.tsx';
import { openHeld, receive } from './receive-session.ts';
import { useExchangeState, useKeyring } from './use-keyring.ts';

interface Introduction {
  readonly facts: DeviceFacts;
  readonly fingerprint: string;
  /** The bundle with which the device introduced itself, by its id. */
  readonly bundle: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function Strangers() {
  const t = useTranslate();
  const services = useAppServices();
  const { held } = useExchangeState();
  const keyring = useKeyring();
  const [introduction, setIntroduction] = useState<Introduction | null>(null);
  const strangers = latestByDevice(
    held.filter(({ reason, facts }) => reason === 'unknownDevice' && facts !== null && keyring?.entries.has(facts.device) === false),
  );
  const done = (admitted: boolean) => {
    setIntroduction(null);
    // What was held because nobody vouched for its writer can be looked at now.
    if (admitted && introduction !== null) receive(services, introduction.fileName, introduction.bytes, introduction.bundle);
  };
  if (strangers.length === 0 && introduction === null) return null;
  return (
    <DevicesSection title={t('devices:strangers.title')} summary={t('devices:strangers.summary')}>
      {strangers.map((bundle) => (
        <Stranger key={bundle.id} bundle={bundle} onAdmit={setIntroduction} />
      ))}
      {introduction !== null && <AdmitDialog facts={introduction.facts} fingerprint={introduction.fingerprint} onDone={done} />}
    </DevicesSection>
  );
}

function Stranger({ bundle, onAdmit }: { readonly bundle: HeldBundle; readonly onAdmit: (introduction: Introduction) => void }) {
  const t = useTranslate();
  const [isBusy, setIsBusy] = useState(false);
  const read = useIntroduction();
  const { facts, receivedAt } = bundle;
  const name = personWords(t, facts?.person ?? '');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const open = async () => {
    setIsBusy(true);
    const introduction = await read(bundle);
    setIsBusy(false);
    if (introduction !== null) onAdmit(introduction);
  };
  return (
    <article className={styles.device} aria-label={name}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <div>
          <h3 className={styles.deviceName}>{name}</h3>
          <Text size="sm" c="dimmed">
            {t('devices:strangers.from', {
              id: shortId(facts?.device ?? ''),
              file: bundle.fileName,
              when: formatDateTime(receivedAt, zone, t.language),
            })}
          </Text>
        </div>
        <Button loading={isBusy} onClick={() => void open()} aria-label={t('devices:strangers.admitOf', { person: name })}>
          {t('devices:strangers.admit')}
        </Button>
      </Group>
    </article>
  );
}

/** What the writer of a held bundle says of itself; a problem is told as a notice. */
function useIntroduction(): (bundle: HeldBundle) => Promise<Introduction | null> {
  const t = useTranslate();
  const store = useParkStore();
  return async (bundle) => {
    const bytes = await store.heldBytes(bundle.id);
    if (bytes === null) return null;
    const { opened } = await openHeld(store, bundle.id, bytes);
    if (!opened.ok) {
      showProblem(t, opened.problem);
      return null;
    }
    const { facts, fingerprint } = opened.value.writer;
    if (facts !== null && fingerprint !== null) return { facts, fingerprint, bundle: bundle.id, fileName: bundle.fileName, bytes };
    showProblem(t, { code: 'trust.noIntroduction' });
    return null;
  };
}

/** Of several bundles of one device the latest: `held` has it first. */
function latestByDevice(held: readonly HeldBundle[]): HeldBundle[] {
  return [...Map.groupBy(held, ({ facts }) => facts?.device).values()].flatMap(([latest]) => (latest === undefined ? [] : [latest]));
}
