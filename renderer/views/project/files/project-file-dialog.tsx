// One file of a project: what is known of it, and a look at it where that is possible.
import { Group, Text } from '@mantine/core';
import { formatBytes, formatDate } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { RowLink } from '../../park/row-link.tsx';
import { FileContents, FileDialog } from './file-dialog.tsx';
import type { ProjectFileRow } from './project-file-rows.ts';
import { useBytes } from './use-bytes.ts';

interface ProjectFileDialogProps {
  /** null: none is shown. */
  readonly file: ProjectFileRow | null;
  readonly onClose: () => void;
}

export function ProjectFileDialog({ file, onClose }: ProjectFileDialogProps) {
  return (
    <FileDialog name={file?.name ?? null} onClose={onClose}>
      {file !== null && <Contents key={file.key} file={file} />}
    </FileDialog>
  );
}

function Contents({ file }: { readonly file: ProjectFileRow }) {
  const t = useTranslate();
  const bytes = useBytes(file.attachment.sha256);
  return (
    <>
      <Facts file={file} />
      {bytes === 'missing' && <Text size="sm">{t('files:missing')}</Text>}
      {bytes instanceof Blob && <FileContents name={file.name} mediaType={file.attachment.mediaType} bytes={bytes} />}
    </>
  );
}

function Facts({ file: { attachment, kind, on, author, milestone, ownerName, deliverableName } }: { readonly file: ProjectFileRow }) {
  const t = useTranslate();
  const when = on === null ? '' : formatDate(on, t.language);
  const facts = [t(`files:kind.${kind}`), formatBytes(attachment.size ?? 0, t.language), when, author, deliverableName];
  return (
    <Group gap="xs">
      {milestone !== null && (
        <RowLink table="milestone" id={milestone.id} size="sm">
          {ownerName}
        </RowLink>
      )}
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}
