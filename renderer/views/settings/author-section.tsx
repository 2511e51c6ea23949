// The name that this person's changes carry.
import { useTranslate } from '../../i18n/react.ts';
import { LONGEST_AUTHOR, prefer, usePreference } from '../../state/preferences.ts';
import { TextField } from '../../ui/text-field.tsx';
import { SettingsSection } from './settings-section.tsx';

export function AuthorSection() {
  const t = useTranslate();
  const author = usePreference('author');
  return (
    <SettingsSection title={t('settings:author.title')} summary={t('settings:author.description')}>
      <TextField
        label={t('settings:author.label')}
        value={author}
        onCommit={(name) => prefer({ author: name.trim().slice(0, LONGEST_AUTHOR) })}
      />
    </SettingsSection>
  );
}
