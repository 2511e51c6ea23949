// How the cells of pasted blocks are read and written that look alike in every table: days, words out of few, and what a new row must have.
import type { Values } from '../../changes/edit.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import { LANGUAGES, type Language } from '../../domain/registry/language.ts';
import type { EntityName, Row } from '../../domain/registry/registry.ts';
import { failure, type Problem, type Result, success } from '../../domain/result.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { translator } from '../../i18n/translator.ts';
import type { BlockColumn } from '../../ui/block/plan-block.ts';
import { readTypedDate } from '../../ui/typed-date.ts';
import { type Choice, choiceMeant } from '../project/grid/choices.ts';

/** A column of the table of an entity, named by its field in every language, that can also be copied. */
export interface RowsColumn<Name extends EntityName> extends BlockColumn<Row<Name>, Values<Name>> {
  readonly copied: (row: Row<Name>) => string;
}

export function blockColumn<Name extends EntityName>(
  entity: Name,
  key: string,
  read: RowsColumn<Name>['read'],
  copied: RowsColumn<Name>['copied'],
): RowsColumn<Name> {
  return { key, names: LANGUAGES.map((each) => fieldLabel(translator(each), entity, key)), read, copied };
}

/** A day as people write it. Spreadsheets hand over the midnight of a day along with it. */
export function readDay(
  text: string,
  { language, today }: { readonly language: Language; readonly today: CalendarDate },
): Result<CalendarDate | null> {
  return readTypedDate(text.replace(/[ T]0?0:00(:00)?$/, ''), language, today);
}

/** The words of an enum, in every language. */
export function enumChoices<Name extends EntityName>(entity: Name, field: keyof Row<Name> & string, language: Language): readonly Choice[] {
  return enumValues(entity, field).map((word) => {
    const value = String(word);
    const names = LANGUAGES.map((each) => enumLabel(translator(each), entity, field, value));
    return { value, label: enumLabel(translator(language), entity, field, value), names };
  });
}

/** A column of ten thousand cells has few different words in it: each is looked for once. @returns the value meant; null: none */
export function remembered(choices: readonly Choice[]): (text: string) => string | null {
  const found = new Map<string, string | null>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const meant = choiceMeant(choices, text)?.value ?? null;
    found.set(text, meant);
    return meant;
  };
}

/** Why a new row cannot be of these values: a field that it must have is not among them. */
export function lackingField(entity: EntityName, required: readonly string[], values: object): Problem | null {
  const field = required.find((each) => !(each in values));
  return field === undefined ? null : failure('edit.required', { table: entity, field }).problem;
}

export function unfit(table: EntityName, field: string, given: string): Result<never> {
  return failure('edit.invalid', { table, field, given: given.trim().slice(0, 40) });
}

export function mapped<From, To>(result: Result<From>, to: (value: From) => To): Result<To> {
  return result.ok ? success(to(result.value)) : result;
}
