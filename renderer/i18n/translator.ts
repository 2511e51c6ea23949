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

/** Shows where a parameter is missing. */
const MISSING = '…';

/** React escapes what it shows, and nothing else shows markup. */
function instanceOptions(language: Language): InitOptions {
  return {
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    defaultNS: 'common',
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => MISSING,
  };
}

const translates = new Map<Language, Translate>();

/** Each language has an instance of its own, so that texts nested in texts stay in it. */
function makeTranslate(language: Language): Translate {
  const instance = createInstance();
  void instance.init(instanceOptions(language));
  const full = (key: string, params: TextParams) => instance.t(key, optionsOf(params));
  const exact = (key: string) => (instance.exists(key) && !isGroup(instance, key) ? full(key, {}) : null);
  const [texts, labels, templates] = [new Map<string, string>(), new Map<string, string | null>(), new Map<string, Template | null>()];
  const translate = (key: MessageKey, params?: TextParams) => {
    if (params === undefined) return kept(texts, key, () => full(key, {}));
    // The number chooses among texts.
    if (params.count !== undefined) return full(key, params);
    const template = kept(templates, key, () => templateOf(instance.t(key, { skipInterpolation: true })));
    return template === null ? full(key, params) : filled(template, params);
  };
  const derived = (key: string, params?: TextParams) => {
    if (params === undefined) return kept(labels, key, () => exact(key));
    return instance.exists(key, optionsOf(params)) && !isGroup(instance, key) ? full(key, params) : null;
  };
  return Object.assign(translate, { language, derived });
}

/** A text cut at its placeholders: what stands at odd places names a parameter. */
type Template = readonly string[];

// i18next takes key, language and text apart at every call. Views ask for the same few words in each row, so what does not change is kept.
function kept<Text>(known: Map<string, Text>, key: string, make: () => Text): Text {
  const text = known.get(key);
  if (text !== undefined) return text;
  const made = make();
  known.set(key, made);
  return made;
}

/** null where filling in takes more than putting parameters in their places: texts nested in the text, numbers to be written as the language does. */
function templateOf(text: string): Template | null {
  const parts = text.split(/\{\{(\w+)\}\}/);
  return parts.some((part, at) => at % 2 === 0 && /\{\{|\$t\(/.test(part)) ? null : parts;
}

function filled(template: Template, params: TextParams): string {
  return template.map((part, at) => (at % 2 === 0 ? part : String(params[part] ?? MISSING))).join('');
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
