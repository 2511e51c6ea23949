// Search in a text that is at hand, such as the name of a command.
import { fold } from './fold.ts';
import type { Query } from './query.ts';

/** Whether it has all words of the query. */
export function hasWords(text: string, { words }: Query): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

export function beginsWith(text: string, typed: string): boolean {
  const beginning = fold(typed).trim();
  return beginning !== '' && fold(text).startsWith(beginning);
}
