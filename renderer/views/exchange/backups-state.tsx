// When the last backup was taken, when the next is due, whether something is in the way; and one at once.
import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { BackupStatus } from '../../actions/backup-keeper.ts';
import { dueAt, durableLength } from '../../actions/backups.ts';
import type { Problem } from '../../domain/result.ts';
import { agoText } from '../../i18n/ago-text.ts';
import { formatDateTime, formatRelative } from '../../i18n/formats.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { useMinute } from '../frame/use-minute.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import styles from './backups.module.css';
import { useBackupKeeper, useBackupStatus } from './use-backups.ts';

export function BackupsState() {
  const status = useBackupStatus();
  return status === null ? null : <State status={status} />;
}

function State({ status }: { readonly status: BackupStatus }) {
  const t = useTranslate();
  const keeper = useBackupKeeper();
  const run = useRun();
  useEffect(() => void keeper?.look(), [keeper]);
  // One that is due may begin while the pointer is on its way: the button stays what it was, and its backup follows that one.
  const [isAsked, setAsked] = useState(false);
  const take = async () => {
    setAsked(true);
    const taken = keeper === null ? undefined : await run(keeper.take('byHand'));
    setAsked(false);
    if (taken === undefined) return;
    notifications.show({ message: t('backups:state.done'), role: 'status', closeButtonProps: { 'aria-label': t('common:close') } });
  };
  return (
    <>
      {status.problem !== null && <Trouble problem={status.problem} />}
      <Times status={status} />
      <Group gap="sm">
        <Button loading={isAsked} onClick={() => void take()}>
          {t('backups:state.now')}
        </Button>
        {status.isRunning && (
          <Text size="sm" c="dimmed" role="status">
            {t('backups:state.running')}
          </Text>
        )}
      </Group>
    </>
  );
}

function Times({ status: { newest } }: { readonly status: BackupStatus }) {
  const t = useTranslate();
  const store = useParkStore();
  usePark(); // what is due changes with the park
  const now = useMinute();
  const next = dueAt({ lastSavedAt: newest?.savedAt ?? null, lastLength: newest?.length ?? null, now, length: durableLength(store) });
  const last = newest === null ? t('backups:state.never') : t('backups:state.ago', timeWords(t, newest.savedAt, now));
  return (
    <dl className={styles.facts}>
      <dt>{t('backups:state.last')}</dt>
      <dd>{last}</dd>
      <dt>{t('backups:state.next')}</dt>
      <dd>{next === null ? t('backups:state.onChange') : next <= now ? t('backups:state.soon') : formatRelative(next, now, t.language)}</dd>
    </dl>
  );
}

/** It stays until a backup succeeds. */
function Trouble({ problem }: { readonly problem: Problem }) {
  const t = useTranslate();
  const { what, todo } = problemText(t, problem);
  return (
    <Alert color="red" variant="light" icon={<WarningIcon />} title={t('backups:state.trouble')} maw="46rem">
      {what} {todo} {t('backups:state.again')}
    </Alert>
  );
}

/** `ago`: 2 hours ago; `when`: by the clock of this computer. */
export function timeWords(t: Translate, ms: number, now: number): { readonly ago: string; readonly when: string } {
  const when = formatDateTime(ms, Intl.DateTimeFormat().resolvedOptions().timeZone, t.language);
  return { ago: agoText(t, ms, now), when };
}
