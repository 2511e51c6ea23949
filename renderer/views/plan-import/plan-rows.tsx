// The rows of a plan as the park would have them: new, changed field by field, or left alone.
import { SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { formatDate } from '../../i18n/formats.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { valueText } from '../../i18n/value-text.ts';
import type { FieldChange, ImportAction, ImportPlan, ImportRow } from '../../plans/import-plan.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { usePark } from '../park/use-park.ts';
import styles from './plan-import.module.css';

type Shown = ImportAction | 'all';

export function PlanRows({ plan }: { readonly plan: ImportPlan }) {
  const t = useTranslate();
  const park = usePark();
  const [shown, setShown] = useState<Shown>('all');
  const [selected, setSelected] = useState<string | null>(null);
  const rows = useMemo(() => plan.rows.filter(({ action }) => shown === 'all' || action === shown), [plan, shown]);
  const columns = useMemo(() => columnsOf(t, park), [t, park]);
  const open = plan.rows.find(({ uid }) => uid === selected);
  return (
    <>
      <RowFilter plan={plan} shown={shown} onChange={setShown} />
      <DataTable
        label={t('planView:rows.label')}
        rows={rows}
        rowKey={({ uid }) => uid}
        columns={columns}
        rowHeight={32}
        selectedKey={selected}
        onOpen={({ uid }) => setSelected(uid === selected ? null : uid)}
        empty={
          <Text size="sm" c="dimmed" p="sm">
            {t('planView:rows.none')}
          </Text>
        }
      />
      {open !== undefined && <RowDetails row={open} />}
    </>
  );
}

function RowFilter({
  plan,
  shown,
  onChange,
}: {
  readonly plan: ImportPlan;
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}) {
  const t = useTranslate();
  const { counts, rows } = plan;
  const choices: readonly { readonly value: Shown; readonly label: string }[] = [
    { value: 'all', label: t('planView:rows.all', { count: rows.length }) },
    { value: 'create', label: t('planView:rows.create', { count: counts.created }) },
    { value: 'update', label: t('planView:rows.update', { count: counts.updated }) },
    { value: 'unchanged', label: t('planView:rows.unchanged', { count: counts.unchanged }) },
  ];
  return (
    <SegmentedControl
      aria-label={t('planView:rows.filter')}
      data={[...choices]}
      value={shown}
      onChange={(value) => onChange(choices.find((choice) => choice.value === value)?.value ?? 'all')}
      className={styles.filter}
    />
  );
}

function columnsOf(t: Translate, park: ParkReader): readonly Column<ImportRow>[] {
  return [
    {
      key: 'action',
      header: t('planView:rows.action'),
      width: '7.5rem',
      cell: (row) => <Action action={row.action} words={t(`planView:action.${row.action}`)} />,
    },
    { key: 'code', header: fieldLabel(t, 'milestone', 'code'), width: '6rem', cell: (row) => row.code },
    { key: 'title', header: fieldLabel(t, 'milestone', 'title'), width: 'minmax(14rem, 2fr)', cell: (row) => <Title row={row} /> },
    { key: 'forecast', header: fieldLabel(t, 'milestone', 'forecastDate'), width: '8rem', cell: (row) => dateText(t, row.forecastDate) },
    { key: 'actual', header: fieldLabel(t, 'milestone', 'actualDate'), width: '8rem', cell: (row) => dateText(t, row.actualDate) },
    { key: 'what', header: t('planView:rows.what'), width: 'minmax(14rem, 2fr)', cell: (row) => changesText(t, park, row) },
  ];
}

export function Action({ action, words }: { readonly action: string; readonly words: string }) {
  return (
    <span className={styles.action} data-action={action}>
      {words}
    </span>
  );
}

/** Set in by its depth in the plan. */
function Title({ row }: { readonly row: ImportRow }) {
  const t = useTranslate();
  return (
    <span
      className={styles.title}
      data-summary={row.isSummary || undefined}
      style={{ paddingInlineStart: `${(row.level - 1) * 0.875}rem` }}
    >
      {readLocalized(row.title, t.language).text}
    </span>
  );
}

function dateText(t: Translate, date: string | null): string {
  return date === null ? t('common:empty') : formatDate(date, t.language, 'short');
}

function changesText(t: Translate, park: ParkReader, { changes, kept }: ImportRow): string {
  const parts = changes.map((change) => changeText(t, park, change));
  if (kept.length > 0)
    parts.push(t('planView:rows.kept', { changes: kept.map((each) => fieldLabel(t, 'milestone', each.path)).join(', ') }));
  return parts.join('; ');
}

function changeText(t: Translate, park: ParkReader, { path, before, after }: FieldChange): string {
  return t('planView:rows.change', {
    field: fieldLabel(t, 'milestone', path),
    before: valueText(t, park, 'milestone', path, before),
    after: valueText(t, park, 'milestone', path, after),
  });
}

/** A row opened: each of its changes in full. */
function RowDetails({ row }: { readonly row: ImportRow }) {
  const t = useTranslate();
  const park = usePark();
  const title = [row.code, readLocalized(row.title, t.language).text].join(' ');
  const words = row.changes.map((change) => changeText(t, park, change));
  const kept = row.kept.map((change) => t('planView:rows.kept', { changes: changeText(t, park, change) }));
  return (
    <ul className={styles.details} aria-label={t('planView:rows.details', { row: title })} aria-live="polite">
      {[title, ...words, ...kept].map((line, at) => (
        <Text component="li" size="sm" key={line} fw={at === 0 ? 600 : 400}>
          {line}
        </Text>
      ))}
    </ul>
  );
}
