// Whether backups are taken, and the way to them.
import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { agoText } from '../../i18n/ago-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useBackupStatus } from '../exchange/use-backups.ts';
import { useMinute } from '../frame/use-minute.ts';
import { SettingsSection } from './settings-section.tsx';

export function BackupsSection() {
  const t = useTranslate();
  return (
    <SettingsSection title={t('backups:settings.title')}>
      <Text size="sm">{useWords()}</Text>
      <Anchor component={Link} href="/exchange/backups" size="sm">
        {t('backups:settings.go')}
      </Anchor>
    </SettingsSection>
  );
}

function useWords(): string {
  const t = useTranslate();
  const now = useMinute();
  const status = useBackupStatus();
  if (status === null) return t('backups:settings.noFolder');
  if (status.problem !== null) return t('backups:state.trouble');
  if (status.newest === null) return t('backups:settings.none');
  return t('backups:settings.last', { ago: agoText(t, status.newest.savedAt, now) });
}
