// The words for what the registry names: entities, fields and their parts, enum values. A name that this version does not know, from a
// newer one, is shown as it stands.
import { DELETED } from '../domain/registry/entity.ts';
import { LANGUAGES, type Language } from '../domain/registry/language.ts';
import { type EntityName, entityOf } from '../domain/registry/registry.ts';
import type { Translate } from './translator.ts';

/** “Milestone” for one, “Milestones” for any other number: a heading, not a count. */
export function entityLabel(t: Translate, entity: EntityName, count = 1): string {
  return t.derived(`entities:${entity}.${count === 1 ? 'one' : 'many'}`) ?? entity;
}

/** “3 milestones”, in the plural form of the language. */
export function entityCount(t: Translate, entity: EntityName, count: number): string {
  return t.derived(`entities:${entity}.count`, { count }) ?? `${count} ${entity}`;
}

/**
 * The label of a field by itself or by the path of one of its leaves: `title` “Title”, `title.zh` “Title (Chinese)”, `slipReason.text`
 * “Reason for the slip: Explanation”, `_deleted` “Deleted”.
 */
export function fieldLabel(t: Translate, entity: EntityName, path: string): string {
  const [field = path, part] = path.split('.');
  if (field === DELETED) return t('common:deleted');
  const key = `entities:${entity}.fields.${field}`;
  const label = (hasParts(entity, field) ? t.derived(`${key}.label`) : t.derived(key)) ?? field;
  if (part === undefined) return label;
  if (isLanguage(part)) return t('common:inParentheses', { text: label, note: t(`common:language.name.${part}`) });
  return t('common:label', { name: label, value: partLabel(t, entity, field, part) });
}

/** The label of one part of a group or of a list's items, where the field's own label stands beside it. */
export function partLabel(t: Translate, entity: EntityName, field: string, part: string): string {
  return t.derived(`entities:${entity}.fields.${field}.${part}`) ?? part;
}

/** The word for an enum's value. `path`: `status`, or `slipReason.category` for a part. */
export function enumLabel(t: Translate, entity: EntityName, path: string, value: string): string {
  return t.derived(`entities:${entity}.enums.${path}.${value}`) ?? value;
}

/** A label within a sentence. Labels of entities never begin with an abbreviation. */
export function withSmallInitial(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function hasParts(entity: EntityName, field: string): boolean {
  const known = Object.hasOwn(entityOf(entity).fields, field) ? entityOf(entity).fields[field] : undefined;
  return known !== undefined && Object.keys(known.parts).length > 0;
}

function isLanguage(part: string): part is Language {
  return LANGUAGES.some((language) => language === part);
}
