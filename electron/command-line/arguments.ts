// From the words after a command's name to what it was given, or to what is wrong with them.
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../renderer/domain/calendar/calendar-date.ts';
import type { CalendarDate } from '../../renderer/domain/registry/fields.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';

export interface Syntax {
  /** The words after the command's name, as help shows them; the same in every language. */
  readonly usage: string;
  /** Options by their long names: one with a value, or one that is there or not. */
  readonly options: Readonly<Record<string, 'value' | 'flag'>>;
  readonly required: readonly string[];
  /** How many words beside the options, at least and at most. */
  readonly words: readonly [least: number, most: number];
}

/** What is wrong with the words, as a line for the person who wrote them. Caught where commands are run. */
export class UsageError extends Error {}

/** Options that every command takes. */
const COMMON = { lang: 'value', help: 'flag' } as const;

export class Arguments {
  readonly words: readonly string[];
  readonly #values: ReadonlyMap<string, string>;
  readonly #t: Translate;

  constructor(words: readonly string[], values: ReadonlyMap<string, string>, t: Translate) {
    this.words = words;
    this.#values = values;
    this.#t = t;
  }

  has(option: string): boolean {
    return this.#values.has(option);
  }

  value(option: string): string | undefined {
    return this.#values.get(option);
  }

  /** The value of an option that the syntax requires. */
  required(option: string): string {
    const value = this.#values.get(option);
    if (value === undefined) throw new Error(`--${option} is not among the required options`);
    return value;
  }

  choice<const Choice extends string>(option: string, choices: readonly Choice[]): Choice | undefined {
    const given = this.#values.get(option);
    return given === undefined ? undefined : chosen(this.#t, `--${option}`, given, choices);
  }

  date(option: string): CalendarDate | undefined {
    const given = this.#values.get(option);
    if (given === undefined || isCalendarDate(given)) return given;
    throw new UsageError(this.#t('cli:usage.badDate', { option: `--${option}`, given }));
  }
}

/** One of the choices; throws `UsageError` where it is none. */
export function chosen<const Choice extends string>(t: Translate, name: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === given);
  if (choice !== undefined) return choice;
  throw new UsageError(t('cli:usage.badChoice', { name, given, choices: choices.join(', ') }));
}

/** Throws `UsageError` where the words do not fit the syntax. */
export function parseArguments(syntax: Syntax, given: readonly string[], t: Translate): Arguments {
  const kinds = { ...syntax.options, ...COMMON };
  const { tokens } = parseArgs({ args: [...given], options: optionsOf(kinds), strict: false, tokens: true });
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') addOption(values, kinds, token, t);
  }
  if (!values.has('help')) checkComplete(syntax, words, values, t);
  return new Arguments(words, values, t);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function addOption(values: Map<string, string>, kinds: Syntax['options'], token: OptionToken, t: Translate): void {
  const { name, rawName: option, value } = token;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw new UsageError(t('cli:usage.unknownOption', { option }));
  if (values.has(name)) throw new UsageError(t('cli:usage.repeatedOption', { option }));
  if (kind === 'flag' && value !== undefined) throw new UsageError(t('cli:usage.needlessValue', { option }));
  // `--out --json`: a value was forgotten. `--out -` and `--out=--json` are meant.
  const isForgotten = value === undefined || value === '' || (token.inlineValue === false && /^-./.test(value));
  if (kind === 'value' && isForgotten) throw new UsageError(t('cli:usage.missingValue', { option }));
  values.set(name, value ?? '');
}

function checkComplete(
  { required, words: [least, most] }: Syntax,
  words: readonly string[],
  values: ReadonlyMap<string, string>,
  t: Translate,
): void {
  const missing = required.find((option) => !values.has(option));
  if (missing !== undefined) throw new UsageError(t('cli:usage.missingOption', { option: `--${missing}` }));
  if (words.length < least) throw new UsageError(t('cli:usage.missingWord'));
  const surplus = words[most];
  if (surplus !== undefined) throw new UsageError(t('cli:usage.surplusWord', { word: surplus }));
}

function optionsOf(kinds: Syntax['options']): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' : 'boolean' }]));
}
