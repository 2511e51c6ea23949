// Every entity, field, part and enum value of the registry has its word in the three languages, and nothing else has one.
import { describe, expect, it } from 'vitest';
import type { Field } from '../../renderer/domain/registry/fields.ts';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { ENTITY_NAMES, type EntityName, entityOf } from '../../renderer/domain/registry/registry.ts';
import { entityCount, entityLabel, enumLabel, fieldLabel, partLabel } from '../../renderer/i18n/labels.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { byKey, textsOf } from './texts.ts';

describe.each(LANGUAGES)('labels in %s', (language) => {
  const present = [...byKey(textsOf(language, 'entities')).keys()];
  const needed = ENTITY_NAMES.flatMap(keysOfEntity);

  it('are all there', () => {
    expect(needed.filter((key) => !present.includes(key))).toEqual([]);
  });

  it('are all of something', () => {
    expect(present.filter((key) => !needed.includes(key))).toEqual([]);
  });

  it.each(ENTITY_NAMES)('tell the values of each enum of %s apart', (entity) => {
    for (const [path, field] of enumsOf(entity)) {
      const words = field.values.map((value) => enumLabel(translator(language), entity, path, value));
      expect(new Set(words).size, path).toBe(words.length);
    }
  });

  it.each(ENTITY_NAMES)('tell the fields of %s apart', (entity) => {
    const fields = Object.keys(entityOf(entity).fields);
    const labels = fields.map((field) => fieldLabel(translator(language), entity, field));
    expect(new Set(labels).size, labels.join()).toBe(labels.length);
  });

  it('word every leaf that the log can name', () => {
    const t = translator(language);
    for (const entity of ENTITY_NAMES) {
      for (const { path } of entityOf(entity).leaves) expect(fieldLabel(t, entity, path), path).not.toMatch(/^_deleted$|undefined/);
    }
  });
});

describe('a label', () => {
  const [zh, ru, en] = [translator('zh'), translator('ru'), translator('en')];

  it('of an entity is for one or for many', () => {
    expect([entityLabel(ru, 'milestone'), entityLabel(ru, 'milestone', 5)]).toEqual(['Веха', 'Вехи']);
    expect([entityLabel(zh, 'milestone'), entityLabel(zh, 'milestone', 5)]).toEqual(['里程碑', '里程碑']);
  });

  it('with a number follows the plural forms of the language', () => {
    expect([1, 2, 5, 11, 21, 102].map((count) => entityCount(ru, 'project', count))).toEqual([
      '1 проект',
      '2 проекта',
      '5 проектов',
      '11 проектов',
      '21 проект',
      '102 проекта',
    ]);
    expect([1, 2].map((count) => entityCount(en, 'gateReview', count))).toEqual(['1 gate review', '2 gate reviews']);
    expect(entityCount(zh, 'organization', 40)).toBe('40 家单位');
  });

  it('of a leaf names the language or the part', () => {
    expect(fieldLabel(en, 'milestone', 'title.zh')).toBe('Title (Chinese)');
    expect(fieldLabel(zh, 'milestone', 'title.ru')).toBe('名称（俄文）');
    expect(fieldLabel(ru, 'milestone', 'slipReason.text')).toBe('Причина отклонения: Пояснение');
    expect(partLabel(ru, 'milestone', 'slipReason', 'text')).toBe('Пояснение');
    expect(fieldLabel(en, 'risk', '_deleted')).toBe('Deleted');
  });

  it('agrees with the gender of its entity in Russian', () => {
    expect(enumLabel(ru, 'milestone', 'status', 'accepted')).toBe('Принята');
    expect(enumLabel(ru, 'deliverable', 'status', 'accepted')).toBe('Принят');
  });

  it('of what a newer version knows is shown as it stands', () => {
    expect(enumLabel(en, 'milestone', 'status', 'paused')).toBe('paused');
    expect(fieldLabel(en, 'milestone', 'constructor')).toBe('constructor');
    expect(fieldLabel(en, 'milestone', 'slipReason.severity')).toBe('Reason for the slip: severity');
  });
});

function keysOfEntity(entity: EntityName): string[] {
  const fields = Object.entries(entityOf(entity).fields).flatMap(([name, field]) => {
    const parts = Object.keys(field.parts);
    return parts.length === 0 ? [name] : ['label', ...parts].map((part) => `${name}.${part}`);
  });
  const values = enumsOf(entity).flatMap(([path, field]) => field.values.map((value) => `enums.${path}.${value}`));
  return ['one', 'many', 'count', ...fields.map((field) => `fields.${field}`), ...values].map((key) => `${entity}.${key}`);
}

function enumsOf(entity: EntityName): [string, Field][] {
  const all = Object.entries(entityOf(entity).fields).flatMap(([name, field]): [string, Field][] => [
    [name, field],
    ...Object.entries(field.parts).map(([part, of]): [string, Field] => [`${name}.${part}`, of]),
  ]);
  return all.filter(([, field]) => field.kind === 'enum');
}
