// Who writes an event of the story, and in which language.
import { LANGUAGES, type Language } from '../domain/registry/language.ts';
import { type Source, type SourceEvent, sourceError } from './source.ts';

export interface Author {
  readonly name: string;
  readonly language: Language;
}

/** The person whom the event names, with the name written in the first of their languages. Throws where there is no such person. */
export function authorOf(source: Source, event: SourceEvent): Author {
  const row = source.rows.get(event.author);
  if (row?.table !== 'person') throw sourceError(event.file, event.on, `${event.author} is no person`);
  const { languages, name } = row.values;
  const language = LANGUAGES.find((each) => Array.isArray(languages) && languages[0] === each);
  const text: unknown =
    language === undefined || typeof name !== 'object' || name === null
      ? undefined
      : Object.entries(name).find(([each]) => each === language)?.[1];
  if (language === undefined || typeof text !== 'string') throw sourceError(row.file, row.key, 'has no name in the first of its languages');
  return { name: text, language };
}
