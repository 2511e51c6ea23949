// What a bundle would do to the park, before it does it; and the buttons that decide.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ENTITY_NAMES } from '../../domain/registry/registry.ts';
import { formatList } from '../../i18n/formats.ts';
import { entityCount, entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useSaveCopy } from '../frame/use-save-copy.ts';
import { useAppServices, usePlatform } from '../park/app-services.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { conflictRows } from './conflict-rows.ts';
import { localPeriod } from './local-time.ts';
import styles from './receive.module.css';
import { Fact, Sender } from './receive-sender.tsx';
import { merge, putAside, type ReceiveState, throwAway } from './receive-session.ts';
import { takeRecoveryBackup } from './recovery-backup.ts';
import { ThrowAwayButton } from './throw-away-button.tsx';

type Review = Extract<ReceiveState, { kind: 'review' }>;
type Preview = Review['ready']['preview'];

export function ReceivePreview({ state }: { readonly state: Review }) {
  const t = useTranslate();
  const { file, received, ready } = state;
  const { preview } = ready;
  return (
    <Stack gap="sm">
      <Sender fileName={file.fileName} received={received} />
      <Summary preview={preview} />
      {preview.massDeletions.length > 0 && <MassDeletions preview={preview} />}
      <RowCounts preview={preview} />
      <Conflicts preview={preview} />
      {preview.pending > 0 && (
        <Text size="sm" c="dimmed">
          {t('exchange:preview.pending', { count: preview.pending })}
        </Text>
      )}
      <Decision state={state} />
    </Stack>
  );
}

function Summary({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const { changeSets, ops, authors, firstMs, lastMs } = preview;
  return (
    <dl className={styles.facts}>
      <Fact name={t('exchange:preview.changes')}>
        {t('exchange:preview.changesWords', {
          sets: t('exchange:changeSets', { count: changeSets }),
          fields: t('exchange:fieldChanges', { count: ops }),
        })}
      </Fact>
      <Fact name={t('exchange:preview.by')}>
        {formatList(
          authors.map((author) => author || t('devices:noPerson')),
          t.language,
        )}
      </Fact>
      {firstMs !== null && lastMs !== null && <Fact name={t('exchange:preview.when')}>{localPeriod(t, firstMs, lastMs)}</Fact>}
    </dl>
  );
}

/** Said loudly: it is either a great tidying or a great mistake. */
function MassDeletions({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const platform = usePlatform();
  const saveCopy = useSaveCopy();
  const losses = preview.massDeletions.map(({ table, deleted, of }) =>
    t('exchange:mass.of', { deleted: entityCount(t, table, deleted), all: of }),
  );
  return (
    <Alert color="red" variant="light" role="alert" title={t('exchange:mass.title', { what: formatList(losses, t.language) })}>
      <Text size="sm">{platform.backups === null ? t('exchange:mass.copy') : t('exchange:mass.backup')}</Text>
      {platform.backups === null && (
        <Button mt="xs" size="xs" variant="default" onClick={() => void saveCopy()}>
          {t('frame:park.saveCopy')}
        </Button>
      )}
    </Alert>
  );
}

function RowCounts({ preview: { rows } }: { readonly preview: Preview }) {
  const t = useTranslate();
  const tables = ENTITY_NAMES.flatMap((table) => (rows[table] === undefined ? [] : [{ table, counts: rows[table] }]));
  const shown = tables.filter(({ counts }) => counts.created + counts.changed + counts.deleted > 0);
  if (shown.length === 0) return null;
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      aria-label={t('exchange:rows.label')}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('exchange:rows.entity')}</th>
            {(['created', 'changed', 'deleted'] as const).map((kind) => (
              <th key={kind} scope="col" className={styles.number}>
                {t(`exchange:rows.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ table, counts }) => (
            <tr key={table}>
              <th scope="row">{entityLabel(t, table, 2)}</th>
              <Count count={counts.created} />
              <Count count={counts.changed} />
              <Count count={counts.deleted} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Count({ count }: { readonly count: number }) {
  return <td className={styles.number}>{count}</td>;
}

/** So many are listed; the tab of conflicts has all of them. */
const MOST_LISTED = 100;

function Conflicts({ preview: { opened, settled } }: { readonly preview: Preview }) {
  const t = useTranslate();
  const park = usePark();
  const rows = useMemo(() => conflictRows(t, park, opened.slice(0, MOST_LISTED)), [t, park, opened]);
  return (
    <div>
      <Text size="sm" fw={600}>
        {opened.length === 0 ? t('exchange:preview.noConflicts') : t('exchange:preview.conflicts', { count: opened.length })}
      </Text>
      {settled > 0 && <Text size="sm">{t('exchange:preview.settled', { count: settled })}</Text>}
      {rows.length > 0 && (
        <section
          className={styles.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too
          tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
          aria-label={t('exchange:preview.conflictList')}
        >
          <ul className={styles.list}>
            {rows.map(({ key, title, subject }) => (
              <li key={key}>{t('conflicts:heading', { title, subject })}</li>
            ))}
            {opened.length > MOST_LISTED && <li>{t('exchange:preview.more', { count: opened.length - MOST_LISTED })}</li>}
          </ul>
        </section>
      )}
    </div>
  );
}

function Decision({ state }: { readonly state: Review }) {
  const t = useTranslate();
  const services = useAppServices();
  const store = useParkStore();
  const run = useRun();
  const [isBusy, setIsBusy] = useState(false);
  const { file, received, ready } = state;
  const goAhead = async () => {
    setIsBusy(true);
    const isSafe =
      ready.preview.massDeletions.length === 0 || (await run(takeRecoveryBackup(store, services.platform, 'beforeMerge'))) !== undefined;
    setIsBusy(false);
    if (isSafe) await merge(services, state);
  };
  return (
    <Group justify="space-between" gap="xs">
      <ThrowAwayButton fileName={file.fileName} onThrowAway={() => void throwAway(services, received.id)} />
      <Group gap="xs">
        <Button variant="default" onClick={() => void putAside(services, state)} disabled={isBusy}>
          {t('exchange:receive.notNow')}
        </Button>
        <Button onClick={() => void goAhead()} loading={isBusy} data-autofocus>
          {t('exchange:receive.merge')}
        </Button>
      </Group>
    </Group>
  );
}
