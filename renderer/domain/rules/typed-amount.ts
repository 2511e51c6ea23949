// Reads an amount of money as managers type it, in the Chinese, Russian and English conventions. What can be read in two ways is refused: a
// thousand times too much that looks right costs more than typing it again.
import type { Decimal } from '../registry/fields.ts';
import type { Language } from '../registry/language.ts';
import { failure, type Result, success } from '../result.ts';

export interface TypedAmount {
  readonly amount: Decimal;
  /** The three capital letters that were typed with it, or those that its sign stands for; null: none. */
  readonly currency: string | null;
}

/**
 * The amount that the text means: 1 234,56; 1,234.56; 1234.5; 12.5万; 1,2 млн; with a currency before or after it: CNY 500, 500 руб., ¥500.
 * Fails with `amount.unreadable`, `amount.ambiguous` (1.234; 1,234 in Russian), `amount.negative`, `amount.tooPrecise` or `amount.tooLarge`.
 * @param language says what one comma before three digits is: in Chinese and English it groups thousands, in Russian it is not clear
 */
export function parseTypedAmount(text: string, language: Language, { mayBeNegative = false } = {}): Result<TypedAmount> {
  const given = { text: text.trim().slice(0, 40) };
  const { rest, currency } = withoutCurrency(text.normalize('NFKC').trim().replace(/[−–]/g, '-'));
  const { digits, zeros } = withoutScale(rest);
  const plain = plainDigits(digits, language);
  if (plain === null) return failure('amount.unreadable', given);
  if (plain === UNCLEAR) return failure('amount.ambiguous', { ...given, ...readingsOf(digits) });
  const amount = scaled(plain, zeros);
  if (amount.startsWith('-') && !mayBeNegative) return failure('amount.negative', given);
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  if (whole.length > MOST_DIGITS) return failure('amount.tooLarge', given);
  return fraction.length > MOST_PLACES ? failure('amount.tooPrecise', given) : success({ amount, currency });
}

/** As many as a field of kind money holds before its point. */
const MOST_DIGITS = 15;
const MOST_PLACES = 2;
/** One mark before three digits, which may group thousands or begin decimals. */
const UNCLEAR = Symbol('unclear');

/** A ¥ is taken for the yuan: nobody in the park pays in yen. */
const SIGNS: readonly [RegExp, string][] = [
  [/[¥元]|人民币/, 'CNY'],
  [/₽|руб(?:\.|лей|ля|ль)?|(?<=[\d\s])р\.?$/i, 'RUB'],
  [/\$/, 'USD'],
  [/€/, 'EUR'],
];
const SCALES: readonly [RegExp, number][] = [
  [/亿$/, 8],
  [/万$/, 4],
  [/млрд\.?$/i, 9],
  [/млн\.?$/i, 6],
  [/тыс\.?$/i, 3],
];

function withoutCurrency(text: string): { readonly rest: string; readonly currency: string | null } {
  const code = /^([A-Za-z]{3})\s*(?=[-\d])|(?<=[\d\s万亿.])([A-Za-z]{3})$/.exec(text);
  if (code !== null) return { rest: text.replace(code[0], '').trim(), currency: (code[1] ?? code[2] ?? '').toUpperCase() };
  for (const [sign, currency] of SIGNS) {
    if (sign.test(text)) return { rest: text.replace(sign, '').trim(), currency };
  }
  return { rest: text, currency: null };
}

function withoutScale(text: string): { readonly digits: string; readonly zeros: number } {
  const found = SCALES.find(([scale]) => scale.test(text));
  return { digits: (found === undefined ? text : text.replace(found[0], '')).trim(), zeros: found?.[1] ?? 0 };
}

/** The digits with a point alone. null: they cannot be read. */
function plainDigits(text: string, language: Language): Decimal | typeof UNCLEAR | null {
  if (!/^-?\d[\d\s',.]*$/.test(text) || /[\s',.]$/.test(text)) return null;
  const tight = withoutSpaces(text);
  if (tight === null) return null;
  const marks = tight.replace(/[^,.]/g, '');
  const last = marks.at(-1);
  if (last === undefined) return tidy(tight);
  const isMixed = marks.includes(',') && marks.includes('.');
  const repeats = marks.indexOf(last) !== marks.lastIndexOf(last);
  if (isMixed && repeats) return null;
  if (repeats) return grouped(tight, last);
  if (isMixed) return decimalAfter(tight, last);
  const couldGroup = /^-?[1-9]\d{0,2}[,.]\d{3}$/.test(tight);
  // Spaces have grouped the thousands already: the mark is a decimal one.
  if (!couldGroup || tight !== text) return tidy(tight.replace(last, '.'));
  return last === ',' && language !== 'ru' ? tidy(tight.replace(',', '')) : UNCLEAR;
}

/** Spaces and apostrophes between groups of three digits; null where they part anything else. */
function withoutSpaces(text: string): string | null {
  if (!/[\s']/.test(text)) return text;
  const isGrouped = /^-?\d{1,3}(?:[\s']\d{3})+(?:[.,]\d+)?$/.test(text);
  return isGrouped ? text.replace(/[\s']/g, '') : null;
}

function grouped(text: string, mark: string): Decimal | null {
  const [first = '', ...rest] = text.split(mark);
  return /^-?\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group)) ? tidy(text.replaceAll(mark, '')) : null;
}

function decimalAfter(text: string, mark: string): Decimal | null {
  const [whole = '', fraction = ''] = text.split(mark);
  const bare = grouped(whole, mark === ',' ? '.' : ',');
  return bare === null ? null : tidy(`${bare}.${fraction}`);
}

/** Without zeros that say nothing. */
function tidy(digits: string): Decimal {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const [front, back] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')];
  const size = back === '' ? front : `${front}.${back}`;
  return digits.startsWith('-') && size !== '0' ? `-${size}` : size;
}

/** Moves the point to the right. */
function scaled(amount: Decimal, zeros: number): Decimal {
  const [whole = '', fraction = ''] = amount.split('.');
  const moved = fraction.padEnd(zeros, '0');
  return tidy(`${whole}${moved.slice(0, zeros)}.${moved.slice(zeros)}`);
}

function readingsOf(digits: string): { readonly first: string; readonly second: string } {
  return { first: digits.replace(/[,.]/, ''), second: digits.replace(',', '.') };
}
