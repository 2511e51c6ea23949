// The dialog in which a file is looked at, and from which it is saved.
import { Button, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { previewOf } from '../../../domain/rules/file-kind.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { DownloadIcon } from '../../../ui/icons/icons.tsx';
import { Preview } from './preview.tsx';
import { useSaveFile } from './use-save-file.ts';

interface FileDialogProps {
  /** As it is shown; null: no file is open. */
  readonly name: string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FileDialog({ name, onClose, children }: FileDialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={name !== null}
      onClose={onClose}
      size="min(64rem, 94vw)"
      title={name}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">{children}</Stack>
    </Modal>
  );
}

interface FileContentsProps {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

/** A look at it where that is possible; saving it always is. */
export function FileContents({ name, mediaType, bytes }: FileContentsProps) {
  const t = useTranslate();
  const save = useSaveFile();
  return (
    <>
      <div>
        <Button variant="default" size="xs" leftSection={<DownloadIcon />} onClick={() => void save(name, bytes)}>
          {t('files:saveAs')}
        </Button>
      </div>
      {previewOf({ name, mediaType }) === null ? (
        <Text size="sm">{t('files:noPreview')}</Text>
      ) : (
        <Preview name={name} mediaType={mediaType} bytes={bytes} />
      )}
    </>
  );
}
