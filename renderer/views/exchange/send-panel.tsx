// What goes out: to whom, what is new for them, how it is protected; and the button that saves the file.
import { Button, Group, Loader, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { newsFor, type Receiver, receiversOf, requireProtection } from '../../actions/send-bundle.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { DownloadIcon } from '../../ui/icons/icons.tsx';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { localPeriod } from './local-time.ts';
import styles from './send.module.css';
import { type ProtectionDraft, type ProtectionKind, protectionIn, SendProtection } from './send-protection.tsx';
import { ANYONE, SendReceivers } from './send-receivers.tsx';
import { useExchangeState, useKeyring } from './use-keyring.ts';
import { useSend } from './use-send.ts';

/** Ids of devices, and perhaps `ANYONE`. */
type Chosen = ReadonlySet<string>;

export function SendPanel() {
  const t = useTranslate();
  const store = useParkStore();
  const keyring = useKeyring();
  const exchange = useExchangeState();
  const { device } = store;
  const receivers = useMemo(() => (keyring === null ? null : receiversOf({ device, exchange }, keyring)), [device, keyring, exchange]);
  if (receivers === null) return <Loader size="sm" aria-label={t('common:loading')} aria-busy="true" />;
  return <SendForm receivers={receivers} />;
}

function SendForm({ receivers }: { readonly receivers: readonly Receiver[] }) {
  const t = useTranslate();
  const { send, isWriting, cancel } = useSend();
  const [chosen, setChosen] = useState<Chosen>(
    () => new Set(receivers.length === 0 ? [ANYONE] : receivers.map(({ facts }) => facts.device)),
  );
  const { marks } = useExchangeState();
  const forDevices = receivers.filter(({ facts }) => chosen.has(facts.device));
  const isForAnyone = chosen.has(ANYONE);
  const kinds = kindsFor(isForAnyone || forDevices.length === 0, marks.protectionRequired);
  const [kept, setDraft] = useState<ProtectionDraft>({ kind: 'keys', first: '', second: '' });
  // What was chosen for others may not be there for these.
  const draft = { ...kept, kind: kinds.find((kind) => kind === kept.kind) ?? kinds[0] ?? 'passphrase' };
  const protection = protectionIn(draft);
  const isReady = protection !== null && (isForAnyone || forDevices.length > 0);
  const submit = async () => {
    if (protection === null) return;
    // A bundle for anyone holds the whole park, whoever else gets it.
    await send(isForAnyone ? [] : forDevices, protection);
  };
  return (
    <div className={styles.form}>
      <SendReceivers receivers={receivers} chosen={chosen} onChoose={setChosen} />
      <WhatGoes receivers={forDevices} isForAnyone={isForAnyone} />
      <SendProtection kinds={kinds} draft={draft} onChange={setDraft} />
      <Group gap="md">
        <Button leftSection={<DownloadIcon />} onClick={() => void submit()} disabled={!isReady} loading={isWriting}>
          {t('exchange:send.action')}
        </Button>
        {isWriting && (
          <>
            <Text size="sm" role="status">
              {t('exchange:send.writing')}
            </Text>
            <Button variant="default" onClick={cancel}>
              {t('common:cancel')}
            </Button>
          </>
        )}
      </Group>
      <RequireProtection />
    </div>
  );
}

function kindsFor(isForUnknown: boolean, isRequired: boolean): readonly ProtectionKind[] {
  const kinds: readonly ProtectionKind[] = isForUnknown ? ['passphrase', 'none'] : ['keys', 'passphrase', 'none'];
  return isRequired ? kinds.filter((kind) => kind !== 'none') : kinds;
}

function WhatGoes({ receivers, isForAnyone }: { readonly receivers: readonly Receiver[]; readonly isForAnyone: boolean }) {
  const t = useTranslate();
  const store = useParkStore();
  const park = usePark();
  const words = useMemo(() => {
    void park; // a change of the park is one more change that goes
    if (!isForAnyone && receivers.length === 0) return t('exchange:send.nobody');
    return newsWords(t, newsFor(store, isForAnyone ? [] : receivers));
  }, [t, store, park, receivers, isForAnyone]);
  return (
    <section className={styles.what} aria-labelledby="what-goes">
      <h2 id="what-goes" className={styles.whatTitle}>
        {t('exchange:send.what')}
      </h2>
      <Text size="sm" role="status">
        {words}
      </Text>
    </section>
  );
}

function newsWords(t: Translate, { base, changeSets, firstMs, lastMs }: ReturnType<typeof newsFor>): string {
  const changes = t('exchange:changeSets', { count: changeSets });
  if (base === null) return t('exchange:send.whole', { changes });
  if (firstMs === null || lastMs === null) return t('exchange:send.nothing');
  return t('exchange:send.news', { changes, period: localPeriod(t, firstMs, lastMs) });
}

function RequireProtection() {
  const t = useTranslate();
  const store = useParkStore();
  const run = useRun();
  const { marks } = useExchangeState();
  return (
    <Switch
      size="sm"
      label={t('exchange:send.required')}
      description={t('exchange:send.requiredMeans')}
      checked={marks.protectionRequired}
      onChange={(event) => void run(requireProtection(store, event.currentTarget.checked))}
    />
  );
}
