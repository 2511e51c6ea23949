// One change of a row, in words, for a reader of the log.
import type { Value } from '../../renderer/changes/change-set.ts';
import type { Change } from '../../renderer/changes/history.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { captionOf } from '../../renderer/domain/registry/caption.ts';
import { DELETED, type Leaf } from '../../renderer/domain/registry/entity.ts';
import type { Money } from '../../renderer/domain/registry/fields.ts';
import { type EntityName, entityOf, isEntityName } from '../../renderer/domain/registry/registry.ts';
import { formatList, formatMoney } from '../../renderer/i18n/formats.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../renderer/i18n/labels.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';
import { oneLine } from './one-line.ts';

const LONGEST_VALUE = 120;

/** Words changes by the park as it is now: rows that were deleted since keep their names. */
export class ChangeWording {
  readonly #park: Park;
  readonly #view: ParkView;
  readonly #t: Translate;

  constructor(park: Park, t: Translate) {
    this.#park = park;
    this.#view = new ParkView(park);
    this.#t = t;
  }

  /** `Milestone “EXO-04 Prototype”: Forecast: 2026-03-01 → 2026-04-15`. */
  line({ op, before, after }: Change): string {
    const t = this.#t;
    const leaf = isEntityName(op.table) ? entityOf(op.table).leafAt.get(op.field) : undefined;
    const row = this.#row(op.table, op.id);
    if (leaf === undefined || !isEntityName(op.table))
      return t('cli:log.unknownChange', { row, field: op.field, after: JSON.stringify(after) });
    if (op.field === DELETED) return after === true ? t('cli:log.deleted', { row }) : t('cli:log.created', { row });
    const field = fieldLabel(t, op.table, op.field);
    return t('cli:log.change', { row, field, before: this.#value(op.table, leaf, before), after: this.#value(op.table, leaf, after) });
  }

  #row(table: string, id: string): string {
    if (!isEntityName(table)) return `${table} ${id}`;
    return this.#t('cli:log.row', { entity: entityLabel(this.#t, table), caption: this.#caption(table, id) });
  }

  #caption(table: EntityName, id: string): string {
    const state = this.#park.tables[table].get(id);
    return (state === undefined ? '' : captionOf(this.#view, table, state.row, this.#t.language)) || this.#t('common:untitled');
  }

  #value(table: EntityName, leaf: Leaf, value: Value): string {
    const t = this.#t;
    if (value === null || value === '') return t('common:empty');
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      return formatList(
        value.map((item) => this.#text(table, leaf, item)),
        t.language,
      );
    }
    if (Array.isArray(value)) return t('common:rows', { count: value.length });
    if (typeof value === 'object')
      return isMoney(value) ? formatMoney(value, t.language) : t('common:rows', { count: Object.keys(value).length });
    return typeof value === 'string' ? this.#text(table, leaf, value) : String(value);
  }

  #text(table: EntityName, leaf: Leaf, text: string): string {
    const field = entityOf(table).fields[leaf.fieldName];
    const part = leaf.part === null ? field : (field?.parts[leaf.part] ?? field);
    if (part?.kind === 'enum') return enumLabel(this.#t, table, leaf.path, text);
    const target = part?.target ?? null;
    return target !== null && isEntityName(target) ? this.#caption(target, text) : oneLine(text, LONGEST_VALUE);
  }
}

function isMoney(value: object): value is Money {
  return 'amount' in value && 'currency' in value;
}
