// Ends what a device may do, once its user has read what that means.
import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { revoke } from '../../actions/devices.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { KeyringEntry } from '../../sync/trust/keyring.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { laptopWords, personWords } from './device-words.ts';

interface RevokeDialogProps {
  readonly entry: KeyringEntry;
  readonly onClose: () => void;
}

export function RevokeDialog({ entry, onClose }: RevokeDialogProps) {
  const t = useTranslate();
  const store = useParkStore();
  const run = useRun();
  const [isBusy, setIsBusy] = useState(false);
  const { facts } = entry;
  const count = store.log.lastSeq(facts.device);
  const submit = async () => {
    setIsBusy(true);
    const done = await run(revoke(store, facts.device, Date.now()));
    setIsBusy(false);
    if (done !== undefined) onClose();
  };
  const device = t('devices:personAndLaptop', { person: personWords(t, facts.person), laptop: laptopWords(t, facts) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('devices:revoke.title')}
      centered
      size="md"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {device}
        </Text>
        <List size="sm" spacing={4}>
          <List.Item>{t('devices:revoke.stays', { count })}</List.Item>
          <List.Item>{t('devices:revoke.later')}</List.Item>
          <List.Item>{t('devices:revoke.others')}</List.Item>
          <List.Item>{t('devices:revoke.keeps')}</List.Item>
        </List>
        <DialogActions onCancel={onClose} startsAtCancel>
          <Button color="red" loading={isBusy} onClick={() => void submit()}>
            {t('devices:revoke.action')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
