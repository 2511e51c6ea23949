// Texts of a report as HTML: each in an element that names its language, so that Chinese characters and Cyrillic get their own glyphs,
// and so that a reader aloud finds the right voice.
import type { Language, Reading } from '../../../domain/registry/language.ts';
import { translator } from '../../../i18n/translator.ts';
import { inLanguage, type ReportLanguages, type Wording } from '../../document.ts';
import { escapeHtml } from './escape.ts';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', ru: 'ru', en: 'en' };

export function languageTag(language: Language): string {
  return LANGUAGE_TAGS[language];
}

/** A text that stands where `language` is expected. One in another language is marked with that language's name. */
export function readingHtml(reading: Reading, language: Language): string {
  const text = reading.text.split(LONG_WORD).map(wordsHtml).join('');
  if (reading.language === null || reading.language === language) return text;
  const mark = escapeHtml(translator(language)(`report:gaps.mark.${reading.language}`));
  return `<span class="foreign" lang="${languageTag(reading.language)}">${text}<sup lang="${languageTag(language)}">${mark}</sup></span>`;
}

/** A file name or address too long for a column: alone it may be broken anywhere, so that it does not push the table off the page. */
const LONG_WORD = /([\p{L}\p{N}\p{P}\p{S}]{25,})/u;

/** Words, and at odd places what the split found too long. Chinese has no spaces and breaks anywhere as it is. */
function wordsHtml(text: string, at: number): string {
  const escaped = escapeHtml(text).replaceAll('\n', '<br>').replace(ISO_DATE, '<span class="whole">$&</span>');
  return at % 2 === 1 && !/\p{Script=Han}/u.test(text) ? `<span class="long">${escaped}</span>` : escaped;
}

/** Chromium would break a line after its hyphens. */
const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The languages side by side, each in a column: `tag` is the element that holds both. */
export function parallel(tag: string, languages: ReportLanguages, contentOf: (language: Language) => string): string {
  const [first] = languages;
  if (languages.length === 1) return `<${tag} lang="${languageTag(first)}">${contentOf(first)}</${tag}>`;
  const columns = languages.map((language) => `<span class="column" lang="${languageTag(language)}">${contentOf(language)}</span>`);
  return `<${tag} class="parallel">${columns.join(' ')}</${tag}>`;
}

/** A wording with the languages side by side. */
export function parallelWording(tag: string, languages: ReportLanguages, wording: Wording): string {
  return parallel(tag, languages, (language) => readingHtml(inLanguage(wording, language), language));
}

/**
 * The languages one under the other, for the cells of tables. What reads the same in both is printed once: numbers, codes, and a
 * text that one language lends to the other, with its mark.
 */
export function stacked(languages: ReportLanguages, readingsOf: (language: Language) => readonly Reading[]): string {
  const said = languages.map((language) => ({ language, readings: readingsOf(language) }));
  const key = ({ readings }: { readings: readonly Reading[] }) => JSON.stringify(readings.map(({ text }) => text));
  const [first, second] = said;
  if (first === undefined) return '';
  if (second === undefined || key(first) !== key(second))
    return said.map(({ language, readings }, at) => stackedLine(language, readings, at === 1)).join('');
  // Of the two equal ones the one that carries the mark.
  const marked = said.find(({ language, readings }) => readings.some((reading) => reading.language !== language)) ?? first;
  return stackedLine(marked.language, marked.readings);
}

function stackedLine(language: Language, readings: readonly Reading[], isSecond = false): string {
  const classes = isSecond ? 'line second' : 'line';
  return readings
    .map((reading) => `<span class="${classes}" lang="${languageTag(language)}">${readingHtml(reading, language)}</span>`)
    .join('');
}
