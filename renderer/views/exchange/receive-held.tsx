// A bundle that is not merged for now: why, what is safe, what to do, and what a person may decide.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isQuarantine } from '../../actions/hold-bundle.ts';
import { problemText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { DeviceFacts } from '../../sync/trust/statement.ts';
import { useAppServices } from '../park/app-services.ts';
import { AdmitDialog } from './admit-dialog.tsx';
import styles from './receive.module.css';
import { Sender } from './receive-sender.tsx';
import { type ArrivedFile, accept, goOn, open, type ReceiveState, throwAway } from './receive-session.ts';
import { ThrowAwayButton } from './throw-away-button.tsx';

type HeldState = Extract<ReceiveState, { kind: 'held' }>;

export function HeldNotice({ state }: { readonly state: HeldState }) {
  const t = useTranslate();
  const services = useAppServices();
  const { file, received, held } = state;
  const { what, safe, todo } = problemText(t, held.problem);
  const id = file.heldAs;
  const stranger = strangerIn(state);
  return (
    <Stack gap="sm">
      <Alert color={isQuarantine(held.reason) ? 'red' : 'yellow'} variant="light" title={what} role="alert" className={styles.anywhere}>
        <Text size="sm">{safe}</Text>
        <Text size="sm">{todo}</Text>
      </Alert>
      {received !== null && <Sender fileName={file.fileName} received={received} />}
      <Group justify="space-between" gap="xs">
        {id === null ? <span /> : <ThrowAwayButton fileName={file.fileName} onThrowAway={() => void throwAway(services, id)} />}
        <Group gap="xs">
          {held.accept !== null && (
            <Button variant="default" onClick={() => void accept(services, state)}>
              {held.accept === 'clock' ? t('exchange:held.acceptClock') : t('exchange:held.acceptOnce')}
            </Button>
          )}
          <Button variant={stranger === null ? 'filled' : 'default'} onClick={() => goOn(services)} data-autofocus>
            {t('exchange:held.leave')}
          </Button>
          {stranger !== null && <AdmitButton file={file} {...stranger} />}
        </Group>
      </Group>
    </Stack>
  );
}

interface Stranger {
  readonly facts: DeviceFacts;
  readonly fingerprint: string;
}

/** The device that introduces itself with the bundle; null where there is none to admit. */
function strangerIn({ received, held }: HeldState): Stranger | null {
  const { facts = null, fingerprint = null } = received?.writer ?? {};
  return held.reason !== 'unknownDevice' || facts === null || fingerprint === null ? null : { facts, fingerprint };
}

/** Once the device is admitted, its bundle is looked at anew. */
function AdmitButton({ file, facts, fingerprint }: Stranger & { readonly file: ArrivedFile }) {
  const t = useTranslate();
  const services = useAppServices();
  const [isAsking, setIsAsking] = useState(false);
  const done = (admitted: boolean) => {
    setIsAsking(false);
    if (admitted) void open(services, file);
  };
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('exchange:held.admit')}</Button>
      {isAsking && <AdmitDialog facts={facts} fingerprint={fingerprint} onDone={done} />}
    </>
  );
}
