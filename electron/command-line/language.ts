// In which language the command line speaks.
import { LANGUAGES, type Language } from '../../renderer/domain/registry/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `--lang` names among the words, wherever it stands; undefined where it is not there, empty where it names nothing. */
export function languageWord(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (place === -1) return undefined;
  return words[place]?.split('=')[1] ?? words[place + 1] ?? '';
}

/**
 * The language that `--lang` names, else the system's, else English: also where `--lang` names none of ours, to say so.
 * @param locale of the system, such as `zh-CN`, for where the environment names none
 */
export function languageOf(words: readonly string[], environment: Environment, locale: string): Language {
  const word = languageWord(words);
  return LANGUAGES.find((language) => language === word) ?? languageOfSystem(environment, locale);
}

function languageOfSystem(environment: Environment, locale: string): Language {
  // POSIX: the first that is set wins, also over what the system says otherwise.
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value);
  const tag = (named ?? locale).slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
