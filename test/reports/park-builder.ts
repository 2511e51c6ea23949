// Builds parks for the tests of rules and reports: dated change sets, made the way the application makes them.
import { nextChangeSet } from '../../renderer/changes/commit.ts';
import type { Edit } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { applyChangeSet, emptyPark, type Park } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import type { Id } from '../../renderer/domain/registry/fields.ts';

const DEVICE = '00000000-0000-4000-8000-0000000000d1';

/** A readable id: the same number always gives the same one. */
export function idOf(number: number): Id {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export class ParkBuilder {
  readonly log = new ChangeLog();
  readonly #park: Park = emptyPark();

  /** Writes the edits at noon UTC of a day. Throws where the application would refuse them. */
  on(date: string, edits: readonly Edit[], author = 'Лу Мин'): this {
    const by = { park: this.#park, log: this.log, device: DEVICE, author, wallMs: Date.parse(`${date}T12:00:00Z`) };
    const made = nextChangeSet(by, { key: 'test' }, edits);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    if (made.value !== null) applyChangeSet(this.#park, this.log, made.value, this.log.append(made.value));
    return this;
  }

  get view(): ParkView {
    return new ParkView(this.#park);
  }
}
