// The changes of some rows as a table: under the name of each row what was written, when, by whom, before and after.

import type { ChangeSet, Value } from '../../changes/change-set.ts';
import type { Change, HistoryEntry } from '../../changes/history.ts';
import type { ChangeLog } from '../../changes/log.ts';
import { originalIntent } from '../../changes/undo.ts';
import { DELETED } from '../../domain/registry/entity.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { ENTITY_NAMES, type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { intentText } from '../../i18n/labels.ts';
import { translator } from '../../i18n/translator.ts';
import type { Cell, Column, Table, TableRow, Wording } from '../document.ts';
import { inLanguage } from '../document.ts';
import { type ChangeContext, fieldWording, rowWording, textWording, valueWording } from './change-words.ts';
import { column, row, table } from './section.ts';
import { isSilent, join, listCell, same, say, textCell, withColon, wordingOf } from './wordings.ts';

/** Names the tables of changes: what a CSV file holds. */
export const CHANGES = 'changes';

export interface TableContext extends ChangeContext {
  readonly log: ChangeLog;
  /** Of the sites, in the order of the heading. */
  readonly timeZones: readonly string[];
  /** “When: Xi’an / Moscow”. */
  readonly whenHeading: Wording;
}

/** What one change set wrote to one row. */
interface RowEntry {
  readonly table: EntityName;
  readonly id: Id;
  readonly set: ChangeSet;
  readonly changes: readonly Change[];
}

/** The changes of the rows that `belongs` lets in; null where there are none. */
export function changeTable(context: TableContext, entries: readonly HistoryEntry[], belongs: (id: Id) => boolean): Table | null {
  const byRow = Map.groupBy(
    entries.flatMap((entry) => rowEntriesOf(entry, belongs)),
    ({ table: name, id }) => `${name}/${id}`,
  );
  const groups = [...byRow.values()].map((of) => ({ of, name: groupName(context, of) })).toSorted(inOrder(context));
  const rows = groups.flatMap(({ of, name }) => [heading(name), ...of.flatMap((entry) => rowsOf(context, entry))]);
  return table(CHANGES, columnsOf(context), rows);
}

/** A moment by the clocks of both sites. */
export function whenCell({ timeZones }: TableContext, set: ChangeSet): Cell {
  return { kind: 'instant', ms: set.at.ms, timeZones };
}

export function whenColumn({ whenHeading }: TableContext): Column {
  return { key: 'when', heading: whenHeading, type: 'text', width: 25 };
}

export function authorWording(context: TableContext, author: string): Wording {
  return author === '' ? say(context, 'history:noAuthor') : same(context, author);
}

function columnsOf(context: TableContext): Column[] {
  return [
    whenColumn(context),
    column(context, 'field', 'report:columns.fieldName', 'text', 38),
    column(context, 'before', 'report:changeReport.before', 'text', 43),
    column(context, 'after', 'report:changeReport.after', 'text', 45),
    column(context, 'by', 'report:columns.enteredBy', 'text', 29),
  ];
}

function rowEntriesOf({ set, changes }: HistoryEntry, belongs: (id: Id) => boolean): RowEntry[] {
  const known = changes.filter(({ op }) => isEntityName(op.table) && belongs(op.id) && entityOf(op.table).leafAt.has(op.field));
  return [...Map.groupBy(known, ({ op }) => `${op.table}/${op.id}`).values()].flatMap((of) => {
    const [first] = of;
    return first === undefined || !isEntityName(first.op.table) ? [] : [{ table: first.op.table, id: first.op.id, set, changes: of }];
  });
}

function groupName(context: TableContext, [first]: readonly RowEntry[]): Wording {
  return first === undefined ? {} : rowWording(context, first.table, first.id);
}

interface Group {
  readonly of: readonly RowEntry[];
  readonly name: Wording;
}

/** By entity, then by name, then by id. */
function inOrder({ languages: [language] }: TableContext): (a: Group, b: Group) => number {
  const compare = collator(language).compare;
  const place = ({ of }: Group) => ENTITY_NAMES.indexOf(of[0]?.table ?? 'site');
  const id = ({ of }: Group) => of[0]?.id ?? '';
  return (a, b) =>
    place(a) - place(b) || compare(inLanguage(a.name, language).text, inLanguage(b.name, language).text) || (id(a) < id(b) ? -1 : 1);
}

function heading(name: Wording): TableRow {
  return { cells: [textCell(name)], heads: true, depth: 0, emphasis: 'none' };
}

/** A row that is new is told in one line, whatever was filled in. */
function rowsOf(context: TableContext, entry: RowEntry): TableRow[] {
  const birth = entry.changes.find(({ op, before }) => op.field === DELETED && op.value === false && before === null);
  if (birth !== undefined) return [birthRow(context, entry)];
  return entry.changes.map((change) => changeRow(context, entry, change));
}

function birthRow(context: TableContext, entry: RowEntry): TableRow {
  const cells = [whenCell(context, entry.set), textCell(say(context, 'report:changes.added')), NOTHING, bornCell(context, entry)];
  return { ...row([...cells, byCell(context, entry)]), spreads: cells.length - 1 };
}

/** What a new row was filled in with, but for what its name tells and where it stands. A text of several languages is one value. */
function bornCell(context: TableContext, { table: name, id, changes }: RowEntry): Cell {
  const { caption, owner, fields } = entityOf(name);
  const byField = Map.groupBy(changes, ({ op }) => op.field.split('.')[0] ?? '');
  const values = [...byField].flatMap(([field, of]) => {
    const kind = fields[field]?.kind;
    if (kind === undefined || kind === 'order' || field === owner || caption.includes(field)) return [];
    if (kind === 'localized')
      return [withColon(context, fieldWording(context, name, field), textWording(context, { table: name, id, field }, of))];
    return of.map(({ op, after }) => namedValue(context, name, op.field, after));
  });
  return textCell(
    join(
      context,
      values.filter((value) => !isSilent(value)),
      '; ',
    ),
  );
}

function namedValue(context: TableContext, name: EntityName, path: string, value: Value): Wording {
  const words = valueWording(context, name, path, value);
  return isSilent(words) ? {} : withColon(context, fieldWording(context, name, path), words);
}

function changeRow(context: TableContext, entry: RowEntry, { op, before, after }: Change): TableRow {
  const when = whenCell(context, entry.set);
  if (op.field === DELETED) {
    const word = say(context, after === true ? 'report:changes.removed' : 'report:changes.restored');
    return row([when, textCell(word), NOTHING, NOTHING, byCell(context, entry)], after === true ? 'warning' : 'none');
  }
  const values = [before, after].map((value) => textCell(valueWording(context, entry.table, op.field, value)));
  return row([when, textCell(fieldWording(context, entry.table, op.field)), ...values, byCell(context, entry)]);
}

/** Who, and what for where the values do not tell: an undo brings back what was there. */
function byCell(context: TableContext, { set }: RowEntry): Cell {
  const author = authorWording(context, set.author);
  if (!TOLD_INTENTS.has(set.intent.key)) return textCell(author);
  const original = originalIntent(context.log, set);
  return listCell([author, wordingOf(context, (language) => ({ text: intentText(translator(language), set.intent, original), language }))]);
}

const TOLD_INTENTS: ReadonlySet<string> = new Set(['undo', 'redo', 'conflict.settle']);
/** Where there is nothing to expect: not the dash of what is empty. */
const NOTHING: Cell = { kind: 'list', items: [] };
