// How a row is named to a person: by the fields that its entity says name it.
import type { Field, Id } from './fields.ts';
import { type Language, type Localized, readLocalized } from './language.ts';
import type { RowReader } from './park-reader.ts';
import { type AnyRow, type EntityName, entityOf, isEntityName } from './registry.ts';

/** `EXO-04 Second prototype`. A reference among the fields reads as the caption of its row. Empty where nothing is written. */
export function captionOf(park: RowReader, table: EntityName, row: AnyRow, language: Language): string {
  const { caption, fields } = entityOf(table);
  return caption
    .map((name) => partOf(park, fields[name], row[name], language))
    .filter((part) => part !== '')
    .join(' ');
}

function partOf(park: RowReader, field: Field | undefined, value: unknown, language: Language): string {
  // A row's values are of their fields' kinds.
  if (field?.kind === 'localized') return readLocalized(value as Localized, language).text;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return field?.kind === 'ref' ? captionOfTarget(park, field.target, value, language) : value;
}

function captionOfTarget(park: RowReader, target: string | null, id: Id, language: Language): string {
  if (target === null || !isEntityName(target)) return '';
  const row = park.row(target, id);
  return row === null ? '' : captionOf(park, target, { ...row }, language);
}
