// What was typed, as words that a row must all have.
import { fold } from './fold.ts';
import { inOtherLayout } from './layout.ts';

export interface Query {
  /** Folded, each once, the longest first: it is the rarest. Empty: nothing is looked for. */
  readonly words: readonly string[];
  /** All that was typed, folded, with single spaces: what a code is compared with. */
  readonly whole: string;
}

export function parseQuery(typed: string): Query {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return { words: [...new Set(words)].sort((a, b) => b.length - a.length), whole: words.join(' ') };
}

/** The query as if the keyboard had been on the other layout; null where that changes nothing. */
export function otherLayoutQuery(query: Query): Query | null {
  const other = inOtherLayout(query.whole);
  return other === query.whole ? null : parseQuery(other);
}
