// Codes for what an import creates: short, readable, and not taken.

const LONGEST_CODE = 16;

/**
 * A project code from a plan's title: its Latin words in capitals, as many as fit; `PLAN1` where it has none. Counts up while
 * the code is taken.
 * @param taken in capitals
 */
export function freeProjectCode(title: string, taken: ReadonlySet<string>): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? [];
  let base = words[0]?.slice(0, LONGEST_CODE) ?? '';
  for (const word of words.slice(1)) {
    if (base.length + 1 + word.length > LONGEST_CODE) break;
    base = `${base}-${word}`;
  }
  if (!/[A-Z]/.test(base)) return counted((number) => `PLAN${number}`, 1, taken);
  return taken.has(base) ? counted((number) => `${base}-${number}`, 2, taken) : base;
}

/**
 * Codes for new rows from their place among all rows: `1.10`. A code once given is cited in letters and acts, so no row is ever
 * renumbered: a new row whose place is taken gets the next free number under its parent.
 */
export class RowCodes {
  readonly #taken: Set<string>;

  /** @param taken the codes in use in the project */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** @param outline the row's place, `3.10`; @param parentCode null at the top */
  give(outline: string, parentCode: string | null): string {
    const number = Number(outline.split('.').at(-1));
    const code = counted((next) => (parentCode === null ? `${next}` : `${parentCode}.${next}`), number, this.#taken);
    this.#taken.add(code);
    return code;
  }
}

function counted(codeOf: (number: number) => string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(codeOf(number))) number += 1;
  return codeOf(number);
}
