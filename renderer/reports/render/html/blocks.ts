// The blocks of a report as HTML.
import { assertNever } from '../../../domain/assert-never.ts';
import { type Block, type Bullets, type HealthStatement, inLanguage, type ReportLanguages, type SignatureLines } from '../../document.ts';
import { healthSign } from './health-sign.ts';
import { factsHtml, tableHtml } from './table.ts';
import { timelineHtml } from './timeline.ts';
import { trendHtml } from './trend.ts';
import { languageTag, parallelWording, readingHtml, stacked } from './wording.ts';

export function blockHtml(block: Block, languages: ReportLanguages): string {
  switch (block.kind) {
    case 'paragraph':
      return `<div class="${block.tone}">${parallelWording('p', languages, block.text)}</div>`;
    case 'subheading':
      return parallelWording('h3', languages, block.text);
    case 'facts':
      return factsHtml(block.facts, languages);
    case 'bullets':
      return bulletsHtml(block, languages);
    case 'health':
      return healthHtml(block, languages);
    case 'table':
      return tableHtml(block, languages);
    case 'timeline':
      return timelineHtml(block, languages);
    case 'trend':
      return trendHtml(block, languages);
    case 'signatures':
      return signaturesHtml(block, languages);
    default:
      return assertNever(block);
  }
}

function bulletsHtml({ items }: Bullets, languages: ReportLanguages): string {
  return columns(
    languages,
    (language) => `<ul>${items.map((item) => `<li>${readingHtml(inLanguage(item, language), language)}</li>`).join('')}</ul>`,
  );
}

function healthHtml({ health, word, reasons }: HealthStatement, languages: ReportLanguages): string {
  const content = columns(languages, (language) => {
    const light = `<p class="light">${healthSign(health)}<strong>${readingHtml(inLanguage(word, language), language)}</strong></p>`;
    return `${light}<ul>${reasons.map((reason) => `<li>${readingHtml(inLanguage(reason, language), language)}</li>`).join('')}</ul>`;
  });
  return `<div class="health ${health}">${content}</div>`;
}

function signaturesHtml({ parties, lines }: SignatureLines, languages: ReportLanguages): string {
  const blanks = lines
    .map((line) => `<tr><th scope="row">${stacked(languages, (language) => [inLanguage(line, language)])}</th><td></td></tr>`)
    .join('');
  const cards = parties.map(({ role, party }) => {
    const name = stacked(languages, (language) => [inLanguage(party, language)]);
    const as = stacked(languages, (language) => [inLanguage(role, language)]);
    return `<div class="signature"><p class="role">${as}</p><p class="party">${name}</p><table><tbody>${blanks}</tbody></table></div>`;
  });
  return `<div class="signatures">${cards.join('')}</div>`;
}

/** Blocks of each language side by side. */
function columns(languages: ReportLanguages, contentOf: (language: ReportLanguages[number]) => string): string {
  const each = languages.map((language) => `<div class="column" lang="${languageTag(language)}">${contentOf(language)}</div>`).join('');
  return languages.length === 2 ? `<div class="parallel">${each}</div>` : each;
}
