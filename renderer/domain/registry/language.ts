// The three languages of the park, and texts that are held in several of them.

export const LANGUAGES = ['zh', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text per language; a missing key is a gap that the interface lists and reports mark. */
export type Localized = { readonly [L in Language]?: string };

export interface Reading {
  readonly text: string;
  /** The language the text is in; differs from the one asked for where there is a gap; null where nothing is written. */
  readonly language: Language | null;
}

/** The text in `wanted`, else in the language that a reader of `wanted` most likely also reads, with the language it came in. */
export function readLocalized(value: Localized, wanted: Language): Reading {
  for (const language of [wanted, ...FALLBACKS[wanted]]) {
    const text = value[language];
    if (text !== undefined && text !== '') return { text, language };
  }
  return { text: '', language: null };
}

const FALLBACKS: Record<Language, readonly Language[]> = { zh: ['en', 'ru'], ru: ['en', 'zh'], en: ['zh', 'ru'] };
