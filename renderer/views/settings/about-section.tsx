// Which Caravan this is.
import { Text } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { usePlatform } from '../park/app-services.ts';
import { SettingsSection } from './settings-section.tsx';

export function AboutSection() {
  const t = useTranslate();
  const { host } = usePlatform();
  return (
    <SettingsSection title={t('settings:about.title')}>
      <Text size="sm">{t('settings:about.version', { version: host.version })}</Text>
      <Text size="sm" c="dimmed">
        {t('settings:about.line', { host: t(`settings:about.host.${host.kind}`), licence: t('settings:about.licence') })}
      </Text>
    </SettingsSection>
  );
}
