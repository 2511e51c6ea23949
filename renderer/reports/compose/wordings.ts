// Makes the texts of a report: from the catalogues, from rows, from values.
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Id, Money } from '../../domain/registry/fields.ts';
import { type Language, type Localized, type Reading, readLocalized } from '../../domain/registry/language.ts';
import type { EntityName, Row } from '../../domain/registry/registry.ts';
import { reasonIn } from '../../domain/rules/slip-reason.ts';
import { formatDate } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import type { MessageKey } from '../../i18n/message-key.ts';
import { type TextParams, translator } from '../../i18n/translator.ts';
import type { Cell, Wording } from '../document.ts';
import type { ReportContext, TextSource } from './report-context.ts';

/** What it takes to read texts of rows. */
export type TextContext = Pick<ReportContext, 'languages' | 'gaps'>;

/** Parameters of a text: the same in every language, or made for each. */
export type Params = TextParams | ((language: Language) => TextParams);

/** A wording made language by language. */
export function wordingOf(context: Pick<ReportContext, 'languages'>, say: (language: Language) => Reading): Wording {
  return Object.fromEntries(context.languages.map((language) => [language, say(language)]));
}

/** A text of the catalogues. */
export function say(context: Pick<ReportContext, 'languages'>, key: MessageKey, params: Params = {}): Wording {
  return wordingOf(context, (language) => {
    const filled = typeof params === 'function' ? params(language) : params;
    return { text: translator(language)(key, filled), language };
  });
}

/** Something that is written the same in every language. */
export function same(context: Pick<ReportContext, 'languages'>, text: string): Wording {
  return wordingOf(context, (language) => ({ text, language }));
}

/** Why a milestone slipped: what somebody typed, or what others put it into in a language of the report. */
export function reasonWording(context: Pick<ReportContext, 'languages'>, milestone: Row<'milestone'>, original: string): Wording {
  return wordingOf(context, (language) => ({ text: reasonIn(milestone, original, language), language }));
}

/** The word of an enum's value, as the forms name it. */
export function enumWord(context: Pick<ReportContext, 'languages'>, table: EntityName, path: string, value: string): Wording {
  return wordingOf(context, (language) => ({ text: enumLabel(translator(language), table, path, value), language }));
}

/** A row's text in the report's languages; what is missing in one of them is noted among the gaps. Empty where nothing is written in any. */
export function read(context: TextContext, source: TextSource, value: Localized): Wording {
  return wordingOf(context, (language) => {
    const reading = readingOf(context, value, language);
    if (reading.language !== null && reading.language !== language) noteGap(context, source, language, reading.language, reading.text);
    return reading;
  });
}

/** What the report's other language has is on the page already; it goes before what a reader may also know. */
function readingOf({ languages }: TextContext, value: Localized, wanted: Language): Reading {
  const language = [wanted, ...languages].find((each) => value[each] !== undefined && value[each] !== '');
  return language === undefined ? readLocalized(value, wanted) : { text: value[language] ?? '', language };
}

/** Whether nothing is said in any language. */
export function isSilent(wording: Wording): boolean {
  return Object.values(wording).every((reading) => reading.text === '');
}

/** Wordings one after the other, with what stands between them. */
export function join(context: Pick<ReportContext, 'languages'>, parts: readonly Wording[], between: string): Wording {
  return wordingOf(context, (language) => {
    const readings = parts.map((part) => part[language] ?? EMPTY).filter((reading) => reading.text !== '');
    // One text in a foreign language marks the whole: a mark too many misleads less than one too few.
    const foreign = readings.find((reading) => reading.language !== language);
    return { text: readings.map((reading) => reading.text).join(between), language: foreign?.language ?? language };
  });
}

/** Wordings as parts of one statement, with the comma of each language between them. */
export function withCommas(context: Pick<ReportContext, 'languages'>, parts: readonly Wording[]): Wording {
  return joinBy(context, parts, 'report:comma');
}

