// The bundles that are kept apart, each with the reason and what can be done with it.
import { Button, Group, Text } from '@mantine/core';
import { isQuarantine, releaseBundles } from '../../actions/hold-bundle.ts';
import { formatBytes } from '../../i18n/formats.ts';
import { problemText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { HeldBundle } from '../../store/exchange-state.ts';
import { useAppServices } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { localTime } from './local-time.ts';
import styles from './receive.module.css';
import { forgetPassphrases, receive } from './receive-session.ts';
import { ThrowAwayButton } from './throw-away-button.tsx';
import { useExchangeState } from './use-keyring.ts';

export function HeldBundles() {
  const t = useTranslate();
  const { held } = useExchangeState();
  if (held.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="held-bundles">
      <h2 id="held-bundles" className={styles.sectionTitle}>
        {t('exchange:held.title', { count: held.length })}
      </h2>
      <ul className={styles.plain}>
        {held.map((bundle) => (
          <li key={bundle.id} className={styles.held}>
            <HeldWords bundle={bundle} />
            <HeldButtons bundle={bundle} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HeldWords({ bundle }: { readonly bundle: HeldBundle }) {
  const t = useTranslate();
  const { fileName, receivedAt, size, reason, problem, facts } = bundle;
  const { what, todo } = problemText(t, problem);
  const particulars = [
    ...(facts?.person ? [facts.person] : []),
    ...(facts === null ? [] : [t('exchange:changeSets', { count: facts.changeSets })]),
    formatBytes(size, t.language),
    t('exchange:held.received', { when: localTime(t, receivedAt) }),
  ];
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="baseline">
        <h3 className={styles.heldTitle}>{fileName}</h3>
        <span className={styles.reason} data-quarantine={isQuarantine(reason) || undefined}>
          {t(`exchange:held.reasons.${reason}`)}
        </span>
      </Group>
      <Text size="xs" c="dimmed" className={styles.anywhere}>
        {particulars.join(' · ')}
      </Text>
      <Text size="sm" className={styles.anywhere} mt={4}>
        {what}
      </Text>
      <Text size="sm" className={styles.anywhere}>
        {todo}
      </Text>
    </div>
  );
}

function HeldButtons({ bundle: { id, fileName } }: { readonly bundle: HeldBundle }) {
  const t = useTranslate();
  const services = useAppServices();
  const store = useParkStore();
  const run = useRun();
  const withBytes = async (work: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void) => {
    const bytes = await store.heldBytes(id);
    if (bytes !== null) await work(bytes);
  };
  const save = async (bytes: Uint8Array<ArrayBuffer>) => {
    await run(services.platform.saveFile({ suggestedName: fileName, mediaType: 'application/octet-stream', bytes }));
  };
  return (
    <Group gap="xs">
      <Button
        size="xs"
        aria-label={t('common:label', { name: t('exchange:held.again'), value: fileName })}
        onClick={() => void withBytes((bytes) => receive(services, fileName, bytes, id))}
      >
        {t('exchange:held.again')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('common:label', { name: t('exchange:held.save'), value: fileName })}
        onClick={() => void withBytes(save)}
      >
        {t('exchange:held.save')}
      </Button>
      <ThrowAwayButton
        fileName={fileName}
        onThrowAway={() => void run(releaseBundles(store, [id]).finally(() => forgetPassphrases(store)))}
      />
    </Group>
  );
}
