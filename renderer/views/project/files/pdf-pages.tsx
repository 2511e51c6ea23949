// The pages of a PDF file, one at a time. Those who do not see the page are read its words.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../domain/result.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { type OpenPdf, openPdf } from '../../../workers/open-pdf.ts';
import styles from './files.module.css';
import { Waiting } from './waiting.tsx';

interface PdfPagesProps {
  readonly name: string;
  readonly bytes: Blob;
}

export function PdfPages({ name, bytes }: PdfPagesProps) {
  const { pdf, problem } = usePdf(bytes);
  const [at, setAt] = useState(1);
  const [failed, setFailed] = useState<Problem | null>(null);
  if (problem !== null) return <Failed problem={problem} />;
  if (pdf === null) return <Waiting />;
  return (
    <Stack gap="xs">
      {/* After one page too slow, the workers are gone. */}
      {pdf.pages > 1 && failed?.code !== 'pdf.slow' && (
        <Turner
          at={at}
          pages={pdf.pages}
          onTurn={(to) => {
            setFailed(null);
            setAt(to);
          }}
        />
      )}
      {failed === null ? <Page key={at} pdf={pdf} at={at} name={name} onFail={setFailed} /> : <Failed problem={failed} />}
    </Stack>
  );
}

function usePdf(bytes: Blob) {
  const [opened, setOpened] = useState<{ readonly pdf: OpenPdf | null; readonly problem: Problem | null }>({ pdf: null, problem: null });
  useEffect(() => {
    let isCurrent = true;
    let close = () => {};
    const open = async () => {
      const result = await openPdf(new Uint8Array(await bytes.arrayBuffer()));
      if (result.ok) close = result.value.close;
      if (!isCurrent) close();
      else setOpened(result.ok ? { pdf: result.value, problem: null } : { pdf: null, problem: result.problem });
    };
    void open();
    return () => {
      isCurrent = false;
      close();
    };
  }, [bytes]);
  return opened;
}

interface TurnerProps {
  readonly at: number;
  readonly pages: number;
  readonly onTurn: (to: number) => void;
}

function Turner({ at, pages, onTurn }: TurnerProps) {
  const t = useTranslate();
  return (
    <Group gap="sm" justify="center" className={styles.turner}>
      <Button variant="default" size="xs" disabled={at === 1} onClick={() => onTurn(at - 1)}>
        {t('files:pdf.previous')}
      </Button>
      <Text size="sm" role="status">
        {t('files:pdf.page', { page: at, pages })}
      </Text>
      <Button variant="default" size="xs" disabled={at === pages} onClick={() => onTurn(at + 1)}>
        {t('files:pdf.next')}
      </Button>
    </Group>
  );
}

interface PageProps {
  readonly pdf: OpenPdf;
  readonly at: number;
  readonly name: string;
  readonly onFail: (problem: Problem) => void;
}

function Page({ pdf, at, name, onFail }: PageProps) {
  const t = useTranslate();
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (canvas === null) return undefined;
    const leaving = new AbortController();
    const draw = async () => {
      const drawn = await pdf.draw(canvas, at, canvas.parentElement?.clientWidth ?? canvas.clientWidth, leaving.signal);
      if (leaving.signal.aborted) return;
      if (!drawn.ok) return onFail(drawn.problem);
      setDrawn(true);
      const text = await pdf.words(at);
      if (!leaving.signal.aborted) setWords(text);
    };
    void draw();
    return () => leaving.abort();
  }, [pdf, at, canvas, onFail]);
  return (
    <div className={styles.page} aria-busy={!isDrawn}>
      <canvas ref={setCanvas} role="img" aria-label={t('files:pdf.pageOf', { page: at, name })} className={styles.canvas} />
      <VisuallyHidden>{words === '' ? t('files:pdf.noWords') : words}</VisuallyHidden>
    </div>
  );
}

function Failed({ problem }: { readonly problem: Problem }) {
  const { what, safe, todo } = problemText(useTranslate(), problem);
  return (
    <Alert color="yellow" title={what}>
      {`${safe} ${todo}`.trim()}
    </Alert>
  );
}
