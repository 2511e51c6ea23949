// The reports that there are, and the formats that they can be had in. A new kind is one line here and a composer; a new format is
// one line here and a renderer.

import { MILESTONE_REPORT } from './compose/milestone-report.ts';
import type { ReportDocument } from './document.ts';
import { type PageTemplates, pageTemplates } from './render/html/page-templates.ts';
import { renderHtml } from './render/html.ts';
import { renderMarkdown } from './render/markdown.ts';

export const REPORT_KINDS = [MILESTONE_REPORT] as const;

/** Formats that are text. A PDF is the HTML, printed by the host with the page templates. */
const RENDERERS = { html: renderHtml, md: renderMarkdown } as const;
export type TextFormat = keyof typeof RENDERERS;
export type ReportFormat = TextFormat | 'pdf';
export const REPORT_FORMATS: readonly ReportFormat[] = ['pdf', 'html', 'md'];

export function renderReport(document: ReportDocument, format: TextFormat): string {
  return RENDERERS[format](document);
}

/** What a host needs to print a report, under the names that the bridge uses. */
export function printableReport(document: ReportDocument): {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
} {
  const { header, footer }: PageTemplates = pageTemplates(document);
  return { html: renderHtml(document), headerHtml: header, footerHtml: footer };
}
