// The three catalogues say the same things: no key, plural form or placeholder is in one of them alone.
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../renderer/domain/registry/language.ts';
import type { Namespace } from '../../renderer/i18n/catalogues.ts';
import { byKey, formOf, NAMESPACES, nestedKeysOf, placeholdersOf, proseOf, textsOf } from './texts.ts';

const FORMS: Record<Language, readonly string[]> = { zh: ['other'], ru: ['few', 'many', 'one', 'other'], en: ['one', 'other'] };

describe.each(NAMESPACES)('%s', (namespace) => {
  it.each(['zh', 'ru'] as const)('has the keys of English in %s', (language) => {
    expect(keysOf(language, namespace)).toEqual(keysOf('en', namespace));
  });

  it.each(['zh', 'ru'] as const)('takes the same placeholders in %s as in English', (language) => {
    expect(placeholdersByKey(language, namespace)).toEqual(placeholdersByKey('en', namespace));
  });

  it.each(LANGUAGES)('has every plural form of %s and no other', (language) => {
    const plurals = [...byKey(textsOf(language, namespace))].filter(([, forms]) => !forms.has(''));
    const wrong = plurals.filter(([, forms]) => [...forms.keys()].sort().join() !== FORMS[language].join());
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)('counts the same keys in %s', (language) => {
    expect(pluralKeys(language, namespace)).toEqual(pluralKeys('en', namespace));
  });

  it.each(LANGUAGES)('has no empty text in %s', (language) => {
    const texts = [...textsOf(language, namespace)];
    expect(texts.filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
  });

  // The command line lays out columns with spaces.
  it.skipIf(namespace === 'cli').each(LANGUAGES)('has no stray space in %s', (language) => {
    const texts = [...textsOf(language, namespace)].filter(([, text]) => isProse(text));
    expect(texts.filter(([, text]) => text !== text.trim() || / {2}/.test(text)).map(([path]) => path)).toEqual([]);
  });

  it.each(LANGUAGES)('has no half of a placeholder in %s', (language) => {
    const texts = [...textsOf(language, namespace)];
    expect(
      texts.filter(([, text]) => /[{}]/.test(text.replace(/\{\{[\w.-]+(, ?\w+(\([^)]*\))?)?\}\}/g, ''))).map(([path]) => path),
    ).toEqual([]);
  });

  it.each(LANGUAGES)('takes in only texts that exist in %s', (language) => {
    const nested = [...textsOf(language, namespace).values()].flatMap(nestedKeysOf);
    expect(nested.filter((key) => !exists(language, key))).toEqual([]);
  });

  it.each(['zh', 'ru'] as const)('is translated into %s', (language) => {
    const english = textsOf('en', namespace);
    const same = [...textsOf(language, namespace)].filter(([path, text]) => english.get(path) === text && isEnglish(text));
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('has no Russian word with a Latin letter in it', () => {
    const mixed = [...textsOf('ru', namespace)].filter(([, text]) => /[а-яё][a-z]|[a-z][а-яё]/i.test(proseOf(text)));
    expect(mixed.map(([path]) => path)).toEqual([]);
  });

  it('has no Latin punctuation after Chinese', () => {
    const latin = [...textsOf('zh', namespace)].filter(([, text]) =>
      /\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?!\w)|\p{Script=Han}\(/u.test(proseOf(text)),
    );
    expect(latin.map(([path]) => path)).toEqual([]);
  });
});

function keysOf(language: Language, namespace: Namespace): string[] {
  return [...byKey(textsOf(language, namespace)).keys()].sort();
}

function pluralKeys(language: Language, namespace: Namespace): string[] {
  const plural = [...textsOf(language, namespace).keys()].filter((path) => formOf(path) !== null);
  return [...byKey(new Map(plural.map((path) => [path, '']))).keys()].sort();
}

function placeholdersByKey(language: Language, namespace: Namespace): Record<string, string[]> {
  const keys = [...byKey(textsOf(language, namespace))].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(([key, forms]) => [key, placeholdersOf(forms.values())]));
}

function exists(language: Language, key: string): boolean {
  const [name, path = ''] = key.split(':');
  const namespace = NAMESPACES.find((each) => each === name);
  return namespace !== undefined && byKey(textsOf(language, namespace)).has(path);
}

/** A separator such as “, ” is no prose. */
function isProse(text: string): boolean {
  return /[\p{L}{]/u.test(text);
}

/** A word in small letters is English; Excel, PDF and the like are the same everywhere. */
function isEnglish(text: string): boolean {
  return /\b[a-z]{4,}\b/.test(proseOf(text).replace(/\S*[/@.]\S+/g, ' '));
}
