// The report as pages. It stands in a frame without scripts, under the page's own content policy.
import { Loader } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { allowStyles } from '../../platform/allow-styles.ts';
import { EXTRA_WIDTH, SHEETS } from './report-sheets.ts';
import styles from './reports.module.css';

interface ReportPreviewProps {
  /** null: nothing to show yet. */
  readonly html: string | null;
  readonly composing: boolean;
}

/** A4 at 96 pixels an inch, and the ground beside it. */
const SHEET_WIDTH = (210 / 25.4) * 96 + EXTRA_WIDTH;
const LARGEST = 1.25;

export function ReportPreview({ html, composing }: ReportPreviewProps) {
  const t = useTranslate();
  const { frame, keepPlace } = usePlaceKept();
  const { pane, scale } = useScale();
  const shown = useMemo(() => (html === null ? null : allowStyles(html.replace('</head>', `<style>${SHEETS}</style></head>`))), [html]);
  return (
    <section ref={pane} className={styles.preview} aria-label={t('reportView:preview.label')} aria-busy={composing}>
      {shown !== null && (
        <iframe
          ref={frame}
          className={styles.frame}
          title={t('reportView:preview.label')}
          // Scripts stay off. Of the same origin, so that the place in its scrolling can be kept.
          sandbox="allow-same-origin"
          srcDoc={shown}
          onLoad={keepPlace}
          style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
        />
      )}
      <div className={styles.composing} role="status">
        {composing && <Loader size="xs" aria-hidden="true" />}
        <span className={composing ? undefined : styles.heard}>
          {composing ? t('reportView:preview.composing') : shown !== null && t('reportView:preview.ready')}
        </span>
      </div>
    </section>
  );
}

/** The sheet as wide as the pane lets it be. */
function useScale() {
  const pane = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(SHEET_WIDTH);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { pane, scale: Math.max(0.25, Math.min(LARGEST, width / SHEET_WIDTH)) };
}

/** A report composed anew is another document: the reader stays where they were in the one before. */
function usePlaceKept() {
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef(0);
  const keepPlace = () => {
    const view = frame.current?.contentWindow;
    view?.scrollTo(0, place.current);
    view?.addEventListener('scroll', () => {
      place.current = view.scrollY;
    });
  };
  return { frame, keepPlace };
}
