// The columns of the tables of money as blocks of cells: how what is pasted from a spreadsheet is read, and what is copied to one.
import type { Values } from '../../changes/edit.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { CalendarDate, Money } from '../../domain/registry/fields.ts';
import { LANGUAGES, type Language, readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { formatDecimal } from '../../i18n/formats.ts';
import { blockColumn, enumChoices, mapped, type RowsColumn, readDay, remembered, unfit } from '../block/block-cells.ts';
import type { Choice } from '../project/grid/choices.ts';
import { isKnownCurrency } from './known-currency.ts';
import { readMoney } from './read-money.ts';
import { readRate } from './read-rate.ts';

export type MoneyEntity = 'tranche' | 'expense' | 'exchangeRate';

export interface MoneyReader {
  readonly language: Language;
  readonly today: CalendarDate;
  /** Of an amount that says none, where its row has none yet. */
  readonly currency: string;
}

export function expenseColumns(reader: MoneyReader): readonly RowsColumn<'expense'>[] {
  const { language, currency } = reader;
  const categories = enumChoices('expense', 'category', language);
  const category = remembered(categories);
  return [
    blockColumn(
      'expense',
      'on',
      (text) => mapped(readDay(text, reader), (on) => ({ on })),
      ({ on }) => on ?? '',
    ),
    blockColumn(
      'expense',
      'title',
      (text) => success({ title: { [language]: text.trim() } }),
      ({ title }) => readLocalized(title, language).text,
    ),
    blockColumn(
      'expense',
      'category',
      (text) => {
        const value = enumValues('expense', 'category').find((each) => each === category(text));
        return value === undefined ? unfit('expense', 'category', text) : success({ category: value });
      },
      (row) => categories.find(({ value }) => value === row.category)?.label ?? '',
    ),
    blockColumn(
      'expense',
      'amount',
      (text, row) => mapped(readMoney(text, language, row?.amount?.currency ?? currency, true), (amount) => ({ amount })),
      ({ amount }) => amountText(amount),
    ),
  ];
}

export function trancheColumns(reader: MoneyReader, milestones: readonly Row<'milestone'>[]): readonly RowsColumn<'tranche'>[] {
  const { language, currency } = reader;
  const choices = milestones.map(({ id, code, title }): Choice => {
    const names = LANGUAGES.flatMap((each) => [title[each] ?? '', `${code} ${title[each] ?? ''}`.trim()]);
    return { value: id, label: code || readLocalized(title, language).text, names: [code, ...names].filter((name) => name !== '') };
  });
  const milestone = remembered(choices);
  const date = (text: string) => readDay(text, reader);
  return [
    blockColumn(
      'tranche',
      'source',
      (text, row) => readSource(text, row, language),
      ({ source }) => readLocalized(source, language).text,
    ),
    blockColumn(
      'tranche',
      'milestone',
      (text) => {
        if (text.trim() === '') return success({ milestone: null });
        const id = milestone(text);
        return id === null ? unfit('tranche', 'milestone', text) : success({ milestone: id });
      },
      (row) => choices.find(({ value }) => value === row.milestone)?.label ?? '',
    ),
    blockColumn(
      'tranche',
      'planned',
      (text, row) => mapped(readMoney(text, language, row?.planned?.currency ?? currency, false), (planned) => ({ planned })),
      ({ planned }) => amountText(planned),
    ),
    blockColumn(
      'tranche',
      'plannedOn',
      (text) => mapped(date(text), (plannedOn) => ({ plannedOn })),
      (row) => row.plannedOn ?? '',
    ),
    blockColumn(
      'tranche',
      'received',
      (text, row, { planned }) => {
        const usual = row?.received?.currency ?? (planned ?? row?.planned)?.currency ?? currency;
        return mapped(readMoney(text, language, usual, false), (received) => ({ received }));
      },
      ({ received }) => amountText(received),
    ),
    blockColumn(
      'tranche',
      'receivedOn',
      (text) => mapped(date(text), (receivedOn) => ({ receivedOn })),
      (row) => row.receivedOn ?? '',
    ),
  ];
}

export function rateColumns(reader: MoneyReader): readonly RowsColumn<'exchangeRate'>[] {
  const end = (key: 'from' | 'to') =>
    blockColumn(
      'exchangeRate',
      key,
      (text) => mapped(readCurrency(text), (code) => ({ [key]: code })),
      (row) => row[key],
    );
  return [
    blockColumn(
      'exchangeRate',
      'on',
      (text) => {
        const read = readDay(text, reader);
        if (!read.ok) return read;
        return read.value === null ? failure('edit.required', { table: 'exchangeRate', field: 'on' }) : success({ on: read.value });
      },
      ({ on }) => on ?? '',
    ),
    end('from'),
    end('to'),
    blockColumn(
      'exchangeRate',
      'rate',
      (text) => mapped(readRate(text), (rate) => ({ rate })),
      // As the spreadsheet of this language writes numbers: to a Russian one 11.02 is the eleventh of February.
      ({ rate }) => (rate === null ? '' : formatDecimal(rate, reader.language).replace(/\s/g, '')),
    ),
    blockColumn(
      'exchangeRate',
      'source',
      (text) => success({ source: text.trim() }),
      ({ source }) => source,
    ),
  ];
}

/** What a new row of each table must have. */
export const REQUIRED: Readonly<Record<MoneyEntity, readonly string[]>> = {
  tranche: ['source'],
  expense: [],
  exchangeRate: ['on', 'from', 'to'],
};

/** A tranche keeps its name: what pays is not emptied by a paste. */
function readSource(text: string, row: Row<'tranche'> | null, language: Language): Result<Values<'tranche'>> {
  if (text.trim() === '' && row !== null) return failure('edit.required', { table: 'tranche', field: 'source' });
  return success({ source: { [language]: text.trim() } });
}

function readCurrency(text: string): Result<string> {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return isKnownCurrency(code) ? success(code) : failure('amount.currencyUnknown', { text: code.slice(0, 40) });
}

/** `1234.5 CNY`; below zero with the true minus: a spreadsheet takes a hyphen before words for a formula. */
function amountText(money: Money | null): string {
  return money === null ? '' : `${money.amount.replace('-', '−')} ${money.currency}`;
}
