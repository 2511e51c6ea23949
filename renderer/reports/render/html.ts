// A report as one HTML file that shows and prints by itself: styles inline, charts inline, no scripts, nothing fetched.
import { inLanguage, type ReportDocument, type Section } from '../document.ts';
import { blockHtml } from './html/blocks.ts';
import { escapeHtml } from './html/escape.ts';
import { PAGE_STYLE } from './html/page-style.ts';
import { factsHtml } from './html/table.ts';
import { languageTag, parallel, parallelWording, readingHtml } from './html/wording.ts';

/** The same document gives the same text, byte for byte. */
export function renderHtml(document: ReportDocument): string {
  const [first] = document.languages;
  const title = [inLanguage(document.title, first).text, inLanguage(document.subject, first).text].join(' · ');
  return `<!DOCTYPE html>
<html lang="${languageTag(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${coverHtml(document)}
<main>
${document.sections.map((section) => sectionHtml(section, document)).join('\n')}
</main>
</body>
</html>
`;
}

function coverHtml({ cover, title, subject, languages }: ReportDocument): string {
  const remarks = cover.remarks.map((remark) => `<div class="remark">${parallelWording('p', languages, remark)}</div>`).join('');
  return `<header class="cover${languages.length === 2 ? ' double' : ''}">
<div class="issuer">${parallelWording('p', languages, cover.issuer)}</div>
${parallelWording('h1', languages, title)}
<div class="subject">${parallelWording('p', languages, subject)}</div>
${factsHtml(cover.facts, languages)}
${remarks}
</header>`;
}

function sectionHtml(section: Section, { languages }: ReportDocument): string {
  const heading = parallel(
    'h2',
    languages,
    (language) => `${section.number}. ${readingHtml(inLanguage(section.heading, language), language)}`,
  );
  const blocks = section.blocks.map((block) => blockHtml(block, languages)).join('\n');
  return `<section id="${escapeHtml(section.key)}"${section.wide ? ' class="wide"' : ''}>\n${heading}\n${blocks}\n</section>`;
}
