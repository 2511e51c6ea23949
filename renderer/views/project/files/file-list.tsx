// The files of a milestone or a deliverable, each with what can be done with it.
import { ActionIcon, Group, Modal, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { cleanName, detachFile, type FileOwner } from '../../../actions/attach-files.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { formatBytes } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { DownloadIcon, OpenFileIcon, TrashIcon } from '../../../ui/icons/icons.tsx';
import { usePlatform } from '../../park/app-services.ts';
import { useActionContext, usePark, useParkStore } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';

/** Pictures without scripts in them. SVG is a document: it is saved, never shown. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'];

/** What the host saves under its own name; all else, programs among it, gets a harmless ending. */
const SAVED_AS_THEY_ARE = /\.(pdf|docx|xlsx|pptx|csv|json|xml|png|svg|txt|md|jpe?g|gif|webp|avif|bmp|zip)$/;

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
  const platform = usePlatform();
  const run = useRun();
  const [isShown, setShown] = useState(false);
  const save = async () => {
    const content = new Uint8Array(await bytes.arrayBuffer());
    await run(
      platform.saveFile({
        suggestedName: SAVED_AS_THEY_ARE.test(name) ? name : `${name}.bin`,
        mediaType: 'application/octet-stream',
        bytes: content,
      }),
    );
  };
  return (
    <>
      {PICTURES.includes(mediaType) && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('files:show', { name })} onClick={() => setShown(true)}>
          <OpenFileIcon />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t('files:save', { name })} onClick={() => void save()}>
        <DownloadIcon />
      </ActionIcon>
      <Modal opened={isShown} onClose={() => setShown(false)} size="xl" title={name} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Picture bytes={bytes} mediaType={mediaType} label={t('files:preview', { name })} />
      </Modal>
    </>
  );
}

function Picture({ bytes, mediaType, label }: { readonly bytes: Blob; readonly mediaType: string; readonly label: string }) {
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      picture.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes, mediaType],
  );
  return <img ref={show} alt={label} style={{ maxWidth: '100%' }} />;
}

/** The bytes as they are here; undefined while they are looked for. Looked for again when the park changes: a bundle may bring them. */
function useBytes(sha256: string): Blob | 'missing' | undefined {
  const store = useParkStore();
  const [bytes, setBytes] = useState<Blob | 'missing'>();
  useEffect(() => {
    let isCurrent = true;
    let isFound = false;
    const look = async () => {
      if (isFound) return;
      const [found] = await store.blobs([sha256]);
      isFound ||= found !== undefined;
      if (isCurrent) setBytes(found?.bytes ?? 'missing');
    };
    void look();
    const stop = store.subscribe(() => void look());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [store, sha256]);
  return bytes;
}
