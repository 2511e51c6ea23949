// Texts by key in a named language, without React: for reports, workers, the command line, and the hooks of react.ts alike.
import { createInstance, type InitOptions, type i18n } from 'i18next';
import type { Language } from '../domain/registry/language.ts';
import { catalogues } from './catalogues.ts';
import type { MessageKey } from './message-key.ts';

/** What fills the placeholders of a text; `count` chooses the plural form. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives texts in one language; the same function for the same language, so that it can stand among the dependencies of a hook. */
export interface Translate {
  /** The text of `namespace:path.to.text`. */
  (key: MessageKey, params?: TextParams): string;
  readonly language: Language;
  /** The text of a key that was derived from data, null where there is none: for the functions of labels.ts. */
  readonly derived: (key: string, params?: TextParams) => string | null;
}

/**
 * The texts of a language.
 *
 *     const t = translator('ru');
 *     t('common:days', { count: 3 }); // 3 дня
 */
export function translator(language: Language): Translate {
  const made = translates.get(language) ?? makeTranslate(language);
  translates.set(language, made);
  return made;
}

/** What every instance of i18next in Caravan is set up with. React escapes what it shows, and nothing else shows markup. */
export function instanceOptions(language: Language): InitOptions {
  return {
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    defaultNS: 'common',
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '…',
  };
}

const translates = new Map<Language, Translate>();

/** Each language has an instance of its own, so that texts nested in texts stay in it. */
function makeTranslate(language: Language): Translate {
  const instance = createInstance();
  void instance.init(instanceOptions(language));
  const translate = (key: MessageKey, params: TextParams = {}) => instance.t(key, optionsOf(params));
  const derived = (key: string, params: TextParams = {}) =>
    instance.exists(key, optionsOf(params)) && !isGroup(instance, key) ? instance.t(key, optionsOf(params)) : null;
  return Object.assign(translate, { language, derived });
}

/** Whether a key names a group of texts, which i18next counts as existing too. */
function isGroup(instance: i18n, key: string): boolean {
  const [namespace = '', path = ''] = key.split(':');
  return typeof instance.getResource(instance.language, namespace, path) === 'object';
}

/** Under `replace` a parameter is never taken for an option of i18next, whatever a bundle from elsewhere names it. */
function optionsOf(params: TextParams): { replace: TextParams; count?: number } {
  return typeof params.count === 'number' ? { replace: params, count: params.count } : { replace: params };
}
