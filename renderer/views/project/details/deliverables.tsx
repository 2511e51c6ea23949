// What a milestone hands over: a short list, edited in place.
import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { stepDeliverable } from '../../../actions/deliverables.ts';
import { createRow, deleteRows } from '../../../actions/rows.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { legalSteps } from '../../../domain/rules/deliverable-flow.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { TrashIcon } from '../../../ui/icons/icons.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import { RowField } from '../../park/row-field.tsx';
import { useDeletedNotice } from '../../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { FilesPanel } from '../files/files-panel.tsx';
import styles from './details.module.css';

export function Deliverables({ milestone }: { readonly milestone: Id }) {
  const t = useTranslate();
  const rows = usePark().referring('deliverable', 'milestone', milestone);
  const inOrder = rows.toSorted((a, b) => a.code.localeCompare(b.code) || (a.id < b.id ? -1 : 1));
  return (
    <Stack gap="sm">
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
    <Paper withBorder p="sm" component="section" aria-label={title}>
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
  const [title, setTitle] = useKept(`deliverables.new.${milestone}`, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    const made = context();
    const created = await run(createRow(made, 'deliverable', made.newId(), { milestone, title: { [t.language]: title.trim() } }));
    if (created !== undefined) setTitle('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t('milestones:deliverables.new')}
          placeholder={t('milestones:deliverables.new')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" aria-label={`${t('common:add')}, ${entityLabel(t, 'deliverable')}`}>
          {t('common:add')}
        </Button>
      </Group>
    </form>
  );
}
