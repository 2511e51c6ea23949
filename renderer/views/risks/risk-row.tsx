// One risk, edited in place.
import { ActionIcon, Table } from '@mantine/core';
import { memo } from 'react';
import { deleteRows, updateRow } from '../../actions/rows.ts';
import type { Values } from '../../changes/edit.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { riskScore } from '../../domain/rules/risks.ts';
import { tolerancesOf } from '../../domain/rules/tolerances.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { TrashIcon } from '../../ui/icons/icons.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { OwnTextField } from '../park/own-text-field.tsx';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { type Severity, severityOf } from './severity.ts';

const MARKS = ['1', '2', '3', '4', '5'] as const;
const COLOURS = { low: 'green', medium: 'amber', high: 'red' } as const satisfies Record<Severity, string>;

type Update = (values: Values<'risk'>) => void;

export const RiskRow = memo(function RiskRow({ risk }: { readonly risk: Row<'risk'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const update: Update = (values) => void run(updateRow(context(), 'risk', risk.id, values));
  const remove = async () => {
    const deleted = await run(deleteRows(context(), 'risk', [risk.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  const title = readLocalized(risk.title, t.language).text || t('common:untitled');
  return (
    <Table.Tr aria-label={title} data-id={risk.id}>
      <Table.Td>
        <OwnTextField
          label={fieldLabel(t, 'risk', 'title')}
          value={risk.title}
          isRequired
          onCommit={(text) => update({ title: { [t.language]: text } })}
        />
      </Table.Td>
      <Table.Td>
        <Mark label={fieldLabel(t, 'risk', 'likelihood')} value={risk.likelihood} onCommit={(likelihood) => update({ likelihood })} />
      </Table.Td>
      <Table.Td>
        <Mark label={fieldLabel(t, 'risk', 'impact')} value={risk.impact} onCommit={(impact) => update({ impact })} />
      </Table.Td>
      <Table.Td>
        <SeverityBadge risk={risk} />
      </Table.Td>
      <Table.Td>
        <OwnTextField
          label={fieldLabel(t, 'risk', 'response')}
          value={risk.response}
          onCommit={(text) => update({ response: { [t.language]: text } })}
        />
      </Table.Td>
      <Table.Td>
        <Owner risk={risk} update={update} />
      </Table.Td>
      <Table.Td>
        <SelectField
          label={fieldLabel(t, 'risk', 'status')}
          hideLabel
          value={risk.status}
          options={enumValues('risk', 'status').map((value) => ({ value, label: enumLabel(t, 'risk', 'status', value) }))}
          onCommit={(status) => status !== null && update({ status })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon variant="subtle" color="gray" aria-label={t('projects:risks.delete', { title })} onClick={() => void remove()}>
          <TrashIcon />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
});

function Mark({
  label,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
}) {
  const t = useTranslate();
  return (
    <SelectField
      label={label}
      hideLabel
      emptyLabel={t('common:empty')}
      value={MARKS.find((mark) => mark === String(value)) ?? null}
      options={MARKS.map((mark) => ({ value: mark, label: mark }))}
      onCommit={(mark) => onCommit(mark === null ? null : Number(mark))}
    />
  );
}

function SeverityBadge({ risk }: { readonly risk: Row<'risk'> }) {
  const t = useTranslate();
  const score = riskScore(risk);
  const { highRisk } = tolerancesOf(usePark());
  const severity = severityOf(score, highRisk);
  if (severity === null || score === null) return <HealthBadge health={null} label={t('projects:risks.notJudged')} />;
  return <HealthBadge health={COLOURS[severity]} label={`${t(`projects:risks.${severity}`)} · ${score}`} />;
}

function Owner({ risk, update }: { readonly risk: Row<'risk'>; readonly update: Update }) {
  const t = useTranslate();
  const people = usePark().rows('person');
  return (
    <SelectField
      label={fieldLabel(t, 'risk', 'owner')}
      hideLabel
      emptyLabel={t('common:empty')}
      value={risk.owner}
      options={people.map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }))}
      onCommit={(owner) => update({ owner })}
    />
  );
}
