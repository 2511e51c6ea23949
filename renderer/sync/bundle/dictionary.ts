// Gives each distinct entry a number, in the order in which they come.
import { FIRST_ENTRY, NEXT, REPEAT } from './columns.ts';

export class Dictionary<Entry> {
  readonly entries: Entry[] = [];
  readonly #places = new Map<string, number>();

  /** The place of `entry`, known by `key`; a new one where the key is new. */
  place(key: string, entry: Entry): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

/** Writes a column of references. Entries must be named for the first time in the order of their places, or by number. */
export class ReferenceWriter {
  readonly column: number[] = [];
  #last = -1;
  #next = 0;

  add(place: number): void {
    this.column.push(place === this.#last ? REPEAT : place === this.#next ? NEXT : place + FIRST_ENTRY);
    this.#last = place;
    this.#next = Math.max(this.#next, place + 1);
  }
}

/** Reads what a `ReferenceWriter` wrote. The places that it gives may lie outside the dictionary: damaged files do. */
export class ReferenceReader {
  #last = -1;
  #next = 0;

  place(code: number): number {
    const place = code === REPEAT ? this.#last : code === NEXT ? this.#next : code - FIRST_ENTRY;
    this.#last = place;
    this.#next = Math.max(this.#next, place + 1);
    return place;
  }
}
