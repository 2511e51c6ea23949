// The rows and words that a cell can hold one of, and how one is found by what was typed.
import { LANGUAGES, type Language, type Localized, readLocalized } from '../../../domain/registry/language.ts';

export interface Choice {
  /** What is written: an id or an enum's value. */
  readonly value: string;
  readonly label: string;
  /** What may be typed for it: its names in every language. */
  readonly names: readonly string[];
}

/** A choice of a row by its name. `also`: other words by which people know it. */
export function namedChoice(value: string, name: Localized, language: Language, also: Localized = {}): Choice {
  const names = LANGUAGES.flatMap((each) => [name[each] ?? '', also[each] ?? '']).filter((text) => text !== '');
  return { value, label: readLocalized(name, language).text, names };
}

/** The choices that fit what was typed so far, those that begin with it first; all for an empty text. */
export function fittingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = folded(typed);
  if (wanted === '') return choices;
  const begins = choices.filter(({ names }) => names.some((name) => folded(name).startsWith(wanted)));
  const holds = choices.filter((choice) => !begins.includes(choice) && choice.names.some((name) => folded(name).includes(wanted)));
  return [...begins, ...holds];
}

/** The one choice that is meant: by its value, its whole name, else as the only one that fits. null: none, or several. */
export function choiceMeant(choices: readonly Choice[], typed: string): Choice | null {
  const picked = choices.find(({ value }) => value === typed);
  if (picked !== undefined) return picked;
  const wanted = folded(typed);
  const exact = choices.filter(({ names }) => names.some((name) => folded(name) === wanted));
  const [only, second] = exact.length > 0 ? exact : fittingChoices(choices, typed);
  return only === undefined || second !== undefined ? null : only;
}

/** Width of characters, case and spaces are the typist's own. */
function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
