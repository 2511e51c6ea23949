// Texts in views: the same catalogues as everywhere, re-rendered when the language changes. Import this file once before the first
// render. Views call `useTranslate`, never `useTranslation`, so that a text is named in one way: `t('milestones:grid.empty')`.
import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../domain/registry/language.ts';
import { instanceOptions, type Translate, translator } from './translator.ts';

const instance = createInstance().use(initReactI18next);
void instance.init({ ...instanceOptions(LANGUAGES[0]), react: { useSuspense: false } });

/** The texts of the chosen language; the component renders again when another one is chosen. */
export function useTranslate(): Translate {
  return translator(useLanguage());
}

/** The chosen language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return toLanguage(i18n.language);
}

/** Chooses the language of the interface, at once and without a restart; assistive technology is told too. */
export function setLanguage(language: Language): void {
  void instance.changeLanguage(language);
  document.documentElement.lang = LANGUAGE_TAGS[language];
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
