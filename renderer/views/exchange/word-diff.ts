// What is different in one of two texts, word by word: for reading, where two values of a long text stand side by side.
import type { Language } from '../../domain/registry/language.ts';

export interface Piece {
  /** Where it begins. */
  readonly at: number;
  readonly text: string;
  /** The other text does not have it there. */
  readonly isDifferent: boolean;
}

/** Beyond so many words whole texts are easier to read than marks, and cheaper. */
const MOST_WORDS = 800;
/** Texts that share less than this part of their words are different texts. */
const LEAST_SHARED = 0.3;

/** `text` in pieces, those marked that `other` lacks; in one piece where marking tells nothing. */
export function wordDiff(text: string, other: string, language: Language): readonly Piece[] {
  const [words, others] = [wordsOf(text, language), wordsOf(other, language)];
  const whole = [{ at: 0, text, isDifferent: false }];
  if (words.length > MOST_WORDS || others.length > MOST_WORDS || words.length === 0 || others.length === 0) return whole;
  const isShared = sharedIn(words, others);
  const isWord = words.map((word) => /[\p{L}\p{N}]/u.test(word)); // every text has spaces
  const count = isWord.filter(Boolean).length;
  const shared = isShared.filter((isIn, at) => isIn && isWord[at]).length;
  return shared < count * LEAST_SHARED ? whole : piecesOf(words, isShared);
}

/** Chinese has no spaces between words: the segmenter knows where they end. */
function wordsOf(text: string, language: Language): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** Which of `words` belong to the longest sequence that both have. */
function sharedIn(words: readonly string[], others: readonly string[]): boolean[] {
  const width = others.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = words.length - 1; row >= 0; row--)
    for (let column = others.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        words[row] === others[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const isShared = words.map(() => false);
  for (let row = 0, column = 0; row < words.length && column < others.length; ) {
    if (words[row] === others[column]) {
      isShared[row] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return isShared;
}

function piecesOf(words: readonly string[], isShared: readonly boolean[]): Piece[] {
  const pieces: { at: number; text: string; isDifferent: boolean }[] = [];
  let at = 0;
  for (const [index, text] of words.entries()) {
    const isDifferent = isShared[index] !== true;
    const last = pieces.at(-1);
    if (last?.isDifferent === isDifferent) last.text += text;
    else pieces.push({ at, text, isDifferent });
    at += text.length;
  }
  return pieces;
}
