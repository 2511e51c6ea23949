// The reports that there are, and the formats that they can be had in. A new kind is one line here and a composer; a new format is
// one line here and a renderer.

import { CHANGES } from './compose/change-table.ts';
import { CHANGES_REPORT } from './compose/changes-report.ts';
import { TRANCHES } from './compose/funding/tranches.ts';
import { FUNDING_REPORT } from './compose/funding-report.ts';
import { MILESTONE_REPORT } from './compose/milestone-report.ts';
import type { ReportDocument } from './document.ts';
import { renderCsv } from './render/csv.ts';
import { type PageTemplates, pageTemplates } from './render/html/page-templates.ts';
import { renderHtml } from './render/html.ts';
import { renderMarkdown } from './render/markdown.ts';

export const REPORT_KINDS = [MILESTONE_REPORT, CHANGES_REPORT, FUNDING_REPORT] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Formats that are text. A PDF is the HTML, printed by the host with the page templates. */
const RENDERERS = {
  html: renderHtml,
  md: renderMarkdown,
  csv: (document: ReportDocument) => renderCsv(document, document.kind === FUNDING_REPORT ? TRANCHES : CHANGES),
} as const;
export type TextFormat = keyof typeof RENDERERS;
export type ReportFormat = TextFormat | 'pdf' | 'xlsx';
/** In the order in which they are offered; a table for programs is made of what is a table by nature. */
export const FORMATS_OF_REPORT: Readonly<Record<ReportKind, readonly ReportFormat[]>> = {
  [MILESTONE_REPORT]: ['pdf', 'xlsx', 'html', 'md'],
  [CHANGES_REPORT]: ['pdf', 'xlsx', 'html', 'md', 'csv'],
  [FUNDING_REPORT]: ['pdf', 'xlsx', 'html', 'md', 'csv'],
};

export { renderXlsx } from './render/xlsx.ts';

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
