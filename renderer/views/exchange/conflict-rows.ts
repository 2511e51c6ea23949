// Conflicts as the list shows them: by project, each with its words.
import { keyOf } from '../../actions/settle-conflicts.ts';
import type { Conflict } from '../../changes/conflicts.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { type AnyRow, ENTITY_NAMES, type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';

export interface ConflictRow {
  readonly key: string;
  readonly conflict: Conflict;
  /** `Project EXO Exoskeleton`, or what stands for rows of no project. */
  readonly group: string;
  /** `Milestone EXO-07 Second prototype` */
  readonly title: string;
  /** `Forecast date` */
  readonly subject: string;
  /** `2 values` */
  readonly summary: string;
}

/** Sorted by project, then by entity, caption and field, as the language sorts. */
export function conflictRows(t: Translate, park: ParkReader, conflicts: readonly Conflict[]): ConflictRow[] {
  const { compare } = collator(t.language);
  const rows = conflicts.map((conflict) => ({ ...rowOf(t, park, conflict), project: projectOf(park, conflict) }));
  const captions = new Map(rows.map(({ project, group }) => [project, group]));
  const groupOrder = (a: Id | null, b: Id | null) =>
    a === b ? 0 : a === null ? 1 : b === null ? -1 : compare(captions.get(a) ?? '', captions.get(b) ?? '') || (a < b ? -1 : 1);
  const isHomeless = ({ conflict }: ConflictRow) => Number(conflict.kind === 'homeless');
  return rows.sort(
    (a, b) =>
      groupOrder(a.project, b.project) ||
      isHomeless(a) - isHomeless(b) ||
      ENTITY_NAMES.indexOf(a.conflict.table) - ENTITY_NAMES.indexOf(b.conflict.table) ||
      compare(a.title, b.title) ||
      placeOfField(a.conflict) - placeOfField(b.conflict) ||
      (a.key < b.key ? -1 : 1),
  );
}

function rowOf(t: Translate, park: ParkReader, conflict: Conflict): ConflictRow {
  return {
    key: keyOf(conflict),
    conflict,
    group: groupOf(t, park, conflict),
    title: conflict.kind === 'clash' ? entityLabel(t, conflict.table, conflict.ids.length) : rowTitle(t, park, conflict.table, conflict.id),
    ...wordsOf(t, conflict),
  };
}

/** A row of any entity by its entity and its caption. */
export function rowTitle(t: Translate, park: ParkReader, table: EntityName, id: Id): string {
  const row = park.row(table, id);
  const caption = row === null ? t('history:goneRow') : captionOf(park, table, { ...row }, t.language) || t('common:untitled');
  return t('history:row', { entity: entityLabel(t, table), caption });
}

function wordsOf(t: Translate, conflict: Conflict): Pick<ConflictRow, 'subject' | 'summary'> {
  const { table } = conflict;
  switch (conflict.kind) {
    case 'field':
      return { subject: fieldLabel(t, table, conflict.field), summary: t('conflicts:values', { count: conflict.contenders.length }) };
    case 'deletion':
      return { subject: t('conflicts:deletion.subject'), summary: t('conflicts:changedFields', { count: conflict.edits.length }) };
    case 'clash':
      return {
        subject: t('common:label', { name: fieldLabel(t, table, conflict.field), value: conflict.value }),
        summary: t('conflicts:records', { count: conflict.ids.length }),
      };
    case 'homeless':
      return {
        subject: t('conflicts:homeless.subject'),
        summary: t('conflicts:homeless.missing', { field: fieldLabel(t, table, conflict.field) }),
      };
    default:
      return assertNever(conflict);
  }
}

function groupOf(t: Translate, park: ParkReader, conflict: Conflict): string {
  const project = projectOf(park, conflict);
  if (project !== null) return rowTitle(t, park, 'project', project);
  return t(conflict.kind === 'homeless' ? 'conflicts:homeless.group' : 'conflicts:wholePark');
}

/** The project that a conflict is in: upwards from owner to owner; null for what belongs to none. */
export function projectOf(park: ParkReader, conflict: Conflict): Id | null {
  let table: EntityName | null = conflict.table;
  let id: Id | null = conflict.kind === 'clash' ? (conflict.ids[0] ?? null) : conflict.id;
  // Projects that clash with each other belong to none of them.
  if (conflict.kind === 'clash' && table === 'project') return null;
  while (table !== null && id !== null && table !== 'project') {
    const { owner, fields }: ReturnType<typeof entityOf> = entityOf(table);
    const found = park.row(table, id);
    const row: AnyRow | null = found === null ? null : { ...found };
    const target: string | null = owner === null ? null : (fields[owner]?.target ?? null);
    const up: unknown = owner === null || row === null ? null : row[owner];
    table = target !== null && isEntityName(target) ? target : null;
    id = typeof up === 'string' ? up : null;
  }
  return table === 'project' && park.row('project', id) !== null ? id : null;
}

function placeOfField(conflict: Conflict): number {
  if (conflict.kind === 'deletion') return -1;
  return entityOf(conflict.table).leafAt.get(conflict.field)?.index ?? 0;
}
