// The words that an enum field can hold, as its type knows them.
import { type EntityName, entities, entityOf, type Row } from './registry.ts';

type WordOf<Value> = Exclude<Value, null>;
type SlipCategory = WordOf<Row<'milestone'>['slipReason']['category']>;
type SetHealth = WordOf<Row<'project'>['healthOverride']['health']>;

// The row type of an enum is made of the very list that its field keeps, while the field's own type says only that they are texts.

/** The values of an enum field, in the order in which the entity names them: `enumValues('milestone', 'status')`. */
export function enumValues<Name extends EntityName, Key extends keyof Row<Name> & string>(
  table: Name,
  field: Key,
): readonly WordOf<Row<Name>[Key]>[] {
  return (entityOf(table).fields[field]?.values ?? []) as unknown as readonly WordOf<Row<Name>[Key]>[];
}

export const SLIP_CATEGORIES = (entities.milestone.fields.slipReason.parts['category']?.values ?? []) as readonly SlipCategory[];
export const HEALTH_VALUES = (entities.project.fields.healthOverride.parts['health']?.values ?? []) as readonly SetHealth[];
