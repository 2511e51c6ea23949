// The language and the theme of the interface.
import { useTranslate } from '../../i18n/react.ts';
import { prefer, THEMES, usePreference } from '../../state/preferences.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import styles from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

export function LookSection() {
  const t = useTranslate();
  const theme = usePreference('theme');
  return (
    <SettingsSection title={t('settings:language.title')}>
      <div className={styles.pair}>
        <LanguageSwitch showLabel />
        <SelectField
          label={t('frame:theme.label')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`frame:theme.${value}`) }))}
          onCommit={(chosen) => chosen !== null && prefer({ theme: chosen })}
        />
      </div>
    </SettingsSection>
  );
}
