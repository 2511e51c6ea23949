// Open conflicts for people and for programs.
import type { Conflict, Contender } from '../../renderer/changes/conflicts.ts';
import { assertNever } from '../../renderer/domain/assert-never.ts';
import { DELETED } from '../../renderer/domain/registry/entity.ts';
import type { EntityName } from '../../renderer/domain/registry/registry.ts';
import { formatDateTime, formatList } from '../../renderer/i18n/formats.ts';
import { fieldLabel } from '../../renderer/i18n/labels.ts';
import type { ChangeWording } from './change-text.ts';
import type { CommandContext } from './command.ts';
import { instant } from './instant.ts';

/** A value with who wrote it and when: the same keys for every kind of conflict. */
export interface ConflictValue {
  readonly value: Contender['value'];
  readonly author: string;
  /** `2026-11-24T08:00:00.000Z` */
  readonly at: string;
  readonly device: string;
  readonly seq: number;
}

/** A conflict as JSON. */
export function conflictJson(conflict: Conflict) {
  const { kind, table } = conflict;
  switch (kind) {
    case 'field':
      return { kind, table, id: conflict.id, field: conflict.field, values: conflict.contenders.map(valueJson) };
    case 'deletion': {
      const edits = conflict.edits.map((edit) => ({ field: edit.field, ...valueJson(edit) }));
      return { kind, table, id: conflict.id, field: DELETED, values: conflict.contenders.map(valueJson), edits };
    }
    case 'clash':
      return { kind, table, ids: conflict.ids, field: conflict.field, value: conflict.value };
    case 'homeless':
      return { kind, table, id: conflict.id, field: conflict.field, owner: conflict.owner };
    default:
      return assertNever(kind);
  }
}

function valueJson({ value, author, at, dot }: Contender): ConflictValue {
  return { value, author, at: instant(at.ms), device: dot.device, seq: dot.seq };
}

/** A conflict as one line: the row, the field, and each value with its author and time. */
export function conflictLine(conflict: Conflict, wording: ChangeWording, context: CommandContext): string {
  const { t } = context;
  const { kind, table } = conflict;
  switch (kind) {
    case 'field': {
      const { field } = conflict;
      const values = conflict.contenders.map((each) => valueLine(table, field, each, wording, context));
      return t('cli:conflicts.field', {
        row: wording.row(table, conflict.id),
        field: fieldLabel(t, table, field),
        values: values.join(' | '),
      });
    }
    case 'deletion': {
      const deleted = conflict.contenders.filter((each) => each.value === true).map((each) => writtenBy(each, context));
      const edits = conflict.edits.map((edit) => editLine(table, edit, wording, context));
      const line = t('cli:conflicts.deletion', { row: wording.row(table, conflict.id), by: deleted.join(', ') });
      return edits.length === 0 ? line : t('cli:conflicts.deletionWithEdits', { deletion: line, edits: edits.join('; ') });
    }
    case 'clash': {
      const rows = formatList(
        conflict.ids.map((id) => wording.row(table, id)),
        t.language,
      );
      return t('cli:conflicts.clash', { field: fieldLabel(t, table, conflict.field), value: conflict.value, rows });
    }
    case 'homeless':
      return t('cli:conflicts.homeless', { row: wording.row(table, conflict.id), field: fieldLabel(t, table, conflict.field) });
    default:
      return assertNever(kind);
  }
}

function editLine(table: EntityName, edit: Contender & { field: string }, wording: ChangeWording, context: CommandContext): string {
  const value = valueLine(table, edit.field, edit, wording, context);
  return context.t('common:label', { name: fieldLabel(context.t, table, edit.field), value });
}

function valueLine(table: EntityName, field: string, contender: Contender, wording: ChangeWording, context: CommandContext): string {
  const value = wording.value(table, field, contender.value);
  return context.t('common:inParentheses', { text: value, note: writtenBy(contender, context) });
}

function writtenBy({ author, at }: Contender, { t, timeZone, language }: CommandContext): string {
  return t('cli:conflicts.by', { author: author || t('history:noAuthor'), at: formatDateTime(at.ms, timeZone, language) });
}
