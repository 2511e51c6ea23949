// A bundle that is not merged for now: why, what is safe, what to do, and what a person may decide.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isQuarantine } from '../../actions/hold-bundle.ts';
import { problemText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useAppServices } from '../park/app-services.ts';
import { AdmitDialog } from './admit-dialog.tsx';
import styles from './receive.module.css';
import { Sender } from './receive-sender.tsx';
import { accept, goOn, open, type ReceiveState, throwAway } from './receive-session.ts';
import { ThrowAwayButton } from './throw-away-button.tsx';

export function HeldNotice({ state }: { readonly state: Extract<ReceiveState, { kind: 'held' }> }) {
  const t = useTranslate();
  const services = useAppServices();
  const { file, received, held } = state;
  const { what, safe, todo } = problemText(t, held.problem);
  const id = file.heldAs;
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
          <AdmitButton state={state} />
          <Button onClick={() => goOn(services)} data-autofocus>
            {t('exchange:held.leave')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** For a device that introduces itself: once it is admitted, its bundle is looked at anew. */
function AdmitButton({ state: { file, received, held } }: { readonly state: Extract<ReceiveState, { kind: 'held' }> }) {
  const t = useTranslate();
  const services = useAppServices();
  const [isAsking, setIsAsking] = useState(false);
  const { facts = null, fingerprint = null } = received?.writer ?? {};
  if (held.reason !== 'unknownDevice' || facts === null || fingerprint === null) return null;
  const done = (admitted: boolean) => {
    setIsAsking(false);
    if (admitted) void open(services, file);
  };
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('exchange:held.admit')}
      </Button>
      {isAsking && <AdmitDialog facts={facts} fingerprint={fingerprint} onDone={done} />}
    </>
  );
}
