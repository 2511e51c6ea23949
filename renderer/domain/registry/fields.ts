// The kinds of field that an entity can have. Each says what a written value must look like (zod), what an unwritten or cleared
// field reads as, and what every other part derives from it: forms, columns, history, import mapping, indexes, shards.
import { z } from 'zod';
import { LANGUAGES, type Language, type Localized } from './language.ts';

export type Id = string;
/** A calendar date, `YYYY-MM-DD`, 1900 to 2200. */
export type CalendarDate = string;
/** A decimal number as text, so that money never passes through a binary fraction. */
export type Decimal = string;
export interface Money {
  readonly amount: Decimal;
  /** ISO 4217. */
  readonly currency: string;
}

export type FieldKind =
  | 'text'
  | 'texts'
  | 'localized'
  | 'date'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'enum'
  | 'flag'
  | 'ref'
  | 'refs'
  | 'anyRef'
  | 'order'
  | 'group'
  | 'list'
  | 'dates';

export interface Field<Value = unknown> {
  readonly kind: FieldKind;
  /** What one written leaf must satisfy: a language's text, a group's part, or the whole value of any other kind. */
  readonly leaf: z.ZodType;
  /** What the field reads as before it is written and after it is cleared. */
  readonly initial: Value;
  /** A form does not create a row without it. A merged row may still lack it. */
  readonly required: boolean;
  /** No two living rows of one owner (or, without an owner, of the park) have the same value. A merge may still bring that about. */
  readonly unique: boolean;
  /** The entity that a reference points to. */
  readonly target: string | null;
  /** This reference names the row that this row belongs to, and so its shard. */
  readonly owner: boolean;
  /** The text means nothing to a person (a hash, an id of another program): search passes it over. */
  readonly opaque: boolean;
  /** The legal values of an enum. */
  readonly values: readonly string[];
  /** The parts of a group (each merges by itself) or of a list's items (the list merges as a whole). */
  readonly parts: Readonly<Record<string, Field>>;
}

export type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type FieldMap = Readonly<Record<string, Field>>;
type ValuesOf<Fields extends FieldMap> = { readonly [K in keyof Fields]: ValueOf<Fields[K]> };

const LONGEST_TEXT = 20_000;
const MOST_ITEMS = 1_000;
const idSchema = z.guid();
const textSchema = z.string().max(LONGEST_TEXT);
const dateSchema = z.iso.date().refine((date) => date >= '1900-01-01' && date <= '2200-12-31');
const decimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
const moneySchema = z.strictObject({ amount: decimalSchema, currency: z.string().regex(/^[A-Z]{3}$/) });

interface Options {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly opaque?: boolean;
}

/** One line or paragraph that is the same in every language: a code, a number, a name as registered. */
export function text(options: Options = {}): Field<string> {
  return field('text', textSchema, '', options);
}

/** Several short texts; merged as a whole. */
export function texts(): Field<readonly string[]> {
  return field<readonly string[]>('texts', z.array(textSchema).max(MOST_ITEMS), []);
}

/** A text per language; each language is its own leaf and merges by itself. */
export function localized(options: Options = {}): Field<Localized> {
  return field<Localized>('localized', textSchema, {}, options);
}

export function date(options: Options = {}): Field<CalendarDate | null> {
  return field<CalendarDate | null>('date', dateSchema, null, options);
}

export function integer(range: { min: number; max: number }): Field<number | null> {
  return field<number | null>('integer', z.int().min(range.min).max(range.max), null);
}

export function decimal(): Field<Decimal | null> {
  return field<Decimal | null>('decimal', decimalSchema, null);
}

export function money(): Field<Money | null> {
  return field<Money | null>('money', moneySchema, null);
}

