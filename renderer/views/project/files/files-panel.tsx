// Files that hang on a milestone or a deliverable: attached by picking, dropping and pasting; saved, looked at, taken off.
import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { cleanName, type FileOwner } from '../../../actions/attach-files.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { failure } from '../../../domain/result.ts';
import { formatPercent } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { useFileDrop } from '../../../ui/file-drop.tsx';
import { showProblem } from '../../park/use-run.ts';
import { droppedFolder } from './dropped-folder.ts';
import { FileList } from './file-list.tsx';
import { type Attaching, useAttach } from './use-attach.ts';

export function FilesPanel({ owner, files }: { readonly owner: FileOwner; readonly files: readonly Id[] }) {
  const t = useTranslate();
  const attaching = useAttach(owner);
  const take = (given: DataTransfer) => {
    const folder = droppedFolder(given);
    if (folder !== null) return showProblem(t, failure('attachment.folder', { folder: cleanName(folder) }).problem);
    void attaching.attach([...given.files]);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.clipboardData);
  };
  const { isOver, dropProps } = useFileDrop(take);
  return (
    <Stack gap="xs" component="section" aria-label={t('files:tab')} onPaste={paste} {...dropProps}>
      <FileList owner={owner} files={files} />
      <AttachButton attaching={attaching} />
      <Text size="xs" c="dimmed">
        {isOver ? t('files:dragging') : t('files:hint')}
      </Text>
    </Stack>
  );
}

function AttachButton({ attaching: { attach, fraction, cancel } }: { readonly attaching: Attaching }) {
  const t = useTranslate();
  if (fraction !== null) {
    const reading = t('files:reading', { percent: formatPercent(fraction, t.language, 0) });
    return (
      <Group gap="xs" wrap="nowrap">
        <Progress flex={1} value={fraction * 100} aria-label={reading} />
        <Text size="xs">{reading}</Text>
        <Button size="xs" variant="default" onClick={cancel}>
          {t('files:cancel')}
        </Button>
      </Group>
    );
  }
  return (
    <div>
      <FileButton multiple onChange={(files) => void attach(files)}>
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t('files:attach')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
