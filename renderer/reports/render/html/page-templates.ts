// The running header and footer of a printed report, in the form that Chromium fills on each page.
import type { Language } from '../../../domain/registry/language.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { translator } from '../../../i18n/translator.ts';
import { inLanguage, type ReportDocument, type Wording } from '../../document.ts';
import { escapeHtml } from './escape.ts';
import { FONTS } from './page-style.ts';
import { languageTag } from './wording.ts';

export interface PageTemplates {
  readonly header: string;
  readonly footer: string;
}

/** HTML for `headerHtml` and `footerHtml` of printing: Chromium puts numbers into elements of the classes `pageNumber` and `totalPages`. */
export function pageTemplates(document: ReportDocument): PageTemplates {
  return {
    header: line(inLanguages(document, document.subject), numberOf(document), 'border-bottom:0.2mm solid #9aa5b1;padding-bottom:1.5mm;'),
    footer: line(inLanguages(document, document.title), pageOfPages(document), ''),
  };
}

// Chromium gives templates no style of the page's, and a font size of 0.
function line(left: string, right: string, style: string): string {
  const font = `font-family:${FONTS.other};font-size:7.5pt;line-height:1.3;color:#4a5868;`.replaceAll("'", '&#39;');
  const part = (content: string, more: string) => `<div style="min-width:0;${more}">${content}</div>`;
  return `<div style='${font}${style}box-sizing:border-box;width:100%;margin:0 15mm;display:flex;justify-content:space-between;gap:8mm;'>${part(left, '')}${part(right, 'flex:none;text-align:right;')}</div>`;
}

function inLanguages({ languages }: ReportDocument, wording: Wording): string {
  const texts = new Map(languages.map((language) => [inLanguage(wording, language).text, language]));
  return [...texts].map(([text, language]) => inTag(language, escapeHtml(text))).join(' / ');
}

function numberOf({ number, cutOffDate, languages }: ReportDocument): string {
  const dates = [...new Set(languages.map((language) => formatDate(cutOffDate, language, 'short')))].join(' / ');
  const drafts = [...new Set(languages.map((language) => translator(language)('report:draft')))].join(' / ');
  return `${escapeHtml(number === '' ? drafts : number)} · ${dates}`;
}

function pageOfPages({ languages }: ReportDocument): string {
  return languages.map((language) => inTag(language, pageIn(language))).join(' / ');
}

// The words are escaped before their holes are filled with elements.
function pageIn(language: Language): string {
  const words = escapeHtml(translator(language)('report:page', { page: '{1}', pages: '{2}' }));
  return words.replace('{1}', '<span class="pageNumber"></span>').replace('{2}', '<span class="totalPages"></span>');
}

function inTag(language: Language, html: string): string {
  return `<span lang="${languageTag(language)}">${html}</span>`;
}
