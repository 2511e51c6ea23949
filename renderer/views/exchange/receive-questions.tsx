// What has to be known before a bundle can be looked at: its passphrase, or which park it may open.
import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useAppServices } from '../park/app-services.ts';
import { openStore } from '../park/park-session.ts';
import styles from './receive.module.css';
import { Sender } from './receive-sender.tsx';
import { enterItsPark, goOn, open, putAside, type ReceiveState } from './receive-session.ts';

type StateOf<Kind extends ReceiveState['kind']> = Extract<ReceiveState, { kind: Kind }>;

export function PassphraseQuestion({ state }: { readonly state: StateOf<'passphrase'> }) {
  const t = useTranslate();
  const services = useAppServices();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') void open(services, { ...state.file, passphrase });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" className={styles.anywhere}>
          {t('exchange:passphrase.asked', { file: state.file.fileName })}
        </Text>
        <PasswordInput
          label={t('exchange:passphrase.label')}
          description={t('exchange:passphrase.hint')}
          error={state.isWrong ? t('exchange:passphrase.wrong') : null}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('exchange:passphrase.show') }}
          autoComplete="off"
          data-autofocus
        />
        <DialogActions
          onCancel={() => void putAside(services, state)}
          cancel={openStore() === null ? t('common:cancel') : t('exchange:receive.notNow')}
        >
          <Button type="submit" disabled={passphrase === ''}>
            {t('common:open')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

export function OtherParkQuestion({ state }: { readonly state: StateOf<'otherPark'> }) {
  const t = useTranslate();
  const services = useAppServices();
  const { file, received, isHere } = state;
  const park = received.park.name;
  return (
    <Stack gap="sm">
      <Text size="sm" className={styles.anywhere}>
        {isHere ? t('exchange:otherPark.here', { park }) : t('exchange:otherPark.new', { park })}
      </Text>
      <Sender fileName={file.fileName} received={received} />
      {!isHere && <TrustWarning state={state} />}
      <DialogActions onCancel={() => goOn(services)}>
        <Button onClick={() => void enterItsPark(services, state)} disabled={!isHere && received.signer === 'invalid'} data-autofocus>
          {isHere ? t('exchange:otherPark.switch') : t('exchange:otherPark.open')}
        </Button>
      </DialogActions>
    </Stack>
  );
}

/** Whoever signed the file that a park comes with is believed in it. */
function TrustWarning({ state: { received } }: { readonly state: StateOf<'otherPark'> }) {
  const t = useTranslate();
  if (received.signer === 'invalid') return <Alert color="red" variant="light" title={t('exchange:otherPark.forged')} />;
  const words = received.signer === 'unsigned' ? t('exchange:otherPark.unsigned') : t('exchange:otherPark.trust');
  return (
    <Alert color="yellow" variant="light" p="xs">
      <Text size="sm">{words}</Text>
    </Alert>
  );
}
