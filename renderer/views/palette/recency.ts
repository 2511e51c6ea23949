// When each row was changed last, from the log; followed as the log grows.
import type { ChangeLog } from '../../changes/log.ts';
import type { Id } from '../../domain/registry/fields.ts';

export class Recency {
  readonly #times = new Map<Id, number>();
  #log: ChangeLog | null = null;
  #length = 0;

  /** Reads what the log has got since, in small steps. Another log, or one that has lost its end, is read from its beginning. */
  *follow(log: ChangeLog): Generator<void, void> {
    if (log !== this.#log || log.length < this.#length) this.#forget(log);
    while (this.#length < log.length) {
      const { at, ops } = log.at(this.#length + 1);
      for (const { id } of ops) this.#times.set(id, Math.max(at.ms, this.#times.get(id) ?? 0));
      this.#length += 1;
      yield;
    }
  }

  /** Milliseconds since 1970; 0 where nothing is known of the row. */
  changedAt(id: Id): number {
    return this.#times.get(id) ?? 0;
  }

  #forget(log: ChangeLog): void {
    this.#times.clear();
    this.#log = log;
    this.#length = 0;
  }
}