/** A name and what it names, with the colon of each language between them. */
export function withColon(context: Pick<ReportContext, 'languages'>, name: Wording, value: Wording): Wording {
  return joinBy(context, [name, value], 'report:colon');
}

/** A text with a remark on it in parentheses. */
export function withNote(context: Pick<ReportContext, 'languages'>, text: Wording, note: Wording): Wording {
  if (isSilent(note)) return text;
  return wordingOf(context, (language) => {
    const [said, remark] = [text[language] ?? EMPTY, note[language] ?? EMPTY];
    const foreign = [said, remark].find((reading) => reading.language !== language);
    const words = translator(language)('common:inParentheses', { text: said.text, note: remark.text });
    return { text: words, language: foreign?.language ?? language };
  });
}

function joinBy(
  { languages }: Pick<ReportContext, 'languages'>,
  parts: readonly Wording[],
  between: 'report:comma' | 'report:colon',
): Wording {
  return wordingOf({ languages }, (language) => join({ languages }, parts, translator(language)(between))[language] ?? EMPTY);
}

export function textCell(text: Wording): Cell {
  return isSilent(text) ? EMPTY_CELL : { kind: 'text', text };
}

export function listCell(items: readonly Wording[]): Cell {
  const said = items.filter((item) => !isSilent(item));
  return said.length === 0 ? EMPTY_CELL : { kind: 'list', items: said };
}

export function codeCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'code', text };
}

export function dateCell(date: CalendarDate | null): Cell {
  return date === null ? EMPTY_CELL : { kind: 'date', date };
}

export function numberCell(value: number | null, signed = false): Cell {
  return value === null ? EMPTY_CELL : { kind: 'number', value, signed };
}

export function moneyCell(money: Money | null): Cell {
  return money === null ? EMPTY_CELL : { kind: 'money', money };
}

/** Parameters that hold dates, written in each language's way. */
export function datesIn(dates: Readonly<Record<string, CalendarDate>>, others: TextParams = {}): (language: Language) => TextParams {
  return (language) => ({
    ...others,
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, formatDate(date, language, 'short')])),
  });
}

export function personName(context: ReportContext, id: Id | null): Wording {
  const person = context.park.row('person', id);
  if (person === null) return {};
  return read(context, { table: 'person', row: nameOf(person.name), field: 'name' }, person.name);
}

export function organizationName(context: ReportContext, id: Id | null): Wording {
  const organization = context.park.row('organization', id);
  if (organization === null) return {};
  return read(context, { table: 'organization', row: nameOf(organization.name), field: 'name' }, organization.name);
}

export function siteName(context: ReportContext, id: Id | null): Wording {
  const site = context.park.row('site', id);
  if (site === null) return {};
  return read(context, { table: 'site', row: nameOf(site.name), field: 'name' }, site.name);
}

/** A milestone by its title, as the report names it where the code stands beside. */
export function milestoneTitle(context: ReportContext, id: Id | null): Wording {
  const milestone = context.park.row('milestone', id);
  if (milestone === null) return {};
  return read(context, { table: 'milestone', row: milestone.code || nameOf(milestone.title), field: 'title' }, milestone.title);
}

/** A milestone by its code and title in one text. */
export function milestoneCaption(context: ReportContext, id: Id | null): Wording {
  const milestone = context.park.row('milestone', id);
  if (milestone === null) return {};
  return join(context, [same(context, milestone.code), milestoneTitle(context, id)], ' ');
}

/** Some name of a row, for a list in which only a person must recognise it. */
export function nameOf(value: Localized): string {
  return readLocalized(value, 'en').text;
}

const EMPTY: Reading = { text: '', language: null };
const EMPTY_CELL: Cell = { kind: 'empty' };

function noteGap(context: TextContext, source: TextSource, missing: Language, printed: Language, text: string): void {
  const key = JSON.stringify([source.table, source.row, source.field, missing]);
  context.gaps.set(key, { ...source, missing, printed, text });
}
