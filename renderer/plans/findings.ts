// Collects findings, so that a file with one fault in every row does not bury the others.
import type { Finding, FindingCode } from './source-plan.ts';

const MOST_OF_A_KIND = 50;

export class FindingList {
  readonly #kinds = new Map<FindingCode, { readonly shown: Finding[]; count: number }>();

  add(severity: Finding['severity'], code: FindingCode, where = '', params: Finding['params'] = {}): void {
    const kind = this.#kinds.get(code) ?? { shown: [], count: 0 };
    this.#kinds.set(code, kind);
    kind.count += 1;
    if (kind.count <= MOST_OF_A_KIND) kind.shown.push({ severity, code, where, params });
  }

  /** Grouped by kind; a `more` after a kind tells how many of it are not listed. */
  all(): readonly Finding[] {
    return [...this.#kinds.values()].flatMap(({ shown, count }) => {
      const more: Finding = { severity: shown[0]?.severity ?? 'info', code: 'more', where: '', params: { count: count - shown.length } };
      return count > shown.length ? [...shown, more] : shown;
    });
  }
}
