// From the text of a cell, typed or pasted, to the fields that it writes.
import type { Values } from '../../../changes/edit.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { enumValues, SLIP_CATEGORIES } from '../../../domain/registry/enum-values.ts';
import type { CalendarDate, Id } from '../../../domain/registry/fields.ts';
import type { Language } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { failure, type Result, success } from '../../../domain/result.ts';
import { readTypedDate } from '../../../ui/typed-date.ts';
import { type Choice, choiceMeant } from './choices.ts';
import { type ColumnKey, fieldOf } from './grid-columns.ts';

type Milestone = Row<'milestone'>;

export interface CellReader {
  readonly language: Language;
  readonly today: CalendarDate;
  readonly owners: readonly Choice[];
  readonly sites: readonly Choice[];
  readonly statuses: readonly Choice[];
  readonly slipCategories: readonly Choice[];
  /** The project's codes in use, each with its milestone. */
  readonly codes: ReadonlyMap<string, Id>;
}

/**
 * What a text writes into a column of a milestone. Problems: `date.…`; `edit.invalid` where no owner, site or status has that name;
 * `edit.taken` for a code of another milestone; `edit.required` for an empty title.
 * @param id the milestone's; null for one that does not exist yet
 */
export function readCell(reader: CellReader, column: ColumnKey, text: string, id: Id | null): Result<Values<'milestone'>> {
  switch (column) {
    case 'code':
      return readCode(reader, text, id);
    case 'title':
      return success({ title: { [reader.language]: text.trim() } });
    case 'means':
      return success({ meansOfVerification: { [reader.language]: text.trim() } });
    case 'owner':
      return readChoice(reader.owners, column, text, (owner) => ({ owner }));
    case 'site':
      return readChoice(reader.sites, column, text, (site) => ({ site }));
    case 'status':
      return readStatus(reader.statuses, text);
    case 'forecast':
      return readDate(reader, text, (forecastDate) => ({ forecastDate }));
    case 'actual':
      return readDate(reader, text, (actualDate) => ({ actualDate }));
    case 'slipReason':
      return success({ slipReason: reasonOf(reader, text) });
    case 'baseline':
    case 'variance':
      return success({});
    default:
      return assertNever(column);
  }
}

function readCode({ codes }: CellReader, text: string, id: Id | null): Result<Values<'milestone'>> {
  const code = text.trim();
  const holder = codes.get(code);
  if (code !== '' && holder !== undefined && holder !== id)
    return failure('edit.taken', { table: 'milestone', field: 'code', given: code });
  return success({ code });
}

/** Spreadsheets hand over the midnight of a day along with it. */
function readDate(
  reader: CellReader,
  text: string,
  write: (date: CalendarDate | null) => Values<'milestone'>,
): Result<Values<'milestone'>> {
  const read = readTypedDate(text.replace(/[ T]0?0:00(:00)?$/, ''), reader.language, reader.today);
  return read.ok ? success(write(read.value)) : read;
}

function readChoice(
  choices: readonly Choice[],
  column: ColumnKey,
  text: string,
  write: (value: string | null) => Values<'milestone'>,
): Result<Values<'milestone'>> {
  if (text.trim() === '') return success(write(null));
  const meant = choiceMeant(choices, text);
  return meant === null ? notAmong(column, text) : success(write(meant.value));
}

/** A status is never empty: cleared, it reads as planned. */
function readStatus(statuses: readonly Choice[], text: string): Result<Values<'milestone'>> {
  const meant = text.trim() === '' ? statuses[0] : choiceMeant(statuses, text);
  const status = enumValues('milestone', 'status').find((each) => each === meant?.value);
  return status === undefined ? notAmong('status', text) : success({ status });
}

function notAmong(column: ColumnKey, text: string): ReturnType<typeof failure> {
  return failure('edit.invalid', { table: 'milestone', field: fieldOf(column) ?? column, given: text.trim().slice(0, 80) });
}

/** “Customs: held at the border” has a category and a text; what begins with no category is all text; nothing clears both. */
function reasonOf({ slipCategories }: CellReader, text: string): Partial<Milestone['slipReason']> {
  if (text.trim() === '') return { category: null, text: '' };
  const [head = '', ...rest] = text.split(/[:：]/);
  const category = exactCategory(slipCategories, head);
  return category === null ? { text: text.trim() } : { category, text: rest.join(':').trim() };
}

function exactCategory(choices: readonly Choice[], text: string) {
  const wanted = text.trim().toLowerCase();
  const value = choices.find(({ names }) => names.some((name) => name.toLowerCase() === wanted))?.value;
  return SLIP_CATEGORIES.find((category) => category === value) ?? null;
}
