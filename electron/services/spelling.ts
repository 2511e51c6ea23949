// Spelling by the dictionaries that Chromium fetches: which ones, from where, and from nowhere as long as the user has not asked.
import type { ShellSettings } from './shell-settings.ts';

export type SpellingLanguage = ShellSettings['spellcheck'][number];

/** The part of Electron's Session that this needs. */
export interface SpellChecker {
  readonly availableSpellCheckerLanguages: readonly string[];
  setSpellCheckerEnabled(isEnabled: boolean): void;
  setSpellCheckerLanguages(languages: string[]): void;
  setSpellCheckerDictionaryDownloadURL(address: string): void;
}

/** Where Chromium has its dictionaries; Electron's own default, which can only be restored by its name. */
const DICTIONARIES = 'https://redirector.gvt1.com/edgedl/chrome/dict/';

/**
 * Chromium refuses to speak to this port, so that nothing is ever asked there. It gets itself the dictionary of the system's language as
 * soon as there is a session, even with the check switched off; Electron has no other way to forbid it (electron/electron issue 22995).
 */
const NOWHERE = 'https://127.0.0.1:1/';

/** As the dictionaries are named. */
const TAGS: Readonly<Record<SpellingLanguage, string>> = { ru: 'ru', en: 'en-US' };

/** Checks these languages from now on; none: checks nothing, and fetches nothing. A language that is not to be had is left out. */
export function checkSpelling(checker: SpellChecker, languages: readonly SpellingLanguage[]): void {
  const tags = languages.map((language) => TAGS[language]).filter((tag) => checker.availableSpellCheckerLanguages.includes(tag));
  const isWanted = languages.length > 0;
  // The address before the languages, which is when a dictionary is looked for.
  checker.setSpellCheckerDictionaryDownloadURL(isWanted ? DICTIONARIES : NOWHERE);
  checker.setSpellCheckerLanguages(isWanted ? tags : []);
  checker.setSpellCheckerEnabled(isWanted);
}

/** Of what events call a dictionary; undefined for one that nobody asked for. */
export function languageOfTag(tag: string): SpellingLanguage | undefined {
  return LANGUAGES.find((language) => TAGS[language].toLowerCase() === tag.toLowerCase());
}

const LANGUAGES: readonly SpellingLanguage[] = ['ru', 'en'];
