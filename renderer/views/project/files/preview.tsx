// A look at a file without another program: pictures and PDF files.
import { Button, Modal, Stack } from '@mantine/core';
import { lazy, Suspense, useCallback } from 'react';
import { previewOf } from '../../../domain/rules/file-kind.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { DownloadIcon } from '../../../ui/icons/icons.tsx';
import { useSaveFile } from './use-save-file.ts';
import { Waiting } from './waiting.tsx';

// The reader of PDF files is large, and few sessions need it.
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

export interface PreviewedFile {
  /** As it is shown. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

interface PreviewProps {
  /** null: none is shown. */
  readonly file: PreviewedFile | null;
  readonly onClose: () => void;
}

export function Preview({ file, onClose }: PreviewProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      size="min(64rem, 94vw)"
      title={file?.name}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {file !== null && <Shown file={file} />}
    </Modal>
  );
}

function Shown({ file }: { readonly file: PreviewedFile }) {
  const t = useTranslate();
  const save = useSaveFile();
  return (
    <Stack gap="sm">
      {previewOf(file) === 'pdf' ? (
        <Suspense fallback={<Waiting />}>
          <PdfPages name={file.name} bytes={file.bytes} />
        </Suspense>
      ) : (
        <Picture file={file} />
      )}
      <div>
        <Button variant="default" size="xs" leftSection={<DownloadIcon />} onClick={() => void save(file.name, file.bytes)}>
          {t('files:saveAs')}
        </Button>
      </div>
    </Stack>
  );
}

function Picture({ file: { name, mediaType, bytes } }: { readonly file: PreviewedFile }) {
  const t = useTranslate();
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      picture.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, mediaType],
  );
  return <img ref={show} alt={t('files:preview', { name })} style={{ maxWidth: '100%', alignSelf: 'center' }} />;
}
