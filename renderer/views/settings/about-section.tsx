// Which Caravan this is.
import { Button, Text } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { showDiagnostics } from '../desktop/diagnostics-dialog.tsx';
import { usePlatform } from '../park/app-services.ts';
import { SettingsSection } from './settings-section.tsx';

export function AboutSection() {
  const t = useTranslate();
  const { host, diagnostics } = usePlatform();
  return (
    <SettingsSection title={t('settings:about.title')}>
      <Text size="sm">{t('settings:about.version', { version: host.version })}</Text>
      <Text size="sm" c="dimmed">
        {t('settings:about.line', { host: t(`settings:about.host.${host.kind}`), licence: t('settings:about.licence') })}
      </Text>
      {diagnostics !== null && (
        <div>
          <Button variant="default" onClick={showDiagnostics}>
            {t('desktop:diagnostics.show')}
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}
