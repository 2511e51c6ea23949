// What a milestone hands over: a short list, edited in place.
import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { stepDeliverable } from '../../../actions/deliverables.ts';
import { createRow, deleteRows } from '../../../actions/rows.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { legalSteps } from '../../../domain/rules/deliverable-flow.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { AddLine } from '../../../ui/add-line.tsx';
import { TrashIcon } from '../../../ui/icons/icons.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { BlockTools } from '../../block/block-tools.tsx';
import { useRowsBlock } from '../../block/use-rows-block.tsx';
import { RowField } from '../../park/row-field.tsx';
import { useDeletedNotice } from '../../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { useToday } from '../../park/use-today.ts';
import { FilesPanel } from '../files/files-panel.tsx';
import { deliverableColumns } from './deliverable-columns.ts';
import styles from './details.module.css';

export function Deliverables({ milestone }: { readonly milestone: Id }) {
  const t = useTranslate();
  const around = useFocusKept<HTMLDivElement>();
  const rows = usePark().referring('deliverable', 'milestone', milestone);
  const inOrder = useMemo(() => rows.toSorted((a, b) => a.code.localeCompare(b.code) || (a.id < b.id ? -1 : 1)), [rows]);
  const today = useToday();
  const columns = useMemo(() => deliverableColumns({ language: t.language, today }), [t.language, today]);
  const block = useRowsBlock({ entity: 'deliverable', rows: inOrder, columns, required: ['title'], common: { milestone } });
  return (
    <BlockTools hint={t('milestones:deliverables.paste')} block={block} count={inOrder.length}>
      <Stack gap="sm" ref={around}>
        {inOrder.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('milestones:deliverables.none')}
          </Text>
        )}
        {inOrder.map((row) => (
          <Deliverable key={row.id} row={row} />
        ))}
        <NewDeliverable milestone={milestone} />
      </Stack>
    </BlockTools>
  );
}

function Deliverable({ row }: { readonly row: Row<'deliverable'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const remove = async () => {
    const deleted = await run(deleteRows(context(), 'deliverable', [row.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  const title = readLocalized(row.title, t.language).text || t('common:untitled');
  return (
    <Paper withBorder p="sm" component="section" aria-label={title} data-id={row.id}>
      <Stack gap="xs">
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <div className={styles.code}>
            <RowField entity="deliverable" row={{ ...row }} field="code" />
          </div>
          <div className={styles.choice}>
            <RowField entity="deliverable" row={{ ...row }} field="type" />
          </div>
          <div className={styles.choice}>
            <StatusField row={row} />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('milestones:deliverables.delete', { title })}
            onClick={() => void remove()}
          >
            <TrashIcon />
          </ActionIcon>
        </Group>
        <RowField entity="deliverable" row={{ ...row }} field="title" />
        <Group grow align="flex-start">
          {['due', 'submittedOn', 'acceptedOn'].map((field) => (
            <RowField key={field} entity="deliverable" row={{ ...row }} field={field} />
          ))}
        </Group>
        <FilesPanel owner={{ table: 'deliverable', id: row.id }} files={row.files} />
      </Stack>
    </Paper>
  );
}

/** Where it stands, and the steps that lead on or back from there: no others are offered. */
function StatusField({ row }: { readonly row: Row<'deliverable'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const steps = legalSteps(row.status).map(({ step, to }) => ({ value: to, label: t(`milestones:deliverables.step.${step}`) }));
  return (
    <SelectField
      label={fieldLabel(t, 'deliverable', 'status')}
      value={row.status}
      options={[{ value: row.status, label: enumLabel(t, 'deliverable', 'status', row.status) }, ...steps]}
      onCommit={(to) => {
        if (to !== null && to !== row.status) void run(stepDeliverable(context(), row, to));
      }}
    />
  );
}

function NewDeliverable({ milestone }: { readonly milestone: Id }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const add = (title: string) => {
    const made = context();
    return run(createRow(made, 'deliverable', made.newId(), { milestone, title: { [t.language]: title } }));
  };
  return (
    <AddLine
      label={t('milestones:deliverables.new')}
      button={t('common:add')}
      buttonLabel={`${t('common:add')}, ${entityLabel(t, 'deliverable')}`}
      kept={`deliverables.new.${milestone}`}
      onAdd={add}
    />
  );
}
