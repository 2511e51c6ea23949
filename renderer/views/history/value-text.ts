// A written value in words: dates, money and enum words as the language has them, references by the caption of their row.
import type { Value } from '../../changes/change-set.ts';
import { isCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Field, Money } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import { formatDate, formatDecimal, formatList, formatMoney, formatNumber } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';

/** @param path the leaf's path, `title.zh` */
export function valueText(t: Translate, park: ParkReader, table: EntityName, path: string, value: Value): string {
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

function textOfKind(t: Translate, park: ParkReader, { table, path, leaf }: Place, value: Value): string {
  const { language } = t;
  if (leaf.kind === 'enum' && typeof value === 'string') return enumLabel(t, table, path, value);
  if (leaf.kind === 'date' && isCalendarDate(value)) return formatDate(value, language, 'short');
  if (leaf.kind === 'decimal' && typeof value === 'string') return formatDecimal(value, language);
  if (leaf.kind === 'integer' && typeof value === 'number') return formatNumber(value, language);
  if (leaf.kind === 'money' && isMoney(value)) return formatMoney(value, language);
  if (leaf.kind === 'ref') return captionOfId(t, park, leaf.target, value);
  if (leaf.kind === 'anyRef' && typeof value === 'string') return captionOfSubject(t, park, value);
  if (leaf.kind === 'refs' && Array.isArray(value))
    return formatList(
      value.map((id) => captionOfId(t, park, leaf.target, id)),
      language,
    );
  return plain(t, value);
}

function captionOfId(t: Translate, park: ParkReader, target: string | null, id: Value): string {
  if (target === null || !isEntityName(target) || typeof id !== 'string') return plain(t, id);
  const row = park.row(target, id);
  return row === null ? t('history:goneRow') : captionOf(park, target, { ...row }, t.language) || t('common:untitled');
}

function captionOfSubject(t: Translate, park: ParkReader, subject: string): string {
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
