// What the people of a scenario do: edits as the app makes them, on rows that are there.
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { create, type Edit, remove, restore, settle, update } from '../../renderer/changes/edit.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { isHidden } from '../../renderer/changes/row-state.ts';
import { assertNever } from '../../renderer/domain/assert-never.ts';
import type { Random } from './random.ts';
import { IDS, TABLES, type Table } from './stage.ts';

const DAYS = [null, '2026-05-01', '2026-06-01', '2026-07-01'];
const STAGES = ['intake', 'selected', 'onHold'] as const;
const STATUSES = ['planned', 'inProgress', 'submitted'] as const;
const WEIGHTS = ['1', '2.5', null] as const;
const CATEGORIES = ['supplier', 'travel', null] as const;
const LANGUAGES = ['zh', 'ru', 'en'] as const;

/** Makes random edits. `word` gives a text that nobody has typed before. */
export class Hand {
  readonly #random: Random;
  readonly #word: () => string;

  constructor(random: Random, word: () => string) {
    this.#random = random;
    this.#word = word;
  }

  /** One intent: mostly one edit, sometimes several at once. Some are refused: a missing row, a taken code. */
  edits(park: Park): Edit[] {
    return Array.from({ length: this.#random.chance(0.2) ? 2 : 1 }, () => this.#edit(park));
  }

  /** A decision on one of the conflicts that the park has; null where there is none. */
  settlement(park: Park, log: ChangeLog): Edit[] | null {
    const conflicts = conflictsOf(park, log);
    if (conflicts.length === 0) return null;
    const conflict = this.#random.pick(conflicts);
    switch (conflict.kind) {
      case 'field': {
        const { value } = this.#random.pick(conflict.contenders);
        return [settle(conflict.table, conflict.id, conflict.field, value)];
      }
      case 'deletion':
        return [settle(conflict.table, conflict.id, '_deleted', this.#random.chance(0.5))];
      case 'clash':
        return [{ kind: 'update', table: conflict.table, id: this.#random.pick(conflict.ids), values: { code: this.#word() } }];
      case 'homeless':
        return this.#random.chance(0.5)
          ? [remove(conflict.table, conflict.id)]
          : [restore(conflict.table === 'deliverable' ? 'milestone' : 'project', conflict.owner)];
      default:
        return assertNever(conflict);
    }
  }

  #edit(park: Park): Edit {
    const kind = this.#random.weighted({ milestone: 10, project: 4, other: 2, create: 2, remove: 3, restore: 1 });
    if (kind === 'create') return this.#creation(park);
    if (kind === 'remove') return remove(...this.#row(park, this.#random.pick(TABLES), false));
    if (kind === 'restore') return restore(...this.#row(park, this.#random.pick(['project', 'milestone', 'deliverable']), true));
    if (kind === 'milestone') return this.#milestone(park);
    return kind === 'project' ? this.#project(park) : this.#other(park);
  }

  #milestone(park: Park): Edit {
    const [, id] = this.#row(park, 'milestone', false);
    switch (this.#random.below(8)) {
      case 0:
        return update('milestone', id, { forecastDate: this.#random.pick(DAYS), actualDate: this.#random.pick(DAYS) });
      case 1:
        return update('milestone', id, { status: this.#random.pick(STATUSES) });
      case 2:
        if (this.#random.chance(0.5)) return update('milestone', id, { weight: this.#random.pick(WEIGHTS) });
        return update('milestone', id, { slipReason: { category: this.#random.pick(CATEGORIES), text: this.#word() } });
      case 3:
        return update('milestone', id, { project: this.#random.pick(IDS.project) });
      case 4:
        return update('milestone', id, { code: this.#random.pick(['M1', 'M2', 'M3', '']) });
      case 5:
        return update('milestone', id, { notes: { [this.#random.pick(LANGUAGES)]: this.#random.pick(['', 'same']) } });
      default:
        return update('milestone', id, { title: { [this.#random.pick(LANGUAGES)]: this.#word() } });
    }
  }

  #project(park: Park): Edit {
    const [, id] = this.#row(park, 'project', false);
    switch (this.#random.below(5)) {
      case 0:
        return update('project', id, { stage: this.#random.pick(STAGES) });
      case 1:
        return update('project', id, { partners: [{ organization: null, role: { ru: this.#word() } }] });
      case 2:
        return update('project', id, { sites: this.#random.chance(0.5) ? [...IDS.site] : [] });
      case 3:
        return update('project', id, { code: this.#random.pick(['EXO', 'UWE', 'ICE']) });
      default:
        return update('project', id, { name: { en: this.#word() }, summary: { zh: this.#word() } });
    }
  }

  #other(park: Park): Edit {
    const [, deliverable] = this.#row(park, 'deliverable', false);
    const [, milestone] = this.#row(park, 'milestone', false);
    switch (this.#random.below(4)) {
      case 0:
        return update('deliverable', deliverable, { title: { en: this.#word() } });
      case 1:
        return update('deliverable', deliverable, { milestone });
      case 2:
        return update('person', this.#random.pick(IDS.person), { name: { ru: this.#word() }, languages: ['ru'] });
      default:
        return { kind: 'update', table: 'baseline', id: this.#random.pick(IDS.baseline), values: { dates: { [milestone]: '2026-06-01' } } };
    }
  }

  #creation(park: Park): Edit {
    const [, project] = this.#row(park, 'project', false);
    const [, milestone] = this.#row(park, 'milestone', false);
    const en = this.#word();
    switch (this.#random.below(5)) {
      case 0:
        return create('project', this.#random.pick(IDS.project), { code: this.#random.pick(['EXO', 'UWE', 'ICE', en]), name: { en } });
      case 1:
        return create('deliverable', this.#random.pick(IDS.deliverable), { milestone, title: { en } });
      case 2:
        return create('baseline', this.#random.pick(IDS.baseline), { project, name: { en }, dates: { [milestone]: '2026-05-01' } });
      default:
        return create('milestone', this.#random.pick(IDS.milestone), {
          project,
          code: this.#random.pick(['M1', 'M2', 'M3']),
          title: { en },
        });
    }
  }

  /** A row of the table that is shown, or is hidden; any of its ids where there is none. */
  #row(park: Park, table: Table, hidden: boolean): [table: Table, id: string] {
    const ids = IDS[table].filter((id) => {
      const state = park.tables[table].get(id);
      return state !== undefined && isHidden(state) === hidden;
    });
    const [hot] = ids;
    // People meet: half of all that is done concerns the first row.
    return [table, hot !== undefined && this.#random.chance(0.5) ? hot : this.#random.pick(ids.length === 0 ? IDS[table] : ids)];
  }
}
