// The reason of a slip as its reader can read it: what somebody typed in one language, and what others made of it in theirs.
import { LANGUAGES, type Language, type Localized } from '../registry/language.ts';
import type { Row } from '../registry/registry.ts';

type Milestone = Pick<Row<'milestone'>, 'slipReason' | 'reasonTranslations'>;

/** The explanation of the slip in a language; as it was given where nobody has translated it; empty where none was given. */
export function slipReasonIn(milestone: Milestone, language: Language): string {
  return reasonIn(milestone, milestone.slipReason.text, language);
}

/** The same of any reason that was ever given for the milestone: what the log holds is read in the reader's language too. */
export function reasonIn({ reasonTranslations }: Pick<Milestone, 'reasonTranslations'>, original: string, language: Language): string {
  return translationsOf(reasonTranslations, original)[language] || original;
}

/** What a text was translated to. Of a text that was changed there are none: a translation never speaks for another text than its own. */
export function translationsOf(translations: Milestone['reasonTranslations'], original: string): Localized {
  return original === '' ? {} : (translations.find((each) => each.original === original)?.text ?? {});
}

/** The translations with those of one text put in place of what it had; without any, it is listed no longer. Those of earlier reasons stay. */
export function withTranslations(
  translations: Milestone['reasonTranslations'],
  original: string,
  text: Localized,
): Milestone['reasonTranslations'] {
  const others = translations.filter((each) => each.original !== original);
  const isTranslated = original !== '' && LANGUAGES.some((language) => (text[language] ?? '') !== '');
  return isTranslated ? [...others, { original, text }] : others;
}
