// Texts in views: the same catalogues as everywhere, re-rendered when the language changes. A text is named in one way:
// `t('milestones:grid.empty')`.
import { useSyncExternalStore } from 'react';
import { LANGUAGES, type Language } from '../domain/registry/language.ts';
import { type Translate, translator } from './translator.ts';

// Not the hook of react-i18next: it looks up namespaces and sets up effects in each component, which a table of a thousand cells feels.
let chosen: Language = LANGUAGES[0];
const listeners = new Set<() => void>();

/** The texts of the chosen language; the component renders again when another one is chosen. */
export function useTranslate(): Translate {
  return translator(useLanguage());
}

/** The chosen language. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, chosenLanguage);
}

/** Chooses the language of the interface, at once and without a restart; assistive technology is told too. */
export function setLanguage(language: Language): void {
  chosen = language;
  for (const listener of listeners) listener();
  document.documentElement.lang = LANGUAGE_TAGS[language];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosenLanguage(): Language {
  return chosen;
}

/** Chooses the language that suits the system's preferences, for a first start: the first of them that Caravan speaks, else English. */
export function preferredLanguage(systemLanguages: readonly string[]): Language {
  const primary = systemLanguages.map((tag) => tag.toLowerCase().split('-')[0]);
  const spoken = primary.find((tag) => LANGUAGES.some((language) => language === tag));
  return toLanguage(spoken ?? 'en');
}

/** What `lang` attributes and documents say of a language. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-CN', ru: 'ru', en: 'en' };

function toLanguage(tag: string): Language {
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
