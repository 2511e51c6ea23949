// The log as a list for the screen: newest first, filtered, each entry with its words.
import type { ChangeSet, Intent } from '../../changes/change-set.ts';
import type { Change, HistoryEntry } from '../../changes/history.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import { DELETED } from '../../domain/registry/entity.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import { entityLabel, fieldLabel, intentText } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import { valueText } from '../../i18n/value-text.ts';

/** What was changed in one row by one change set. */
export interface RowChanges {
  readonly table: EntityName;
  readonly id: Id;
  /** `Milestone EXO-04 Prototype` */
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly change: Change;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What the user meant, in words. */
export function entryTitle(t: Translate, set: ChangeSet, original: Intent): string {
  return intentText(t, set.intent, original);
}

/** The entry's changes row by row, in words. A creation lists what the row began with; that it was created is the title's matter. */
export function rowChangesOf(t: Translate, park: ParkReader, entry: HistoryEntry): RowChanges[] {
  const byRow = Map.groupBy(entry.changes, ({ op }) => `${op.table}/${op.id}`);
  return [...byRow.values()].flatMap((changes) => {
    const [first] = changes;
    if (first === undefined || !isEntityName(first.op.table)) return [];
    const table = first.op.table;
    return [
      {
        table,
        id: first.op.id,
        title: rowTitle(t, park, table, first.op.id),
        fields: inFieldOrder(table, changes).flatMap((each) => fieldChange(t, park, table, each)),
      },
    ];
  });
}

/** Entries by an author, newest first. `author` null: everyone. */
export function newestFirst(entries: readonly HistoryEntry[], author: string | null): HistoryEntry[] {
  return entries.filter(({ set }) => author === null || set.author === author).toReversed();
}

/** Everyone who wrote any of the entries, each once. */
export function authorsOf(entries: readonly HistoryEntry[]): string[] {
  return [...new Set(entries.map(({ set }) => set.author))].sort();
}

/** The fields as forms and columns have them, whatever the order in which they were written. */
function inFieldOrder(table: EntityName, changes: readonly Change[]): Change[] {
  const { leafAt } = entityOf(table);
  const placeOf = ({ op }: Change) => leafAt.get(op.field)?.index ?? Number.POSITIVE_INFINITY;
  return changes.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** What says nothing to a person is left out: that a created row is not deleted, and the keys that order a list. */
function fieldChange(t: Translate, park: ParkReader, table: EntityName, change: Change): FieldChange[] {
  const { field } = change.op;
  if (field === DELETED && change.after === false && change.before === null) return [];
  if (entityOf(table).fields[field]?.kind === 'order') return [];
  const words = (value: Change['after']) => valueText(t, park, table, field, value);
  return [{ change, label: fieldLabel(t, table, field), before: words(change.before), after: words(change.after) }];
}

/** `Milestone: EXO-04 Prototype`. */
export function rowTitle(t: Translate, park: ParkReader, table: EntityName, id: Id): string {
  const row = park.row(table, id);
  const caption = row === null ? t('history:goneRow') : captionOf(park, table, { ...row }, t.language) || t('common:untitled');
  return t('history:row', { entity: entityLabel(t, table), caption });
}
