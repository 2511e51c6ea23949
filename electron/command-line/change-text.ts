// One change of a row, in words, for a reader of the log.
import type { Value } from '../../renderer/changes/change-set.ts';
import type { Change } from '../../renderer/changes/history.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { everyRowOf } from '../../renderer/changes/park-view.ts';
import { captionOf } from '../../renderer/domain/registry/caption.ts';
import { DELETED } from '../../renderer/domain/registry/entity.ts';
import type { RowReader } from '../../renderer/domain/registry/park-reader.ts';
import { type EntityName, entityOf, isEntityName } from '../../renderer/domain/registry/registry.ts';
import { entityLabel, fieldLabel } from '../../renderer/i18n/labels.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';
import { valueText } from '../../renderer/i18n/value-text.ts';
import { oneLine } from './one-line.ts';

const LONGEST_VALUE = 120;

/** Words changes by the park as it is now: rows that were deleted since keep their names. */
export class ChangeWording {
  readonly #rows: RowReader;
  readonly #t: Translate;

  constructor(park: Park, t: Translate) {
    this.#rows = everyRowOf(park);
    this.#t = t;
  }

  /** `Milestone “EXO-04 Prototype”: Forecast: 2026-03-01 → 2026-04-15`. */
  line({ op, before, after }: Change): string {
    const t = this.#t;
    const leaf = isEntityName(op.table) ? entityOf(op.table).leafAt.get(op.field) : undefined;
    const row = this.row(op.table, op.id);
    if (leaf === undefined || !isEntityName(op.table))
      return t('cli:log.unknownChange', { row, field: op.field, after: JSON.stringify(after) });
    if (op.field === DELETED) return after === true ? t('cli:log.deleted', { row }) : t('cli:log.created', { row });
    const field = fieldLabel(t, op.table, op.field);
    return t('cli:log.change', {
      row,
      field,
      before: this.value(op.table, op.field, before),
      after: this.value(op.table, op.field, after),
    });
  }

  /** `Milestone “EXO-04 Prototype”`. */
  row(table: string, id: string): string {
    if (!isEntityName(table)) return `${table} ${id}`;
    return this.#t('cli:log.row', { entity: entityLabel(this.#t, table), caption: this.#caption(table, id) });
  }

  /** A value of a field, in one line that is not too long. */
  value(table: EntityName, field: string, value: Value): string {
    return oneLine(valueText(this.#t, this.#rows, table, field, value), LONGEST_VALUE);
  }

  #caption(table: EntityName, id: string): string {
    const row = this.#rows.row(table, id);
    return (row === null ? '' : captionOf(this.#rows, table, { ...row }, this.#t.language)) || this.#t('common:untitled');
  }
}
