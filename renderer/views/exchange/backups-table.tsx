// The backups in the folder: when each was taken, why, how large it is, and the rule that keeps it.
import { Alert, Button, Loader, Table } from '@mantine/core';
import { KEPT, type KeptBackup, type KeptBecause } from '../../actions/backups.ts';
import { type Result, success } from '../../domain/result.ts';
import { formatBytes, formatDateTime, formatNumber } from '../../i18n/formats.ts';
import { problemHint } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { BackupFolder } from '../../platform/platform.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useParkStore } from '../park/use-park.ts';
import styles from './backups.module.css';
import type { ReadFile } from './use-restore.ts';

interface BackupsTableProps {
  readonly folder: BackupFolder;
  readonly backups: Result<readonly KeptBackup[]> | null;
  readonly onRestore: (read: ReadFile) => void;
}

export function BackupsTable({ folder, backups, onRestore }: BackupsTableProps) {
  const t = useTranslate();
  const { id } = useParkStore();
  if (backups === null) return <Loader size="sm" aria-label={t('common:loading')} />;
  if (!backups.ok) return <Alert color="red">{problemHint(t, backups.problem)}</Alert>;
  if (backups.value.length === 0) return <EmptyState order={3} title={t('backups:list.empty.title')} todo={t('backups:list.empty.todo')} />;
  const restore = (name: string) => onRestore(async () => asFile(name, await folder.read(id, name)));
  return (
    <div className={styles.scroll}>
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backups:list.time')}</Table.Th>
            <Table.Th>{t('backups:list.why')}</Table.Th>
            <Table.Th ta="end">{t('backups:list.changes')}</Table.Th>
            <Table.Th ta="end">{t('backups:list.size')}</Table.Th>
            <Table.Th>{t('backups:list.because')}</Table.Th>
            <Table.Th aria-label={t('backups:list.action')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.value.map((backup) => (
            <BackupRow key={backup.name} backup={backup} onRestore={() => restore(backup.name)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function BackupRow({ backup, onRestore }: { readonly backup: KeptBackup; readonly onRestore: () => void }) {
  const t = useTranslate();
  const { savedAt, why, length, size, because } = backup;
  const when = formatDateTime(savedAt, Intl.DateTimeFormat().resolvedOptions().timeZone, t.language);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} className={styles.time}>
        {when}
      </Table.Th>
      <Table.Td>{t(`backups:why.${why}`)}</Table.Td>
      <Table.Td className={styles.number}>{formatNumber(length, t.language)}</Table.Td>
      <Table.Td className={styles.number}>{formatBytes(size, t.language)}</Table.Td>
      <Table.Td>{becauseWords(t, because)}</Table.Td>
      <Table.Td ta="end">
        <Button variant="default" size="compact-xs" onClick={onRestore} aria-label={t('backups:list.restoreOf', { when })}>
          {t('backups:list.restore')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** How many of each rule are kept, or for how many days. */
const COUNTS: Readonly<Record<KeptBecause, number>> = {
  recent: KEPT.recent,
  day: KEPT.days,
  week: KEPT.weeks,
  month: KEPT.months,
  beforeMerge: KEPT.safetyDays,
  beforeRestore: KEPT.safetyDays,
  notOurs: 0,
};

function becauseWords(t: Translate, because: KeptBackup['because']): string {
  return because === null ? t('backups:because.leaving') : t(`backups:because.${because}`, { count: COUNTS[because] });
}

function asFile(name: string, bytes: Result<Uint8Array<ArrayBuffer>>) {
  return bytes.ok ? success({ name, bytes: bytes.value }) : bytes;
}
