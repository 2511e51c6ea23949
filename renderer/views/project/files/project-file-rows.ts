// What the table of a project's files shows of each, and which of them a filter lets through.
import { cleanName } from '../../../actions/attach-files.ts';
import type { ChangeLog } from '../../../changes/log.ts';
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import { readLocalized } from '../../../domain/registry/language.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { type FileKind, fileKind } from '../../../domain/rules/file-kind.ts';
import { type ProjectFile, projectFiles } from '../../../domain/rules/project-files.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { dateOfInstant } from '../../overview/date-of-instant.ts';
import { attachedBy } from './attached-by.ts';

export interface ProjectFileRow extends ProjectFile {
  readonly key: string;
  readonly name: string;
  readonly kind: FileKind;
  /** null: before the log begins. */
  readonly on: CalendarDate | null;
  readonly author: string;
  /** Code and title of the milestone, or the word for an agreement. */
  readonly ownerName: string;
  /** Empty where the file is the milestone's own. */
  readonly deliverableName: string;
}

export function projectFileRows(t: Translate, park: ParkReader, log: ChangeLog, project: Row<'project'>): ProjectFileRow[] {
  const files = projectFiles(park, project);
  const attached = files.length === 0 ? new Map<string, never>() : attachedBy(log);
  return files.map((file) => {
    const { attachment, milestone, deliverable } = file;
    const by = attached.get(attachment.id);
    return {
      ...file,
      key: `${deliverable?.id ?? milestone?.id ?? ''} ${attachment.id}`,
      name: cleanName(attachment.name),
      kind: fileKind(attachment),
      on: by === undefined ? null : dateOfInstant(by.ms),
      author: by?.author ?? '',
      ownerName: milestone === null ? entityLabel(t, 'agreement') : namedRow(t, milestone),
      deliverableName: deliverable === null ? '' : namedRow(t, deliverable),
    };
  });
}

function namedRow(t: Translate, { code, title }: Row<'milestone'> | Row<'deliverable'>): string {
  return [code, readLocalized(title, t.language).text].filter(Boolean).join(' ') || t('common:untitled');
}

export const PLACES = ['here', 'elsewhere'] as const;

export interface FileFilter {
  readonly text: string;
  readonly kind: FileKind | null;
  /** Where the bytes are; null: anywhere. */
  readonly place: (typeof PLACES)[number] | null;
}

/** @param kept digests of what is on this laptop; null while that is being looked up: then nothing is hidden for its place */
export function filterFiles(
  rows: readonly ProjectFileRow[],
  { text, kind, place }: FileFilter,
  kept: ReadonlySet<string> | null,
): ProjectFileRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => {
    if (kind !== null && row.kind !== kind) return false;
    if (place !== null && kept !== null && kept.has(row.attachment.sha256) !== (place === 'here')) return false;
    return wanted === '' || [row.name, row.ownerName, row.deliverableName, row.author].some((each) => each.toLowerCase().includes(wanted));
  });
}
