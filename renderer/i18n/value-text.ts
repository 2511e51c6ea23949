// A written value in words: dates, money and enum words as the language has them, references by the caption of their row.
import type { Value } from '../changes/change-set.ts';
import { isCalendarDate } from '../domain/calendar/calendar-date.ts';
import { captionOf } from '../domain/registry/caption.ts';
import type { Field, Money } from '../domain/registry/fields.ts';
import { type Localized, readLocalized } from '../domain/registry/language.ts';
import type { RowReader } from '../domain/registry/park-reader.ts';
import { type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import { collator, formatDate, formatDecimal, formatList, formatMoney, formatNumber } from './formats.ts';
import { enumLabel } from './registry-labels.ts';
import type { Translate } from './translator.ts';

/** @param path the leaf's path, `title.zh` */
export function valueText(t: Translate, park: RowReader, table: EntityName, path: string, value: Value): string {
  if (value === null || value === '') return t('common:empty');
  const [name = path, part] = path.split('.');
  const field = entityOf(table).fields[name];
  const leaf = part === undefined || field?.kind === 'localized' ? field : field?.parts[part];
  return leaf === undefined ? plain(t, value) : textOfKind(t, park, { table, path, leaf }, value);
}

interface Place {
  readonly table: EntityName;
  readonly path: string;
  readonly leaf: Field;
}

function textOfKind(t: Translate, park: RowReader, { table, path, leaf }: Place, value: Value): string {
  const { language } = t;
  if (leaf.kind === 'enum' && typeof value === 'string') return enumLabel(t, table, path, value);
  if (leaf.kind === 'date' && isCalendarDate(value)) return formatDate(value, language, 'short');
  if (leaf.kind === 'decimal' && typeof value === 'string') return formatDecimal(value, language);
  if (leaf.kind === 'integer' && typeof value === 'number') return path === 'year' ? String(value) : formatNumber(value, language);
  if (leaf.kind === 'money' && isMoney(value)) return formatMoney(value, language);
  if (leaf.kind === 'ref') return captionOfId(t, park, leaf.target, value);
  if (leaf.kind === 'anyRef' && typeof value === 'string') return captionOfSubject(t, park, value);
  if (leaf.kind === 'refs' && Array.isArray(value))
    return formatList(
      value.map((id) => captionOfId(t, park, leaf.target, id)),
      language,
    );
  if (leaf.kind === 'texts' && Array.isArray(value)) return formatList(value.map(String), language);
  if (leaf.kind === 'localized' && isRecord(value)) return readLocalized(value, language).text;
  if (leaf.kind === 'dates' && isRecord(value)) return datesText(t, park, leaf.target, value);
  if (leaf.kind === 'list' && Array.isArray(value)) return value.map((item) => itemText(t, park, { table, path, leaf }, item)).join('; ');
  return plain(t, value);
}

/** `EXO-01: 19.12.2025; EXO-02: 30.01.2026`: the shortest name that each row has. */
function datesText(t: Translate, park: RowReader, target: string | null, dates: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(dates).map(([id, date]) => {
    const code = target !== null && isEntityName(target) ? Reflect.get({ ...park.row(target, id) }, 'code') : undefined;
    const name = typeof code === 'string' && code !== '' ? code : captionOfId(t, park, target, id);
    return t('common:label', { name, value: isCalendarDate(date) ? formatDate(date, t.language, 'short') : plain(t, date) });
  });
  return lines.sort(collator(t.language).compare).join('; ');
}

/** An item of a list by its parts, those that are empty left out. */
function itemText(t: Translate, park: RowReader, { table, path, leaf }: Place, item: Value): string {
  if (!isRecord(item)) return plain(t, item);
  const parts = Object.entries(item).flatMap(([name, value]) => {
    const part = leaf.parts[name];
    return part === undefined || value === null || value === ''
      ? []
      : [textOfKind(t, park, { table, path: `${path}.${name}`, leaf: part }, value)];
  });
  return parts.filter((text) => text !== '').join(', ');
}

function isRecord(value: Value): value is Readonly<Record<string, Value>> & Localized {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function captionOfId(t: Translate, park: RowReader, target: string | null, id: Value): string {
  if (target === null || !isEntityName(target) || typeof id !== 'string') return plain(t, id);
  const row = park.row(target, id);
  return row === null ? t('history:goneRow') : captionOf(park, target, { ...row }, t.language) || t('common:untitled');
}

function captionOfSubject(t: Translate, park: RowReader, subject: string): string {
  const [table = '', id = ''] = subject.split(':');
  return captionOfId(t, park, table, id);
}

/** What has no shorter form: a text as it stands, a yes or no, how many items a list has. */
function plain(t: Translate, value: Value): string {
  if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
  if (value !== null && typeof value === 'object') return t('history:items', { count: Object.keys(value).length });
  return String(value ?? '');
}

function isMoney(value: Value): value is Money & Value {
  return value !== null && typeof value === 'object' && 'amount' in value && 'currency' in value;
}
