// The columns of the table of a project's files.
import { fileKind } from '../../../domain/rules/file-kind.ts';
import { collator, formatBytes, formatDate } from '../../../i18n/formats.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import type { Translate } from '../../../i18n/translator.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { RowLink } from '../../park/row-link.tsx';
import styles from './files.module.css';
import type { ProjectFileRow } from './project-file-rows.ts';

/** @param kept digests of what is on this laptop; null while that is being looked up */
export function projectFileColumns(t: Translate, kept: ReadonlySet<string> | null): Column<ProjectFileRow>[] {
  const { compare } = collator(t.language);
  const byText = (read: (row: ProjectFileRow) => string) => (a: ProjectFileRow, b: ProjectFileRow) => compare(read(a), read(b));
  const placeOf = ({ attachment }: ProjectFileRow) => placeWord(t, kept, attachment.sha256);
  return [
    {
      key: 'name',
      header: t('files:column.name'),
      width: 'minmax(12rem, 3fr)',
      wraps: true,
      cell: ({ name }) => <span title={name}>{name}</span>,
      compare: byText(({ name }) => name),
    },
    {
      key: 'deliverable',
      header: entityLabel(t, 'deliverable'),
      width: 'minmax(8rem, 1fr)',
      wraps: true,
      cell: ({ deliverable, deliverableName }) => (
        <RowLink table="deliverable" id={deliverable?.id ?? null} title={deliverableName} inRow>
          {deliverableName || t('common:empty')}
        </RowLink>
      ),
      compare: byText(({ deliverableName }) => deliverableName),
    },
    {
      key: 'kind',
      header: t('files:column.kind'),
      width: '7rem',
      cell: ({ attachment }) => t(`files:kind.${fileKind(attachment)}`),
      compare: byText(({ kind }) => t(`files:kind.${kind}`)),
    },
    {
      key: 'size',
      header: t('files:column.size'),
      width: '6rem',
      align: 'end',
      cell: ({ attachment }) => formatBytes(attachment.size ?? 0, t.language),
      compare: (a, b) => (a.attachment.size ?? 0) - (b.attachment.size ?? 0),
    },
    {
      key: 'on',
      header: t('files:column.on'),
      width: '7rem',
      cell: ({ on }) => (on === null ? t('common:empty') : formatDate(on, t.language, 'short')),
      compare: byText(({ on }) => on ?? ''),
    },
    {
      key: 'author',
      header: t('files:column.author'),
      width: 'minmax(7.5rem, 1fr)',
      cell: ({ author }) => <span title={author}>{author || t('common:empty')}</span>,
      compare: byText(({ author }) => author),
    },
    {
      key: 'place',
      header: t('files:column.place'),
      width: '8.5rem',
      cell: (row) => <span className={kept?.has(row.attachment.sha256) === false ? styles.elsewhere : undefined}>{placeOf(row)}</span>,
      compare: byText(placeOf),
    },
  ];
}

function placeWord(t: Translate, kept: ReadonlySet<string> | null, sha256: string): string {
  if (kept === null) return '';
  return t(kept.has(sha256) ? 'files:place.here' : 'files:place.elsewhere');
}
