// Backups of the park: where they are, when the last was taken, which there are; the way back to one of them, and to another laptop.
import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { usePlatform } from '../park/app-services.ts';
import { BackupsHere } from './backups-here.tsx';
import { BackupsSection } from './backups-section.tsx';
import { NoBackups } from './no-backups.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { type ReadFile, useRestore } from './use-restore.ts';

export function BackupsPanel() {
  const platform = usePlatform();
  const restore = useRestore();
  return (
    <Stack gap="xl" maw="72rem" pb="xl">
      {platform.backups === null ? <NoBackups /> : <BackupsHere folder={platform.backups} onRestore={(read) => void restore.begin(read)} />}
      <FromFile onRestore={(read) => void restore.begin(read, true)} />
      <NewLaptop />
      <RestoreDialog restore={restore} />
    </Stack>
  );
}

function FromFile({ onRestore }: { readonly onRestore: (read: ReadFile) => void }) {
  const t = useTranslate();
  const platform = usePlatform();
  return (
    <BackupsSection title={t('backups:file.title')} summary={t('backups:file.summary')}>
      <Group>
        <Button variant="default" onClick={() => onRestore(() => platform.openFile('bundle'))}>
          {t('backups:file.choose')}
        </Button>
      </Group>
    </BackupsSection>
  );
}

function NewLaptop() {
  const t = useTranslate();
  return (
    <BackupsSection title={t('backups:laptop.title')} summary={t('backups:laptop.summary')}>
      <Group>
        <Button component={Link} href="/exchange/new-laptop" variant="default">
          {t('backups:laptop.begin')}
        </Button>
      </Group>
    </BackupsSection>
  );
}
