// The language of what the shell itself says.
import { app } from 'electron';
import type { Language } from '../../renderer/domain/registry/language.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { spokenLanguage } from '../services/shell-text.ts';

/** The page's, as it said last; before it has ever said one, the system's. Once the app is ready. */
export function shellLanguage(settings: ShellSettingsFile): Language {
  return settings.current().language ?? spokenLanguage(app.getPreferredSystemLanguages());
}
