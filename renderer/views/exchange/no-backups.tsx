// Where the host has no folder: why there are no backups by themselves, and what to do instead.
import { Alert, Button, Group } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { DownloadIcon, WarningIcon } from '../../ui/icons/icons.tsx';
import { useSaveCopy } from '../frame/use-save-copy.ts';
import { BackupsSection } from './backups-section.tsx';

export function NoBackups() {
  const t = useTranslate();
  const saveCopy = useSaveCopy();
  return (
    <BackupsSection title={t('backups:none.title')}>
      <Alert color="yellow" variant="light" icon={<WarningIcon />} maw="46rem">
        {t('backups:none.text')}
      </Alert>
      <Group>
        <Button leftSection={<DownloadIcon />} onClick={() => void saveCopy()}>
          {t('backups:none.save')}
        </Button>
      </Group>
    </BackupsSection>
  );
}
