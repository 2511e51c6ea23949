// The words that an enum field can hold, as its type knows them.

import type { Field } from './fields.ts';
import type { Row } from './registry.ts';
import { type EntityName, entities, entityOf } from './registry.ts';

type WordOf<Value> = Exclude<Value, null>;

/** The values of an enum field, in the order in which the entity names them: `enumValues('milestone', 'status')`. */
export function enumValues<Name extends EntityName, Key extends keyof Row<Name> & string>(table: Name, field: Key) {
  return wordsOf<WordOf<Row<Name>[Key]>>(entityOf(table).fields[field]);
}

export const SLIP_CATEGORIES = wordsOf<WordOf<Row<'milestone'>['slipReason']['category']>>(
  entities.milestone.fields.slipReason.parts['category'],
);
export const HEALTH_VALUES = wordsOf<WordOf<Row<'project'>['healthOverride']['health']>>(
  entities.project.fields.healthOverride.parts['health'],
);

/** An enum's row type is made of the very list that its field keeps; the field's own type has lost it. */
function wordsOf<Word>(field: Field | undefined): readonly Word[] {
  return (field?.values ?? []) as unknown as readonly Word[];
}
