// What a backup holds beside what is here, and what restoring it does; the user decides.
import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { type Difference, differenceTo } from '../../actions/restore-park.ts';
import { ENTITY_NAMES, type EntityName } from '../../domain/registry/registry.ts';
import { formatList, formatNumber } from '../../i18n/formats.ts';
import { entityCount, entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { useMinute } from '../frame/use-minute.ts';
import { useSaveCopy } from '../frame/use-save-copy.ts';
import { usePlatform } from '../park/app-services.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import styles from './backups.module.css';
import { timeWords } from './backups-state.tsx';
import { deviceWords } from './device-words.ts';
import { useKeyring } from './use-keyring.ts';
import type { ReadyBackup } from './use-restore.ts';

interface RestorePreviewProps {
  readonly backup: ReadyBackup;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function RestorePreview({ backup, onConfirm, onClose }: RestorePreviewProps) {
  const t = useTranslate();
  const { log } = useParkStore();
  usePark(); // the park goes on while one reads
  const difference = differenceTo(log, backup.summary.knows);
  const isSame = !difference.isForked && difference.leftBehind + difference.broughtBack === 0;
  return (
    <Stack gap="md">
      <Facts backup={backup} difference={difference} />
      {isSame && <Alert color="blue">{t('backups:restore.same')}</Alert>}
      {difference.isForked && <Alert color="yellow">{t('backups:restore.forked')}</Alert>}
      <Differences rows={backup.summary.rows} />
      {!isSame && <Consequences leftBehind={difference.leftBehind} />}
      <DialogActions onCancel={onClose} cancel={t(isSame ? 'common:close' : 'common:cancel')} startsAtCancel>
        {!isSame && (
          <Button color="red" onClick={onConfirm}>
            {t('backups:restore.confirm')}
          </Button>
        )}
      </DialogActions>
    </Stack>
  );
}

function Facts({ backup, difference }: { readonly backup: ReadyBackup; readonly difference: Difference }) {
  const t = useTranslate();
  const store = useParkStore();
  const keyring = useKeyring();
  const now = useMinute();
  const { summary, isFromElsewhere } = backup;
  const { writtenAt, last, changeSets, device, signature, rows } = summary;
  const isKnown = signature === 'valid' && (device === store.device || keyring?.entries.has(device) === true);
  const change = last === null ? null : { ...timeWords(t, last.atMs, now), author: last.author || t('history:noAuthor') };
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('backups:restore.writtenAt')}</dt>
        <dd>{writtenAt === null ? t('common:unknown') : t('backups:state.ago', timeWords(t, writtenAt, now))}</dd>
        <dt>{t('backups:restore.writtenBy')}</dt>
        <dd>{deviceWords(t, keyring, store.device, device)}</dd>
        <dt>{t('backups:restore.last')}</dt>
        <dd>{change === null ? t('common:none') : t('backups:restore.lastBy', change)}</dd>
        <dt>{t('backups:restore.holds')}</dt>
        <dd>{t('backups:changeSets', { count: changeSets })}</dd>
        <dt>{t('backups:restore.rows')}</dt>
        <dd>{contents(t, rows)}</dd>
        <dt>{t('backups:restore.lacks')}</dt>
        <dd>{difference.leftBehind === 0 ? t('backups:restore.nothing') : t('backups:changeSets', { count: difference.leftBehind })}</dd>
        {difference.broughtBack > 0 && (
          <>
            <dt>{t('backups:restore.adds')}</dt>
            <dd>{t('backups:changeSets', { count: difference.broughtBack })}</dd>
          </>
        )}
      </dl>
      {isFromElsewhere && !isKnown && (
        <Alert color="yellow" variant="light" icon={<WarningIcon />}>
          {t('backups:restore.stranger')}
        </Alert>
      )}
    </>
  );
}

/** Only of what there is more or less: the rest is said in a line above. */
function Differences({ rows }: { readonly rows: ReadyBackup['summary']['rows'] }) {
  const t = useTranslate();
  const park = usePark();
  const counts = ENTITY_NAMES.map((entity) => ({ entity, there: rows[entity] ?? 0, here: park.rows(entity).length }));
  const differing = counts.filter(({ there, here }) => there !== here);
  if (differing.length === 0) return null;
  return (
    <Table verticalSpacing={2} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backups:restore.differs')}</Table.Th>
          <Table.Th ta="end">{t('backups:restore.there')}</Table.Th>
          <Table.Th ta="end">{t('backups:restore.here')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differing.map((count) => (
          <RowCount key={count.entity} {...count} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** “2 sites, 3 projects and 24 milestones”. */
function contents(t: Translate, rows: ReadyBackup['summary']['rows']): string {
  const counts = ENTITY_NAMES.flatMap((entity) => (rows[entity] === undefined ? [] : [entityCount(t, entity, rows[entity])]));
  return counts.length === 0 ? t('common:none') : formatList(counts, t.language);
}

function RowCount({ entity, there, here }: { readonly entity: EntityName; readonly there: number; readonly here: number }) {
  const t = useTranslate();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {entityLabel(t, entity, 2)}
      </Table.Th>
      <Table.Td className={styles.number}>{formatNumber(there, t.language)}</Table.Td>
      <Table.Td className={styles.number}>{formatNumber(here, t.language)}</Table.Td>
    </Table.Tr>
  );
}

function Consequences({ leftBehind }: { readonly leftBehind: number }) {
  const t = useTranslate();
  const { backups } = usePlatform();
  const saveCopy = useSaveCopy();
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t('backups:restore.then')}
      </Text>
      <ol className={styles.steps}>
        <li>{t(backups === null ? 'backups:restore.noFolder' : 'backups:restore.first')}</li>
        <li>{leftBehind === 0 ? t('backups:restore.replaced') : t('backups:restore.replacedWithout', { count: leftBehind })}</li>
        <li>{t('backups:restore.newDevice')}</li>
        <li>{t('backups:restore.comesBack')}</li>
      </ol>
      {backups === null && (
        <Button variant="default" mt="xs" onClick={() => void saveCopy()}>
          {t('backups:none.save')}
        </Button>
      )}
    </div>
  );
}
