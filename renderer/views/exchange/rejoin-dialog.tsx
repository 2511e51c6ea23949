// Taking over another's whole copy after a fork: from whom it is, what it brings, what is written again.
import { Alert, Button, Checkbox, Group, Loader, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { assertNever } from '../../domain/assert-never.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useParkStore } from '../park/use-park.ts';
import { deviceWords } from './device-words.ts';
import styles from './devices.module.css';
import { localTime } from './local-time.ts';
import { useKeyring } from './use-keyring.ts';
import type { Rejoin, RejoinState } from './use-rejoin.ts';

export function RejoinDialog({ rejoin }: { readonly rejoin: Rejoin }) {
  const t = useTranslate();
  const { state, close } = rejoin;
  const isBusy = state.kind === 'rejoining';
  return (
    <Modal
      opened={state.kind !== 'closed'}
      onClose={close}
      title={t('devices:fork.dialog')}
      size="lg"
      centered
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Contents rejoin={rejoin} />
    </Modal>
  );
}

function Contents({ rejoin }: { readonly rejoin: Rejoin }) {
  const t = useTranslate();
  const { state, close } = rejoin;
  switch (state.kind) {
    case 'closed':
      return null;
    case 'reading':
    case 'rejoining':
      return (
        <Group gap="sm" py="lg" justify="center">
          <Loader size="sm" aria-hidden />
          <Text size="sm" role="status">
            {t(`devices:fork.${state.kind}`)}
          </Text>
        </Group>
      );
    case 'refused': {
      const { what, safe, todo } = problemText(t, state.problem);
      return (
        <Stack>
          <Alert color="red" variant="light" role="alert" title={what}>
            {safe} {todo}
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('common:close')}
            </Button>
          </Group>
        </Stack>
      );
    }
    case 'locked':
      return <Passphrase rejoin={rejoin} isWrong={state.isWrong} />;
    case 'ready':
      return <Preview rejoin={rejoin} state={state} />;
    default:
      return assertNever(state);
  }
}

function Passphrase({ rejoin, isWrong }: { readonly rejoin: Rejoin; readonly isWrong: boolean }) {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') void rejoin.unlock(passphrase);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          size="xs"
          data-autofocus
          label={t('exchange:passphrase.label')}
          description={t('exchange:passphrase.hint')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={isWrong ? t('exchange:passphrase.wrong') : null}
          visibilityToggleButtonProps={{ 'aria-label': t('common:passphrase.show') }}
        />
        <DialogActions onCancel={rejoin.close}>
          <Button type="submit">{t('common:open')}</Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

function Preview({ rejoin, state }: { readonly rejoin: Rejoin; readonly state: Extract<RejoinState, { kind: 'ready' }> }) {
  const t = useTranslate();
  const store = useParkStore();
  const keyring = useKeyring();
  const [isSure, setIsSure] = useState(false);
  const [isGenuine, setIsGenuine] = useState(false);
  const { file, copy } = state;
  const { writer, signer, writtenAt } = copy.received;
  const isTrusted = signer === 'trusted';
  const isAccepted = (isTrusted || isSure) && (copy.revoked === null || isGenuine);
  return (
    <Stack gap="sm">
      <dl className={styles.facts}>
        <dt>{t('devices:fork.from')}</dt>
        <dd>{deviceWords(t, keyring, store.device, writer.device)}</dd>
        <dt>{t('devices:fork.file')}</dt>
        <dd>{file.name}</dd>
        <dt>{t('devices:fork.written')}</dt>
        <dd>{writtenAt === null ? t('common:unknown') : localTime(t, writtenAt)}</dd>
        <dt>{t('devices:fork.added')}</dt>
        <dd>{t('common:changes', { count: copy.added })}</dd>
        <dt>{t('devices:fork.rewritten')}</dt>
        <dd>{t('common:changes', { count: copy.rewritten })}</dd>
      </dl>
      <Text size="sm">{t('devices:fork.means')}</Text>
      {!isTrusted && (
        <Alert color="yellow" variant="light" p="xs">
          <Stack gap="xs">
            <Text size="sm">{t('devices:fork.stranger')}</Text>
            <Checkbox label={t('devices:fork.sure')} checked={isSure} onChange={(event) => setIsSure(event.currentTarget.checked)} />
          </Stack>
        </Alert>
      )}
      {copy.revoked !== null && (
        <Alert color="red" variant="light" p="xs">
          <Stack gap="xs">
            <Text size="sm">{problemText(t, copy.revoked).what}</Text>
            <Checkbox
              label={t('devices:fork.genuine')}
              checked={isGenuine}
              onChange={(event) => setIsGenuine(event.currentTarget.checked)}
            />
          </Stack>
        </Alert>
      )}
      <DialogActions onCancel={rejoin.close} startsAtCancel>
        <Button disabled={!isAccepted} onClick={() => void rejoin.confirm()}>
          {t('devices:fork.confirm')}
        </Button>
      </DialogActions>
    </Stack>
  );
}
