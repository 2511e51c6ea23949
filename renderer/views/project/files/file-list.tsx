// The files of a milestone or a deliverable, each with what can be done with it.
import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { cleanName, detachFile, type FileOwner } from '../../../actions/attach-files.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { previewOf } from '../../../domain/rules/file-kind.ts';
import { formatBytes } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { DownloadIcon, EyeIcon, TrashIcon } from '../../../ui/icons/icons.tsx';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { FileContents, FileDialog } from './file-dialog.tsx';
import styles from './files.module.css';
import { useBytes } from './use-bytes.ts';
import { useSaveFile } from './use-save-file.ts';

export function FileList({ owner, files }: { readonly owner: FileOwner; readonly files: readonly Id[] }) {
  const t = useTranslate();
  const park = usePark();
  const rows = files.map((id) => park.row('attachment', id)).filter((row) => row !== null);
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('files:none')}
      </Text>
    );
  }
  return (
    <Stack gap={4} component="ul" aria-label={t('files:list')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <FileItem key={row.id} owner={owner} file={row} />
      ))}
    </Stack>
  );
}

function FileItem({ owner, file }: { readonly owner: FileOwner; readonly file: Row<'attachment'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const bytes = useBytes(file.sha256);
  const name = cleanName(file.name);
  return (
    <li>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" flex={1} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {formatBytes(file.size ?? 0, t.language)}
        </Text>
        {bytes instanceof Blob && <FileActions name={name} mediaType={file.mediaType} bytes={bytes} />}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('files:remove', { name })}
          onClick={() => void run(detachFile(context(), owner, file.id))}
        >
          <TrashIcon />
        </ActionIcon>
      </Group>
      {bytes === 'missing' && (
        <Text size="xs" c="dimmed">
          {t('files:missing')}
        </Text>
      )}
    </li>
  );
}

interface FileActionsProps {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

function FileActions({ name, mediaType, bytes }: FileActionsProps) {
  const t = useTranslate();
  const save = useSaveFile();
  const [isShown, setShown] = useState(false);
  return (
    <>
      {previewOf({ name, mediaType }) === null ? (
        <span className={styles.noPreview} />
      ) : (
        <ActionIcon variant="subtle" color="gray" aria-label={t('files:show', { name })} onClick={() => setShown(true)}>
          <EyeIcon />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t('files:save', { name })} onClick={() => void save(name, bytes)}>
        <DownloadIcon />
      </ActionIcon>
      <FileDialog name={isShown ? name : null} onClose={() => setShown(false)}>
        {isShown && <FileContents name={name} mediaType={mediaType} bytes={bytes} />}
      </FileDialog>
    </>
  );
}
