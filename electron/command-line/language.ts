// In which language the command line speaks.
import { LANGUAGES, type Language } from '../../renderer/domain/registry/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `--lang` names among the words, wherever it stands; undefined where it is not there, null where it names no language of ours. */
export function languageInWords(words: readonly string[]): Language | null | undefined {
  const place = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (place === -1) return undefined;
  const given = words[place]?.split('=')[1] ?? words[place + 1];
  return LANGUAGES.find((language) => language === given) ?? null;
}

/**
 * The system's language where it is one of ours, else English.
 * @param locale of the system, such as `zh-CN`, where the environment names none
 */
export function languageOfSystem(environment: Environment, locale: string): Language {
  // POSIX: the first that is set wins, also over what the system says otherwise.
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value);
  const tag = (named ?? locale).slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
