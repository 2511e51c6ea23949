// Restoring a backup: what is in it, what will be lost, and what happens then.
import { Alert, Button, Group, Loader, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { assertNever } from '../../domain/assert-never.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { RestorePreview } from './restore-preview.tsx';
import type { Restore } from './use-restore.ts';

export function RestoreDialog({ restore }: { readonly restore: Restore }) {
  const t = useTranslate();
  const { state, close } = restore;
  const isBusy = state.kind === 'restoring';
  return (
    <Modal
      opened={state.kind !== 'closed'}
      onClose={close}
      title={t('backups:restore.title')}
      size="44rem"
      centered
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Contents restore={restore} />
    </Modal>
  );
}

function Contents({ restore }: { readonly restore: Restore }) {
  const t = useTranslate();
  const { state, confirm, unlock, close } = restore;
  switch (state.kind) {
    case 'closed':
      return null;
    case 'reading':
    case 'restoring':
      return (
        <Group gap="sm" py="lg" justify="center">
          <Loader size="sm" aria-hidden />
          <Text size="sm" role="status">
            {t(`backups:restore.${state.kind}`)}
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
      return <Passphrase isWrong={state.isWrong} onGiven={(passphrase) => void unlock(passphrase)} onClose={close} />;
    case 'ready':
      return <RestorePreview backup={state} onConfirm={() => void confirm()} onClose={close} />;
    default:
      return assertNever(state);
  }
}

interface PassphraseProps {
  readonly isWrong: boolean;
  readonly onGiven: (passphrase: string) => void;
  readonly onClose: () => void;
}

function Passphrase({ isWrong, onGiven, onClose }: PassphraseProps) {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') onGiven(passphrase);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          size="xs"
          data-autofocus
          autoFocus
          label={t('backups:restore.passphrase')}
          description={t('backups:restore.protected')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={isWrong ? t('backups:restore.wrong') : null}
          visibilityToggleButtonProps={{ 'aria-label': t('common:passphrase.show') }}
        />
        <DialogActions onCancel={onClose}>
          <Button type="submit">{t('common:open')}</Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
