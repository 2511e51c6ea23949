// The texts of a row that search looks into, as the registry tells them: no second list of fields.
import type { Field } from '../registry/fields.ts';
import { LANGUAGES, type Language, type Localized } from '../registry/language.ts';
import { type AnyRow, type EntityName, entityOf } from '../registry/registry.ts';

/** How much a hit says: in what identifies the row on paper, in what names it, or in what else is written of it. */
export type Weight = 'code' | 'title' | 'other';

export interface RowText {
  readonly weight: Weight;
  /** The field; with its part, for groups and lists: `code`, `slipReason.text`, `criteria.title`. */
  readonly path: string;
  /** null: the same in every language. */
  readonly language: Language | null;
  readonly text: string;
}

/** The names that entities give to what identifies a row on paper. */
const CODES: ReadonlySet<string> = new Set(['code', 'number']);
const ORDER: readonly Weight[] = ['code', 'title', 'other'];

/** All texts that are written in the row, the weightiest first. */
export function textsOf(table: EntityName, row: AnyRow): RowText[] {
  const found: RowText[] = [];
  for (const { path, field, weight } of searchedFields(table)) collect(found, { path, weight }, field, row[path]);
  return found;
}

interface SearchedField {
  readonly path: string;
  readonly field: Field;
  readonly weight: Weight;
}

const byTable = new Map<EntityName, readonly SearchedField[]>();

function searchedFields(table: EntityName): readonly SearchedField[] {
  const known = byTable.get(table);
  if (known !== undefined) return known;
  const { fields, caption } = entityOf(table);
  const searched = Object.entries(fields)
    .filter(([, field]) => holdsText(field))
    .map(([path, field]): SearchedField => ({ path, field, weight: weightOf(path, caption) }))
    .sort((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight));
  byTable.set(table, searched);
  return searched;
}

function weightOf(name: string, caption: readonly string[]): Weight {
  if (!caption.includes(name)) return 'other';
  return CODES.has(name) ? 'code' : 'title';
}

function holdsText(field: Field): boolean {
  if (field.kind === 'text' || field.kind === 'texts' || field.kind === 'localized') return !field.opaque;
  return (field.kind === 'group' || field.kind === 'list') && Object.values(field.parts).some(holdsText);
}

type Place = Pick<RowText, 'path' | 'weight'>;

/** A row's values are of their fields' kinds. */
function collect(found: RowText[], place: Place, field: Field, value: unknown): void {
  if (field.kind === 'text' && typeof value === 'string') add(found, place, null, value);
  else if (field.kind === 'texts' && Array.isArray(value)) for (const text of value) add(found, place, null, text);
  else if (field.kind === 'localized')
    for (const language of LANGUAGES) add(found, place, language, (value as Localized | null)?.[language]);
  else if (field.kind === 'group') collectParts(found, place, field, value);
  else if (field.kind === 'list' && Array.isArray(value)) for (const item of value) collectParts(found, place, field, item);
}

function collectParts(found: RowText[], { path, weight }: Place, { parts }: Field, value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  for (const [name, part] of Object.entries(parts)) {
    if (holdsText(part)) collect(found, { path: `${path}.${name}`, weight }, part, Reflect.get(value, name));
  }
}

function add(found: RowText[], place: Place, language: Language | null, text: unknown): void {
  if (typeof text === 'string' && text !== '') found.push({ ...place, language, text });
}
