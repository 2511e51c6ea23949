// The conflicts that were settled in a time, and those that still wait for a person.
import type { ChangeSet, Op, Value } from '../../changes/change-set.ts';
import { type Conflict, conflictsOf } from '../../changes/conflicts.ts';
import type { Change, HistoryEntry } from '../../changes/history.ts';
import type { Park } from '../../changes/park.ts';
import { sameValue } from '../../changes/write.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { DELETED } from '../../domain/registry/entity.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import type { Table, TableRow, Wording } from '../document.ts';
import { authorWording, type TableContext, whenCell, whenColumn } from './change-table.ts';
import { fieldWording, rowWording, valueWording } from './change-words.ts';
import { column, row, table } from './section.ts';
import { isSilent, listCell, same, say, textCell, withColon, withNote } from './wordings.ts';

/** What several people had written to one field, and what holds since. */
export function settledTable(context: TableContext, entries: readonly HistoryEntry[], belongs: (id: Id) => boolean): Table | null {
  const columns = [
    whenColumn(context),
    column(context, 'subject', 'report:columns.subject', 'text', 50),
    column(context, 'values', 'report:changeReport.apart', 'text', 43),
    column(context, 'after', 'report:changeReport.holds', 'text', 30),
    column(context, 'by', 'report:changeReport.settledBy', 'text', 26),
  ];
  const rows = entries.flatMap(({ set, changes }) =>
    changes.filter(({ op }) => belongs(op.id)).flatMap((change) => settledRow(context, set, change)),
  );
  return table('settled', columns, rows, { caption: say(context, 'report:changeReport.settled') });
}

/** Conflicts as of the cut-off date. */
export function openTable(context: TableContext, park: Park, belongs: (id: Id) => boolean): Table | null {
  const columns = [
    column(context, 'subject', 'report:columns.subject', 'text', 80),
    column(context, 'values', 'report:changeReport.apart', 'text', 100),
  ];
  const open = conflictsOf(park, context.log).filter((conflict) => idsOf(conflict).some(belongs));
  return table(
    'open',
    columns,
    open.map((conflict) => openRow(context, conflict)),
    { caption: say(context, 'report:changeReport.open') },
  );
}

function settledRow(context: TableContext, set: ChangeSet, { op, after }: Change): TableRow[] {
  const { table: name } = op;
  if (!isEntityName(name) || !entityOf(name).leafAt.has(op.field)) return [];
  const replaced = replacedBy(context, op);
  const differ = replaced.some(({ value }) => !sameValue(value, replaced[0]?.value ?? null));
  if (!differ && set.intent.key !== 'conflict.settle') return [];
  const values = replaced.map(({ by, value }) =>
    withNote(context, shown(context, name, op.field, value), authorWording(context, by.author)),
  );
  return [
    row([
      whenCell(context, set),
      listCell([rowWording(context, name, op.id), fieldWording(context, name, op.field)]),
      listCell(values),
      textCell(shown(context, name, op.field, after)),
      textCell(authorWording(context, set.author)),
    ]),
  ];
}

interface Replaced {
  readonly by: ChangeSet;
  readonly value: Value;
}

/** The writes to the same field that a write replaces; nearly always one at most. */
function replacedBy({ log }: TableContext, op: Op): Replaced[] {
  return op.supersedes.flatMap((dot) => {
    const by = log.find(dot);
    const write = by?.ops.find(({ id, field, table: name }) => id === op.id && field === op.field && name === op.table);
    return by === null || write === undefined ? [] : [{ by, value: write.value }];
  });
}

function shown(context: TableContext, name: EntityName, field: string, value: Value): Wording {
  if (field === DELETED) return say(context, value === true ? 'report:changes.removed' : 'report:changeReport.kept');
  const words = valueWording(context, name, field, value);
  return isSilent(words) ? same(context, '—') : words;
}

function openRow(context: TableContext, conflict: Conflict): TableRow {
  const { kind, table: name } = conflict;
  switch (kind) {
    case 'field': {
      const values = conflict.contenders.map((each) =>
        withNote(context, shown(context, name, conflict.field, each.value), authorWording(context, each.author)),
      );
      return row([listCell([rowWording(context, name, conflict.id), fieldWording(context, name, conflict.field)]), listCell(values)]);
    }
    case 'deletion': {
      const deletions = conflict.contenders.map((each) =>
        withNote(context, shown(context, name, DELETED, each.value), authorWording(context, each.author)),
      );
      const edits = conflict.edits.map((each) =>
        withNote(
          context,
          withColon(context, fieldWording(context, name, each.field), shown(context, name, each.field, each.value)),
          authorWording(context, each.author),
        ),
      );
      return row([textCell(rowWording(context, name, conflict.id)), listCell([...deletions, ...edits])]);
    }
    case 'clash': {
      const rows = conflict.ids.map((id) => rowWording(context, name, id));
      return row([listCell(rows), textCell(say(context, 'report:changeReport.clash', { value: conflict.value }))]);
    }
    case 'homeless':
      return row([textCell(rowWording(context, name, conflict.id)), textCell(say(context, 'report:changeReport.homeless'))]);
    default:
      return assertNever(kind);
  }
}

function idsOf(conflict: Conflict): readonly Id[] {
  return conflict.kind === 'clash' ? conflict.ids : [conflict.id];
}
