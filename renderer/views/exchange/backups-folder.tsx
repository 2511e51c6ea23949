// Where the backups are, and another place for them.
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslate } from '../../i18n/react.ts';
import type { BackupFolder } from '../../platform/platform.ts';
import { OpenFileIcon } from '../../ui/icons/icons.tsx';
import { usePlatform } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';
import styles from './backups.module.css';

interface BackupFolderLineProps {
  readonly folder: BackupFolder;
  readonly path: string | null;
  readonly onChange: (path: string) => void;
}

export function BackupFolderLine({ folder, path, onChange }: BackupFolderLineProps) {
  const t = useTranslate();
  const { capabilities } = usePlatform();
  const run = useRun();
  const choose = async () => {
    const chosen = await run(folder.choose());
    if (!chosen) return;
    onChange(chosen.folder);
    notifications.show({ message: t('backups:folder.chosen'), role: 'status', closeButtonProps: { 'aria-label': t('common:close') } });
  };
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('backups:folder.label')}</dt>
        <dd className={styles.path}>{path ?? t('common:empty')}</dd>
      </dl>
      <Text size="xs" c="dimmed" maw="46rem">
        {t('backups:folder.plain')}
      </Text>
      {(capabilities.showBackupFolder || capabilities.chooseBackupFolder) && (
        <Group gap="xs">
          {capabilities.showBackupFolder && (
            <Button variant="default" leftSection={<OpenFileIcon />} onClick={() => void run(folder.show())}>
              {t('backups:folder.show')}
            </Button>
          )}
          {capabilities.chooseBackupFolder && (
            <Button variant="default" onClick={() => void choose()}>
              {t('backups:folder.choose')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
