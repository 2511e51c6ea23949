// Words for what the log holds: rows by their captions, deleted ones too, and values as the history shows them.
import type { Value } from '../../changes/change-set.ts';
import type { Change } from '../../changes/history.ts';
import type { Park } from '../../changes/park.ts';
import type { Field, Id } from '../../domain/registry/fields.ts';
import { LANGUAGES, type Localized } from '../../domain/registry/language.ts';
import type { RowReader } from '../../domain/registry/park-reader.ts';
import { type AnyRow, type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import { translator } from '../../i18n/translator.ts';
import { valueText } from '../../i18n/value-text.ts';
import { inLanguage, type Wording } from '../document.ts';
import { isSilent, join, nameOf, read, same, say, type TextContext, withColon, wordingOf } from './wordings.ts';

/** A context that knows the rows of a past park, those that are deleted by then as well. */
export interface ChangeContext extends TextContext {
  readonly everyRow: RowReader;
  readonly tables: Park['tables'];
}

/** A longer text is cut: a row of the report must fit on a page. */
const LONGEST_VALUE = 400;

/** “Milestone: EXO-04 Second prototype”. */
export function rowWording(context: ChangeContext, table: EntityName, id: Id): Wording {
  const kind = wordingOf(context, (language) => ({ text: entityLabel(translator(language), table), language }));
  return withColon(context, kind, captionWording(context, table, id));
}

/** What a row is called; what is not translated is marked and noted as elsewhere in reports. */
export function captionWording(context: ChangeContext, table: EntityName, id: Id): Wording {
  const row = context.tables[table].get(id)?.row;
  const caption = row === undefined ? {} : captionOfRow(context, table, row);
  return isSilent(caption) ? say(context, 'common:untitled') : caption;
}

export function fieldWording(context: TextContext, table: EntityName, path: string): Wording {
  return wordingOf(context, (language) => ({ text: fieldLabel(translator(language), table, path), language }));
}

/** A value of a leaf as the history shows it; nothing where it is empty. */
export function valueWording(context: ChangeContext, table: EntityName, path: string, value: Value): Wording {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return {};
  return wordingOf(context, (language) => ({
    text: short(valueText(translator(language), context.everyRow, table, path, value)),
    language,
  }));
}

/** A text of several languages as some changes wrote it, in the languages of the report. */
export function textWording(
  context: ChangeContext,
  { table, id, field }: { readonly table: EntityName; readonly id: Id; readonly field: string },
  changes: readonly Change[],
): Wording {
  const texts = changes.flatMap(({ op: { field: path }, after }) => {
    return LANGUAGES.flatMap((language) =>
      path === `${field}.${language}` && typeof after === 'string' ? [[language, short(after)]] : [],
    );
  });
  const row = captionWording(context, table, id);
  return read(context, { table, row: inLanguage(row, context.languages[0]).text, field }, Object.fromEntries(texts));
}

function short(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1).toWellFormed()}…` : text;
}

function captionOfRow(context: ChangeContext, table: EntityName, row: AnyRow): Wording {
  const { caption, fields } = entityOf(table);
  const code = caption.map((name) => row[name]).find((value): value is string => typeof value === 'string' && value !== '');
  const parts = caption.map((name) => partOf(context, { table, name, code: code ?? '' }, fields[name], row[name]));
  return join(context, parts, ' ');
}

function partOf(
  context: ChangeContext,
  { table, name, code }: { readonly table: EntityName; readonly name: string; readonly code: string },
  field: Field | undefined,
  value: unknown,
): Wording {
  // A row's values are of their fields' kinds.
  if (field?.kind === 'localized') {
    const text = value as Localized;
    return read(context, { table, row: code || nameOf(text), field: name }, text);
  }
  if (typeof value !== 'string') return {};
  if (field?.kind !== 'ref') return same(context, value);
  const target = field.target !== null && isEntityName(field.target) ? context.tables[field.target].get(value)?.row : undefined;
  return target === undefined || field.target === null || !isEntityName(field.target) ? {} : captionOfRow(context, field.target, target);
}
