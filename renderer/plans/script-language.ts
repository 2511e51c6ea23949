// Which of the three languages a text from a file is in, by its script alone.
import type { Language } from '../domain/registry/language.ts';

/** The language whose script has most of the text's letters; a text of neither Chinese nor Cyrillic counts as English. */
export function languageOf(text: string): Language {
  const zh = count(text, /\p{Script=Han}/gu);
  const ru = count(text, /\p{Script=Cyrillic}/gu);
  const en = count(text, /\p{Script=Latin}/gu);
  // One Chinese character says about as much as three letters: «完成 prototype 测试» is Chinese.
  if (zh > 0 && zh * 3 >= Math.max(ru, en)) return 'zh';
  return ru > 0 && ru >= en ? 'ru' : 'en';
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
