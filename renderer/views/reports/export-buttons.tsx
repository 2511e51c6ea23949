// Takes the report in sight out of the app: as PDF, Excel, HTML or Markdown, or onto paper where the host makes no PDF.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Platform } from '../../platform/platform.ts';
import { DownloadIcon } from '../../ui/icons/icons.tsx';
import type { ComposedReport, ReportRequest } from '../../workers/report-composer.ts';
import { usePlatform } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';
import { DragReport } from './drag-report.tsx';
import { languagesKey } from './report-choice.ts';
import styles from './reports.module.css';

interface ExportButtonsProps {
  /** null: there is none yet. */
  readonly report: ComposedReport | null;
  readonly request: ReportRequest | null;
  readonly projectCode: string;
}

type Deed = 'pdf' | 'print' | 'xlsx' | 'html' | 'md';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function ExportButtons({ report, request, projectCode }: ExportButtonsProps) {
  const t = useTranslate();
  const platform = usePlatform();
  const run = useRun();
  const [busy, setBusy] = useState<Deed | null>(null);
  const take = async (deed: Deed) => {
    if (report === null || request === null) return;
    setBusy(deed);
    const saved = await run(exportReport(platform, report, deed, fileStem(projectCode, request)));
    setBusy(null);
    if (saved)
      notifications.show({
        message: t('reportView:export.saved', saved),
        withBorder: true,
        closeButtonProps: { 'aria-label': t('common:close') },
      });
  };
  const button = (deed: Deed, words: string, isMain = false) => (
    <Button
      variant={isMain ? 'filled' : 'default'}
      leftSection={isMain && deed === 'pdf' && <DownloadIcon />}
      disabled={report === null || (busy !== null && busy !== deed)}
      loading={busy === deed}
      onClick={() => void take(deed)}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.buttons}>
      {platform.capabilities.print ? button('pdf', t('reportView:export.pdf'), true) : button('print', t('reportView:export.print'), true)}
      {button('xlsx', t('reportView:export.excel'))}
      {button('html', t('reportView:export.html'))}
      {button('md', t('reportView:export.markdown'))}
      {report !== null && request !== null && <DragReport report={report} name={`${fileStem(projectCode, request)}.pdf`} />}
    </div>
  );
}

/** Null where the user called it off, or where nothing was saved because it went to the printer. */
async function exportReport(
  platform: Platform,
  { html, headerHtml, footerHtml, markdown, xlsx }: ComposedReport,
  deed: Deed,
  stem: string,
): Promise<Result<{ readonly name: string } | null>> {
  const document = { html, headerHtml, footerHtml };
  if (deed === 'print') return platform.printOnPaper(document);
  if (deed === 'xlsx') return save(platform, `${stem}.xlsx`, EXCEL, xlsx);
  if (deed === 'html') return save(platform, `${stem}.html`, 'text/html', encode(html));
  if (deed === 'md') return save(platform, `${stem}.md`, 'text/markdown', encode(markdown));
  const pdf = await platform.printToPdf(document);
  return pdf.ok ? save(platform, `${stem}.pdf`, 'application/pdf', pdf.value) : pdf;
}

function save(platform: Platform, suggestedName: string, mediaType: string, bytes: Uint8Array) {
  return platform.saveFile({ suggestedName, mediaType, bytes });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** `EXO funding 2026-11-24 zh+ru`; an issued report is called by its number. */
function fileStem(projectCode: string, { kind, number, cutOffDate, languages }: ReportRequest): string {
  const what = kind === 'milestones' ? projectCode : `${projectCode} ${kind}`;
  return `${number === '' ? `${what} ${cutOffDate}` : number} ${languagesKey(languages)}`;
}
