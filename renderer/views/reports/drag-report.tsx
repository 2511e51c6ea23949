// A handle by which the report in sight is dragged out of the window, as a PDF, where the host can do that. Whoever has no mouse uses the
// export button beside it: both give the same file.
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { failure, type Result } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Platform } from '../../platform/platform.ts';
import { GripIcon } from '../../ui/icons/icons.tsx';
import type { ComposedReport } from '../../workers/report-composer.ts';
import { usePlatform } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';
import styles from './reports.module.css';

interface DragReportProps {
  readonly report: ComposedReport;
  /** Of the file, with its extension. */
  readonly name: string;
}

export function DragReport({ report, name }: DragReportProps) {
  const t = useTranslate();
  const platform = usePlatform();
  const run = useRun();
  const { press, isHeld } = useHeld();
  const prepare = usePdf(platform, report);
  const [busy, setBusy] = useState(false);
  const { dragFile } = platform;
  if (dragFile === null || !platform.capabilities.print) return null;

  const drag = async (): Promise<Result<null>> => {
    const pdf = await prepare();
    if (!pdf.ok) return pdf;
    if (!isHeld()) return failure('drag.notHeld');
    return dragFile({ suggestedName: name, mediaType: 'application/pdf', bytes: pdf.value });
  };
  const begin = async (event: DragEvent) => {
    // The system drags a file in place of the page's own drag.
    event.preventDefault();
    setBusy(true);
    await run(drag());
    setBusy(false);
  };
  return (
    <div
      // Not for assistive technology, which cannot drag and has the button.
      aria-hidden="true"
      className={styles.drag}
      data-busy={busy}
      draggable
      title={t('reportView:export.dragHint')}
      // Making the PDF takes a moment: it begins when the pointer comes near, so that there is a file when the drag begins.
      onPointerEnter={() => void prepare()}
      onPointerDown={(event) => {
        press(event.button);
        void prepare();
      }}
      onDragStart={(event) => void begin(event)}
    >
      <GripIcon />
      {t('reportView:export.drag')}
    </div>
  );
}

/** Whether the mouse button is down since it was pressed on the handle. */
function useHeld(): { readonly press: (button: number) => void; readonly isHeld: () => boolean } {
  const held = useRef(false);
  useEffect(() => {
    const release = () => {
      held.current = false;
    };
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);
  const press = (button: number) => {
    held.current = button === 0;
  };
  return { press, isHeld: () => held.current };
}

/** Makes the PDF of a report once; what failed is tried again. */
function usePdf(platform: Platform, report: ComposedReport): () => Promise<Result<Uint8Array<ArrayBuffer>>> {
  const made = useRef<{ readonly of: ComposedReport; readonly pdf: Promise<Result<Uint8Array<ArrayBuffer>>> } | null>(null);
  return async () => {
    if (made.current?.of !== report) {
      const { html, headerHtml, footerHtml } = report;
      made.current = { of: report, pdf: platform.printToPdf({ html, headerHtml, footerHtml }) };
    }
    const { pdf } = made.current;
    const result = await pdf;
    if (!result.ok && made.current?.pdf === pdf) made.current = null;
    return result;
  };
}
