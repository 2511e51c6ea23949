// Admits a device to the park: two people compare the digits of its key, and the one here says who it is.
import { Alert, Button, Checkbox, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { admit, type DeviceRole } from '../../actions/devices.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { DeviceFacts } from '../../sync/trust/statement.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { laptopWords, personWords } from './device-words.ts';
import styles from './devices.module.css';
import { Fingerprint } from './devices-fingerprint.tsx';

const ROLES: readonly DeviceRole[] = ['manager', 'member'];

export interface AdmitDialogProps {
  /** As the device introduces itself. */
  readonly facts: DeviceFacts;
  /** Of its key. */
  readonly fingerprint: string;
  /** Called once, when the device is admitted or the dialog is left. */
  readonly onDone: (admitted: boolean) => void;
}

/** Open as long as it is shown. */
export function AdmitDialog({ facts, fingerprint, onDone }: AdmitDialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened
      onClose={() => onDone(false)}
      title={t('devices:admit.title')}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <AdmitForm facts={facts} fingerprint={fingerprint} onDone={onDone} />
    </Modal>
  );
}

function AdmitForm({ facts, fingerprint, onDone }: AdmitDialogProps) {
  const t = useTranslate();
  const store = useParkStore();
  const run = useRun();
  const [role, setRole] = useState<DeviceRole>('member');
  const [isSame, setIsSame] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    setIsBusy(true);
    const admitted = await run(admit(store, facts, role, Date.now()));
    setIsBusy(false);
    if (admitted !== undefined) onDone(true);
  };
  const person = personWords(t, facts.person);
  return (
    <Stack gap="sm">
      <dl className={styles.facts}>
        <dt>{t('devices:person')}</dt>
        <dd>{person}</dd>
        <dt>{t('devices:laptop')}</dt>
        <dd>{laptopWords(t, facts)}</dd>
      </dl>
      <Text size="sm">{t('devices:admit.compare', { person })}</Text>
      <Fingerprint fingerprint={fingerprint} />
      <Alert color="yellow" variant="light" p="xs">
        <Text size="sm">{t('devices:admit.warning')}</Text>
      </Alert>
      <Radio.Group label={t('devices:role.label')} value={role} onChange={(value) => setRole(value === 'member' ? 'member' : 'manager')}>
        <Stack gap="xs" mt="xs">
          {ROLES.map((each) => (
            <Radio key={each} value={each} size="xs" label={t(`devices:role.${each}`)} description={t(`devices:role.${each}Means`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('devices:admit.same', { person })}
        checked={isSame}
        onChange={(event) => setIsSame(event.currentTarget.checked)}
        data-autofocus
      />
      <DialogActions onCancel={() => onDone(false)}>
        <Button disabled={!isSame || fingerprint === ''} loading={isBusy} onClick={() => void submit()}>
          {t('devices:admit.action')}
        </Button>
      </DialogActions>
    </Stack>
  );
}
