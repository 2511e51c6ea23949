// One line of the palette: something that can be opened or done.
import type { ComponentType } from 'react';
import type { Range } from '../../domain/search/matches.ts';

/** A text of a row that was found, and where it stands. */
export interface FoundText {
  /** The field that holds it. */
  readonly label: string;
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly lang: string | undefined;
}

export interface PaletteOption {
  /** Unique in the list. */
  readonly key: string;
  readonly words: string;
  readonly ranges: readonly Range[];
  /** What stands under or beside the words, quietly. */
  readonly detail: string;
  /** The text that it was found by, where the words do not show it. */
  readonly match: FoundText | null;
  /** Keys that do the same from anywhere. */
  readonly combo: string | null;
  readonly Icon: ComponentType | null;
  readonly act: Act;
  /** What Ctrl+Enter does; null: the same. */
  readonly second: Act | null;
}

export type Act = { readonly goTo: string } | { readonly run: () => void };

export interface PaletteGroup {
  readonly key: string;
  readonly title: string;
  readonly options: readonly PaletteOption[];
}

/** An option with the least that one needs. */
export function option(key: string, words: string, act: Act, more: Partial<PaletteOption> = {}): PaletteOption {
  return { key, words, ranges: [], detail: '', match: null, combo: null, Icon: null, act, second: null, ...more };
}
