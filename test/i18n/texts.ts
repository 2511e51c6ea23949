// The catalogues as flat lists of texts, for the tests of this folder.
import type { Language } from '../../renderer/domain/registry/language.ts';
import { catalogues, type Namespace } from '../../renderer/i18n/catalogues.ts';

export const NAMESPACES = Object.keys(catalogues.en).filter((name): name is Namespace => name in catalogues.en);

const PLURAL_FORM = /_(zero|one|two|few|many|other)$/;

/** Path to text: `fields.title` to “Title”. */
export function textsOf(language: Language, namespace: Namespace): Map<string, string> {
  return new Map(flatten(catalogues[language][namespace], ''));
}

/** The key that code names: without the plural form. */
export function keyOf(path: string): string {
  return path.replace(PLURAL_FORM, '');
}

/** `few` of `days_few`; null for a text that has no plural forms. */
export function formOf(path: string): string | null {
  return PLURAL_FORM.exec(path)?.[1] ?? null;
}

/** Key to all its texts: several where it has plural forms. */
export function byKey(texts: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const keys = new Map<string, Map<string, string>>();
  for (const [path, text] of texts) {
    const forms = keys.get(keyOf(path)) ?? new Map<string, string>();
    keys.set(keyOf(path), forms.set(formOf(path) ?? '', text));
  }
  return keys;
}

/** `{{count, number}}` is the placeholder `count`. */
export function placeholdersOf(texts: Iterable<string>): string[] {
  const found = [...texts].flatMap((text) => [...text.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(found)].sort();
}

/** The keys that a text takes in: `$t(common:safe.kept)`. */
export function nestedKeysOf(text: string): string[] {
  return [...text.matchAll(/\$t\(\s*([\w:.]+)/g)].map((match) => match[1] ?? '');
}

/** What a reader sees of a text whatever fills it. */
export function proseOf(text: string): string {
  return text.replace(/\{\{[^}]*\}\}|\$t\([^)]*\)/g, ' ');
}

function flatten(tree: object, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${prefix}${name}`, value] satisfies [string, string]];
    if (typeof value === 'object' && value !== null) return flatten(value, `${prefix}${name}.`);
    throw new Error(`${prefix}${name} is neither a text nor a group of texts`);
  });
}