/** One of a closed set of words. With `initial`, an unwritten field reads as that word. */
export function oneOf<const Values extends readonly string[]>(values: Values): Field<Values[number] | null>;
export function oneOf<const Values extends readonly string[]>(
  values: Values,
  options: { initial: NoInfer<Values[number]> },
): Field<Values[number]>;
export function oneOf(values: readonly string[], options?: { initial: string }): Field<string | null> {
  return { ...field<string | null>('enum', z.enum(values), options?.initial ?? null), values };
}

/** Yes, no, or not said yet. */
export function verdict(): Field<boolean | null> {
  return field<boolean | null>('flag', z.boolean(), null);
}

/** The id of a row of `target`. `owner`: this row belongs to that one. */
export function ref(target: string, options: Options & { owner?: boolean } = {}): Field<Id | null> {
  return { ...field<Id | null>('ref', idSchema, null, options), target, owner: options.owner ?? false };
}

/** Ids of rows of `target`; merged as a whole. */
export function refs(target: string): Field<readonly Id[]> {
  return { ...field<readonly Id[]>('refs', z.array(idSchema).max(MOST_ITEMS), []), target };
}

/** A row of any entity: its entity's name and its id, joined by a colon. */
export function anyRef(options: Options = {}): Field<string> {
  return field('anyRef', z.string().regex(/^[a-zA-Z]{1,100}:[0-9a-f-]{36}$/), '', options);
}

/** A fractional key that orders a list; two devices can insert at once without renumbering. */
export function order(): Field<string> {
  return field('order', z.string().regex(/^[0-9A-Za-z]{0,200}$/), '');
}

/** Named parts of which each is its own leaf and merges by itself. */
export function group<Fields extends FieldMap>(parts: Fields): Field<ValuesOf<Fields>> {
  return { ...field('group', z.never(), initialValues(parts)), parts };
}

/** Items with named parts; the list merges as a whole. */
export function list<Fields extends FieldMap>(parts: Fields): Field<readonly ValuesOf<Fields>[]> {
  return { ...field<readonly ValuesOf<Fields>[]>('list', z.array(itemSchema(parts)).max(MOST_ITEMS), []), parts };
}

/** A date per row of `target`, as approved at one moment; merged as a whole. */
export function dates(target: string): Field<Readonly<Record<Id, CalendarDate>>> {
  return { ...field<Readonly<Record<Id, CalendarDate>>>('dates', z.record(idSchema, dateSchema), {}), target };
}

/** How long a text may be, where a leaf's schema asks nothing else of it; else null. */
export function longestText(leaf: z.ZodType): number | null {
  return leaf === textSchema ? LONGEST_TEXT : null;
}

/** The parts of a field that are leaves of their own (languages, group parts), each with its schema; null: the field is one leaf. */
export function leafParts(of: Field): ReadonlyMap<string, z.ZodType> | null {
  if (of.kind === 'localized') return new Map(LANGUAGES.map((language: Language) => [language, of.leaf]));
  if (of.kind === 'group') return new Map(Object.entries(of.parts).map(([name, part]) => [name, part.leaf]));
  return null;
}

function field<Value>(kind: FieldKind, leaf: z.ZodType, initial: Value, options: Options = {}): Field<Value> {
  const { required = false, unique = false, opaque = false } = options;
  return { kind, leaf, initial, required, unique, target: null, owner: false, opaque, values: [], parts: {} };
}

function initialValues<Fields extends FieldMap>(parts: Fields): ValuesOf<Fields> {
  // The mapped type cannot be built key by key; each value is of its own part by construction.
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.initial])) as ValuesOf<Fields>;
}

/** An item as written: its parts in full, null where the part is empty and has no other empty form. */
function itemSchema(parts: FieldMap): z.ZodType {
  const shape = Object.entries(parts).map(([name, part]) => {
    if (part.kind === 'localized') return [name, z.partialRecord(z.enum(LANGUAGES), textSchema)];
    return [name, part.initial === null ? part.leaf.nullable() : part.leaf];
  });
  return z.strictObject(Object.fromEntries(shape));
}
