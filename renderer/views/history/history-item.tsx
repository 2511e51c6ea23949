// One change set: what was meant, by whom and when, and each field before and after.
import { Anchor, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { restoreValue, takeBackIntent } from '../../actions/history.ts';
import type { HistoryEntry } from '../../changes/history.ts';
import { formatDateTime } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { RowLink } from '../park/row-link.tsx';
import { useActionContext, usePark, useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import styles from './history.module.css';
import { entryTitle, type FieldChange, type RowChanges, rowChangesOf } from './history-rows.ts';

/** An import writes thousands of fields; the first few tell what it was. */
const FIELDS_AT_FIRST = 6;

export function HistoryItem({ entry }: { readonly entry: HistoryEntry }) {
  const t = useTranslate();
  const store = useParkStore();
  const park = usePark();
  const [all, setAll] = useState(false);
  const rows = useMemo(() => rowChangesOf(t, park, entry), [t, park, entry]);
  const count = rows.reduce((sum, row) => sum + row.fields.length, 0);
  const title = entryTitle(t, entry.set, store.originalIntent(entry.set));
  return (
    <>
      <Group justify="space-between" align="baseline" gap="xs" wrap="nowrap">
        <Text component="h3" size="sm" fw={600}>
          {title}
        </Text>
        <TakeBack entry={entry} title={title} />
      </Group>
      <Text size="xs" c="dimmed">
        <Origin entry={entry} />
      </Text>
      {(all ? rows : firstFields(rows)).map((row) => (
        <RowChange key={row.id} row={row} />
      ))}
      {count > FIELDS_AT_FIRST && (
        <Anchor component="button" size="xs" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('history:showLess') : t('history:showAll', { count: count - FIELDS_AT_FIRST })}
        </Anchor>
      )}
    </>
  );
}

/** Who and when, by the clock of this computer, and whether it was written here. */
function Origin({ entry: { set } }: { readonly entry: HistoryEntry }) {
  const t = useTranslate();
  const store = useParkStore();
  const when = formatDateTime(set.at.ms, Intl.DateTimeFormat().resolvedOptions().timeZone, t.language);
  const where = set.device === store.device ? t('history:thisDevice') : t('history:otherDevice', { device: set.device.slice(-4) });
  return [set.author || t('history:noAuthor'), when, where].join(' · ');
}

function TakeBack({ entry, title }: { readonly entry: HistoryEntry; readonly title: string }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  return (
    <Anchor
      component="button"
      size="xs"
      className={styles.action}
      aria-label={t('history:takeBackOf', { intent: title })}
      onClick={() => void run(takeBackIntent(context(), entry.set))}
    >
      {t('history:takeBack')}
    </Anchor>
  );
}

function RowChange({ row }: { readonly row: RowChanges }) {
  return (
    <div className={styles.row}>
      <Text size="xs" fw={500}>
        <RowLink table={row.table} id={row.id}>
          {row.title}
        </RowLink>
      </Text>
      {row.fields.length > 0 && (
        <dl className={styles.fields}>
          {row.fields.map((field) => (
            <Field key={field.change.op.field} field={field} />
          ))}
        </dl>
      )}
    </div>
  );
}

function Field({ field }: { readonly field: FieldChange }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const { change, label, before, after } = field;
  const wasWritten = change.before !== null && change.op.field !== '_deleted';
  return (
    <div className={styles.field}>
      <dt>{label}</dt>
      <dd>
        {wasWritten && (
          <>
            <del>{before}</del>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <ins>{after}</ins>
        {wasWritten && (
          <Anchor
            component="button"
            size="xs"
            ml="xs"
            className={styles.action}
            aria-label={t('history:restoreOf', { field: label, value: before })}
            onClick={() => void run(restoreValue(context(), change))}
          >
            {t('common:restore')}
          </Anchor>
        )}
      </dd>
    </div>
  );
}

/** The first fields, whichever rows they are of. */
function firstFields(rows: readonly RowChanges[]): RowChanges[] {
  let left = FIELDS_AT_FIRST;
  const shown: RowChanges[] = [];
  for (const row of rows) {
    if (left <= 0) break;
    shown.push({ ...row, fields: row.fields.slice(0, left) });
    left -= Math.max(1, row.fields.length);
  }
  return shown;
}
