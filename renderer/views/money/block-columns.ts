// The columns of the tables of money as blocks of cells: how what is pasted from a spreadsheet is read, and what is copied to one.
import type { Values } from '../../changes/edit.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { CalendarDate, Money } from '../../domain/registry/fields.ts';
import { LANGUAGES, type Language, readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { failure, type Problem, type Result, success } from '../../domain/result.ts';
import { formatDecimal } from '../../i18n/formats.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { translator } from '../../i18n/translator.ts';
import type { BlockColumn } from '../../ui/block/plan-block.ts';
import { readTypedDate } from '../../ui/typed-date.ts';
import { type Choice, choiceMeant } from '../project/grid/choices.ts';
import { isKnownCurrency } from './known-currency.ts';
import { readMoney } from './read-money.ts';
import { readRate } from './read-rate.ts';

export type MoneyEntity = 'tranche' | 'expense' | 'exchangeRate';

/** A column that can also be copied. */
export interface MoneyColumn<Name extends MoneyEntity> extends BlockColumn<Row<Name>, Values<Name>> {
  readonly copied: (row: Row<Name>) => string;
}

export interface MoneyReader {
  readonly language: Language;
  readonly today: CalendarDate;
  /** Of an amount that says none, where its row has none yet. */
  readonly currency: string;
}

export function expenseColumns(reader: MoneyReader): readonly MoneyColumn<'expense'>[] {
  const { language, currency } = reader;
  const categories = enumValues('expense', 'category').map((value): Choice => {
    const names = LANGUAGES.map((each) => enumLabel(translator(each), 'expense', 'category', value));
    return { value, label: enumLabel(translator(language), 'expense', 'category', value), names };
  });
  const category = remembered(categories);
  return [
    column(
      'expense',
      'on',
      (text) => mapped(readDay(reader, text), (on) => ({ on })),
      ({ on }) => on ?? '',
    ),
    column(
      'expense',
      'title',
      (text) => success({ title: { [language]: text.trim() } }),
      ({ title }) => readLocalized(title, language).text,
    ),
    column(
      'expense',
      'category',
      (text) => {
        const value = enumValues('expense', 'category').find((each) => each === category(text));
        return value === undefined ? unfit('expense', 'category', text) : success({ category: value });
      },
      (row) => categories.find(({ value }) => value === row.category)?.label ?? '',
    ),
    column(
      'expense',
      'amount',
      (text, row) => mapped(readMoney(text, language, row?.amount?.currency ?? currency, true), (amount) => ({ amount })),
      ({ amount }) => amountText(amount),
    ),
  ];
}

export function trancheColumns(reader: MoneyReader, milestones: readonly Row<'milestone'>[]): readonly MoneyColumn<'tranche'>[] {
  const { language, currency } = reader;
  const choices = milestones.map(({ id, code, title }): Choice => {
    const names = LANGUAGES.flatMap((each) => [title[each] ?? '', `${code} ${title[each] ?? ''}`.trim()]);
    return { value: id, label: code || readLocalized(title, language).text, names: [code, ...names].filter((name) => name !== '') };
  });
  const milestone = remembered(choices);
  const date = (text: string) => readDay(reader, text);
  return [
    column(
      'tranche',
      'source',
      (text, row) => readSource(text, row, language),
      ({ source }) => readLocalized(source, language).text,
    ),
    column(
      'tranche',
      'milestone',
      (text) => {
        if (text.trim() === '') return success({ milestone: null });
        const id = milestone(text);
        return id === null ? unfit('tranche', 'milestone', text) : success({ milestone: id });
      },
      (row) => choices.find(({ value }) => value === row.milestone)?.label ?? '',
    ),
    column(
      'tranche',
      'planned',
      (text, row) => mapped(readMoney(text, language, row?.planned?.currency ?? currency, false), (planned) => ({ planned })),
      ({ planned }) => amountText(planned),
    ),
    column(
      'tranche',
      'plannedOn',
      (text) => mapped(date(text), (plannedOn) => ({ plannedOn })),
      (row) => row.plannedOn ?? '',
    ),
    column(
      'tranche',
      'received',
      (text, row, { planned }) => {
        const usual = row?.received?.currency ?? (planned ?? row?.planned)?.currency ?? currency;
        return mapped(readMoney(text, language, usual, false), (received) => ({ received }));
      },
      ({ received }) => amountText(received),
    ),
    column(
      'tranche',
      'receivedOn',
      (text) => mapped(date(text), (receivedOn) => ({ receivedOn })),
      (row) => row.receivedOn ?? '',
    ),
  ];
}

export function rateColumns(reader: MoneyReader): readonly MoneyColumn<'exchangeRate'>[] {
  const end = (key: 'from' | 'to') =>
    column(
      'exchangeRate',
      key,
      (text) => mapped(readCurrency(text), (code) => ({ [key]: code })),
      (row) => row[key],
    );
  return [
    column(
      'exchangeRate',
      'on',
      (text) => {
        const read = readDay(reader, text);
        if (!read.ok) return read;
        return read.value === null ? failure('edit.required', { table: 'exchangeRate', field: 'on' }) : success({ on: read.value });
      },
      ({ on }) => on ?? '',
    ),
    end('from'),
    end('to'),
    column(
      'exchangeRate',
      'rate',
      (text) => mapped(readRate(text), (rate) => ({ rate })),
      // As the spreadsheet of this language writes numbers: to a Russian one 11.02 is the eleventh of February.
      ({ rate }) => (rate === null ? '' : formatDecimal(rate, reader.language).replace(/\s/g, '')),
    ),
    column(
      'exchangeRate',
      'source',
      (text) => success({ source: text.trim() }),
      ({ source }) => source,
    ),
  ];
}

/** Why a new row cannot be of these values: a field that it must have is not among them. */
export function lackingField<Name extends MoneyEntity>(entity: Name, values: Values<Name>): Problem | null {
  const required: Readonly<Record<MoneyEntity, readonly string[]>> = {
    tranche: ['source'],
    expense: [],
    exchangeRate: ['on', 'from', 'to'],
  };
  const field = required[entity].find((each) => !(each in values));
  return field === undefined ? null : failure('edit.required', { table: entity, field }).problem;
}

function column<Name extends MoneyEntity>(
  entity: Name,
  key: string,
  read: MoneyColumn<Name>['read'],
  copied: MoneyColumn<Name>['copied'],
): MoneyColumn<Name> {
  return { key, names: LANGUAGES.map((each) => fieldLabel(translator(each), entity, key)), read, copied };
}

/** Spreadsheets hand over the midnight of a day along with it. */
function readDay({ language, today }: MoneyReader, text: string): Result<CalendarDate | null> {
  return readTypedDate(text.replace(/[ T]0?0:00(:00)?$/, ''), language, today);
}

/** A tranche keeps its name: what pays is not emptied by a paste. */
function readSource(text: string, row: Row<'tranche'> | null, language: Language): Result<Values<'tranche'>> {
  if (text.trim() === '' && row !== null) return failure('edit.required', { table: 'tranche', field: 'source' });
  return success({ source: { [language]: text.trim() } });
}

function readCurrency(text: string): Result<string> {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return isKnownCurrency(code) ? success(code) : failure('amount.currencyUnknown', { text: code.slice(0, 40) });
}

/** A column of ten thousand cells has few different words in it: each is looked for once. */
function remembered(choices: readonly Choice[]): (text: string) => string | null {
  const found = new Map<string, string | null>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const meant = choiceMeant(choices, text)?.value ?? null;
    found.set(text, meant);
    return meant;
  };
}

function unfit(table: MoneyEntity, field: string, given: string): Result<never> {
  return failure('edit.invalid', { table, field, given: given.trim().slice(0, 40) });
}

function mapped<From, To>(result: Result<From>, to: (value: From) => To): Result<To> {
  return result.ok ? success(to(result.value)) : result;
}

/** `1234.5 CNY`; below zero with the true minus: a spreadsheet takes a hyphen before words for a formula. */
function amountText(money: Money | null): string {
  return money === null ? '' : `${money.amount.replace('-', '−')} ${money.currency}`;
}
