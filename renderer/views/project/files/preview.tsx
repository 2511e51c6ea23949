// A look at a file without another program: pictures and PDF files.
import { Text } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import { previewOf } from '../../../domain/rules/file-kind.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { Waiting } from './waiting.tsx';

// The reader of PDF files is large, and seldom needed.
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

interface PreviewProps {
  /** As it is shown. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

/** Only for files of which `previewOf` says that they can be shown. */
export function Preview({ name, mediaType, bytes }: PreviewProps) {
  if (previewOf({ name, mediaType }) === 'picture') return <Picture name={name} mediaType={mediaType} bytes={bytes} />;
  return (
    <Suspense fallback={<Waiting />}>
      <PdfPages name={name} bytes={bytes} />
    </Suspense>
  );
}

function Picture({ name, mediaType, bytes }: PreviewProps) {
  const t = useTranslate();
  const [isDamaged, setDamaged] = useState(false);
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      picture.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, mediaType],
  );
  if (isDamaged) return <Text size="sm">{t('files:damagedPicture')}</Text>;
  return (
    <img ref={show} alt={t('files:preview', { name })} style={{ maxWidth: '100%', alignSelf: 'center' }} onError={() => setDamaged(true)} />
  );
}
