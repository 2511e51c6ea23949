// What the log tells of rows that clash or have lost their owner.
import type { Contender } from '../../changes/conflicts.ts';
import type { ChangeLog } from '../../changes/log.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Language } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { type AnyRow, type EntityName, entityOf } from '../../domain/registry/registry.ts';

/** Who wrote a field last, in the order of arrival; null where nobody did. */
export function lastWriteOf(log: ChangeLog, table: EntityName, id: Id, field: string): Omit<Contender, 'value'> | null {
  for (let stamp = log.length; stamp > 0; stamp--) {
    const set = log.at(stamp);
    if (set.ops.some((op) => op.id === id && op.field === field && op.table === table))
      return { dot: { device: set.device, seq: set.seq }, author: set.author, at: set.at };
  }
  return null;
}

/** Whether the row ever was in this park, so that it can be brought back. */
export function hasBeen(log: ChangeLog, table: EntityName, id: Id): boolean {
  for (const set of log) if (set.ops.some((op) => op.id === id && op.table === table)) return true;
  return false;
}

/** What a row was called when it was last written to, though it is deleted by now. */
export function lastCaptionOf(log: ChangeLog, park: ParkReader, table: EntityName, id: Id, language: Language): string {
  const row: Record<string, unknown> = { ...entityOf(table).blank };
  for (const set of log)
    for (const { table: of, id: which, field, value } of set.ops) {
      if (which !== id || of !== table) continue;
      const [name = field, part] = field.split('.');
      row[name] = part === undefined ? value : { ...Object(row[name]), [part]: value };
    }
  return captionOf(park, table, { ...row, id }, language);
}

/** A code that no row beside them has, for each of the rows: `EXO-2`, `EXO-3`. */
export function suggestedCodes(
  park: ParkReader,
  table: EntityName,
  field: string,
  value: string,
  ids: readonly Id[],
): Readonly<Record<Id, string>> {
  const { owner } = entityOf(table);
  const rows: readonly AnyRow[] = park.rows(table).map((row) => ({ ...row }));
  const first = rows.find((row) => row.id === ids[0]);
  const beside = rows.filter((row) => owner === null || row[owner] === first?.[owner]);
  const taken = new Set(beside.map((row) => row[field]));
  let number = 2;
  const codes = ids.map((id) => {
    while (taken.has(`${value}-${number}`)) number += 1;
    return [id, `${value}-${number++}`] as const;
  });
  return Object.fromEntries(codes);
}
