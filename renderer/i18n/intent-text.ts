// What a change set was made for, as history and undo tell it.
import type { Intent } from '../changes/change-set.ts';
import { entityOf, isEntityName } from '../domain/registry/registry.ts';
import { readableDate } from './readable-date.ts';
import { entityCount, entityLabel, enumLabel, withSmallInitial } from './registry-labels.ts';
import type { TextParams, Translate } from './translator.ts';

/**
 * What the user meant, as history and undo tell it: “Moved the forecast of “EXO-04 Prototype” from …”.
 * @param original for `undo` and `redo`: the intent that was taken back or made again
 */
export function intentText(t: Translate, intent: Intent, original: Intent | null = null): string {
  const given = intent.params ?? {};
  const caption = given.caption === undefined || given.caption === '' ? t('common:untitled') : given.caption;
  const inner = original === null || original === intent ? t('common:empty') : intentText(t, original);
  const params = { intent: inner, ...readable(t, intent), caption };
  const known = t.derived(`intents:${wordingOf(intent)}`, params);
  return known ?? rowIntentText(t, intent, params) ?? t.derived('intents:unknown') ?? intent.key;
}

/** The intents that forms and tables make of any entity: `risk.create`, `trip.update`, `event.delete`. */
function rowIntentText(t: Translate, intent: Intent, params: TextParams): string | null {
  const [entity = '', deed = ''] = intent.key.split('.');
  return isEntityName(entity) ? t.derived(`intents:row.${deed}`, { ...params, entity: withSmallInitial(entityLabel(t, entity)) }) : null;
}

/** Some intents read differently by what they hold: a first forecast is not moved, several rows are not one. */
function wordingOf({ key, params = {} }: Intent): string {
  if (key === 'milestone.forecast' && params.from === '') return 'milestone.forecastSet';
  if (key === 'milestone.forecast' && params.to === '') return 'milestone.forecastCleared';
  if (key === 'conflict.settle' && typeof params.count === 'number' && params.count > 1) return 'conflict.settleMany';
  if (key.endsWith('.delete') && typeof params.count === 'number' && params.count > 1) return 'row.deleteMany';
  return key;
}

/** The parameters of an intent with dates, enum values and counts of rows in the reader's language. */
function readable(t: Translate, { key, params = {} }: Intent): TextParams {
  const [entity = ''] = key.split('.');
  const words = Object.entries(params).map(([name, value]) => [name, readableParam(t, entity, name, value)]);
  const rows = isEntityName(entity) && typeof params.count === 'number' ? { rows: entityCount(t, entity, params.count) } : {};
  return { ...Object.fromEntries(words), ...rows };
}

function readableParam(t: Translate, entity: string, name: string, value: string | number): string | number {
  const isEnum = isEntityName(entity) && Object.hasOwn(entityOf(entity).fields, name) && entityOf(entity).fields[name]?.kind === 'enum';
  return isEnum && typeof value === 'string' ? enumLabel(t, entity, name, value) : readableDate(t, name, value);
}
