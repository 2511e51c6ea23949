// The spelling check of the session that all windows of ours share.
import { app, type Session, session } from 'electron';
import type { Log } from '../services/log.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { checkSpelling, languageOfTag, type SpellingLanguage } from '../services/spelling.ts';
import { tellPage } from './bridge.ts';

/** Before the app is ready: whatever session is made, it fetches no dictionary by itself. */
export function forbidDictionaries(): void {
  app.on('session-created', (created: Session) => checkSpelling(created, []));
}

/** Once the app is ready. */
export function setUpSpellcheck(settings: ShellSettingsFile, log: Log): void {
  session.defaultSession.on('spellcheck-dictionary-download-failure', (_event, tag) => {
    log('spelling.noDictionary', { language: tag });
    noteDictionary(tag, false);
  });
  session.defaultSession.on('spellcheck-dictionary-initialized', (_event, tag) => noteDictionary(tag, true));
  applySpellcheck(settings);
}

/** Whenever the user has changed the languages. */
export function applySpellcheck(settings: ShellSettingsFile): void {
  missing.clear();
  checkSpelling(session.defaultSession, settings.current().spellcheck);
}

/** Languages whose dictionary could not be fetched. */
export function missingDictionaries(): SpellingLanguage[] {
  return [...missing];
}

const missing = new Set<SpellingLanguage>();

function noteDictionary(tag: string, isThere: boolean): void {
  const language = languageOfTag(tag);
  if (language === undefined || missing.has(language) !== isThere) return;
  if (isThere) missing.delete(language);
  else missing.add(language);
  tellPage('desktopChanged');
}
