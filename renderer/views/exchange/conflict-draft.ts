// What a person is about to decide on one conflict, and the settlement that it comes to.
import type { Settlement } from '../../actions/settle-conflicts.ts';
import type { Value } from '../../changes/change-set.ts';
import type { Conflict } from '../../changes/conflicts.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { CalendarDate, Field, Id } from '../../domain/registry/fields.ts';
import type { Language } from '../../domain/registry/language.ts';
import { type EntityName, entityOf } from '../../domain/registry/registry.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { readTypedDate } from '../../ui/typed-date.ts';

/** One of the ways to settle a conflict: the place of a contender or row, or a word for what else can be done. */
export type Option = number | 'other' | 'keep' | 'delete' | 'move' | 'restoreOwner' | 'remove';

export interface Draft {
  readonly option: Option | null;
  /** A third value, as it is being typed; of money the amount; of a choice the word or the id. */
  readonly typed: string;
  readonly currency: string;
  /** The new codes of rows that clash, as far as they differ from what is suggested. */
  readonly codes: Readonly<Record<Id, string>>;
  readonly owner: Id | null;
}

export const NO_DRAFT: Draft = { option: null, typed: '', currency: '', codes: {}, owner: null };

/** How typed text is read. */
export interface Reader {
  readonly language: Language;
  readonly today: CalendarDate;
}

const TYPED_KINDS = ['text', 'localized', 'date', 'integer', 'decimal', 'money', 'enum', 'ref'] as const;
export type TypedKind = (typeof TYPED_KINDS)[number];

/** The definition behind a leaf's path: of the field, or of the group's part. */
export function fieldAt(table: EntityName, path: string): Field | null {
  const [name = path, part] = path.split('.');
  const field = entityOf(table).fields[name];
  if (field === undefined) return null;
  return field.kind === 'group' && part !== undefined ? (field.parts[part] ?? null) : field;
}

/** The kind of editor for a third value; null where only those that were written can be chosen. */
export function typedKindOf(field: Field | null): TypedKind | null {
  return TYPED_KINDS.find((kind) => kind === field?.kind) ?? null;
}

/** The ways in which a conflict can be settled, in the order in which they stand. @param canRestore the owner of a homeless row is deleted, and not unknown */
export function optionsOf(conflict: Conflict, canRestore: boolean): readonly Option[] {
  switch (conflict.kind) {
    case 'field': {
      const places = conflict.contenders.map((_, at) => at);
      return typedKindOf(fieldAt(conflict.table, conflict.field)) === null ? places : [...places, 'other'];
    }
    case 'deletion':
      return ['keep', 'delete'];
    case 'clash':
      return conflict.ids.map((_, at) => at);
    case 'homeless':
      return canRestore ? ['move', 'restoreOwner', 'remove'] : ['move', 'remove'];
    default:
      return assertNever(conflict);
  }
}

/**
 * The settlement that a draft comes to; null where nothing is chosen yet. Problems: of what was typed.
 * @param codes for rows that clash: the new code of each, as suggested or typed
 */
export function settlementOf(
  conflict: Conflict,
  draft: Draft,
  codes: Readonly<Record<Id, string>>,
  reader: Reader,
): Result<Settlement> | null {
  const { option } = draft;
  if (option === null) return null;
  switch (conflict.kind) {
    case 'field':
      return valueSettlement(conflict, draft, reader);
    case 'deletion':
      return success({ kind: 'row', table: conflict.table, id: conflict.id, stays: option === 'keep' });
    case 'clash': {
      const keeps = typeof option === 'number' ? conflict.ids[option] : undefined;
      const renamed = conflict.ids.filter((id) => id !== keeps).map((id) => [id, (codes[id] ?? '').trim()] as const);
      const { table, field } = conflict;
      if (renamed.some(([, code]) => code === '')) return failure('edit.required', { table, field });
      return success({ kind: 'rename', table, field, values: Object.fromEntries(renamed) });
    }
    case 'homeless':
      return homeSettlement(conflict, draft);
    default:
      return assertNever(conflict);
  }
}

function valueSettlement(conflict: Extract<Conflict, { kind: 'field' }>, draft: Draft, reader: Reader): Result<Settlement> | null {
  const { table, id, field, contenders } = conflict;
  const chosen = typeof draft.option === 'number' ? contenders[draft.option] : undefined;
  const value = chosen !== undefined ? success(chosen.value) : typedValue(table, field, draft, reader);
  return value.ok ? success({ kind: 'value', table, id, field, value: value.value }) : value;
}

function homeSettlement({ table, id, field, owner }: Extract<Conflict, { kind: 'homeless' }>, draft: Draft): Result<Settlement> | null {
  if (draft.option === 'restoreOwner') return success({ kind: 'restoreOwner', table, id, field, owner });
  if (draft.option === 'remove') return success({ kind: 'remove', table, id });
  return draft.owner === null ? null : success({ kind: 'move', table, id, field, owner: draft.owner });
}

/** A third value from its text. Problems: `edit.required`, `edit.invalid`, `date.…`. */
function typedValue(table: EntityName, path: string, draft: Draft, { language, today }: Reader): Result<Value> {
  const field = fieldAt(table, path);
  const text = draft.typed;
  if (text.trim() === '') return field?.required === true ? failure('edit.required', { table, field: path }) : success(null);
  const value = field?.kind === 'date' ? readTypedDate(text, language, today) : success(plainValue(field, draft));
  if (!value.ok) return value;
  const leaf = entityOf(table).leafAt.get(path);
  const isSound = leaf?.schema.safeParse(value.value).success === true;
  return isSound ? value : failure('edit.invalid', { table, field: path, given: text.slice(0, 80) });
}

function plainValue(field: Field | null, { typed, currency }: Draft): Value {
  // People write a decimal comma; the log keeps a point.
  const number = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (field?.kind === 'integer') return /^-?\d+$/.test(number) ? Number(number) : number;
  if (field?.kind === 'decimal') return number;
  if (field?.kind === 'money') return { amount: number, currency: currency.trim().toUpperCase() };
  return typed;
}
