// What a text would have been, had the keyboard been switched to the other of the two alphabets: `dt[f` is `веха`, `учщ` is `exo`.

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const OTHER = new Map<string, string>([
  ...Array.from(LATIN, (key, at): [string, string] => [key, CYRILLIC.charAt(at)]),
  ...Array.from(CYRILLIC, (key, at): [string, string] => [key, LATIN.charAt(at)]),
  ['{', 'х'],
  ['}', 'ъ'],
  [':', 'ж'],
  ['"', 'э'],
  ['<', 'б'],
  ['>', 'ю'],
  ['~', 'ё'],
]);

/** @param text in lower case; characters that both layouts have stay as they are */
export function inOtherLayout(text: string): string {
  return Array.from(text, (character) => OTHER.get(character) ?? character).join('');
}
