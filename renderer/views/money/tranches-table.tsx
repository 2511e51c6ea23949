// The tranches of a project, each edited where it stands.
import { Table } from '@mantine/core';
import { memo } from 'react';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { dueDateOf } from '../../domain/rules/milestone-state.ts';
import { type TrancheState, trancheStateOf } from '../../domain/rules/tranche-state.ts';
import { formatDate } from '../../i18n/formats.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { trancheStateText } from '../../i18n/tranche-state-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { OwnTextField } from '../park/own-text-field.tsx';
import { RowLink } from '../park/row-link.tsx';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { DeleteCell } from './delete-cell.tsx';
import styles from './money.module.css';
import { MoneyField } from './money-field.tsx';
import { MoneyRow, type RowPlace, RowsTable } from './rows-table.tsx';
import { useRow } from './use-row.tsx';

const COLUMNS = ['source', 'milestone', 'planned', 'plannedOn', 'received', 'receivedOn'] as const;
const LIGHTS = {
  received: 'green',
  released: 'green',
  planned: null,
  unplanned: null,
  partly: 'amber',
  milestoneLate: 'amber',
  late: 'red',
} as const satisfies Record<TrancheState['kind'], 'green' | 'amber' | 'red' | null>;

interface TranchesTableProps {
  readonly project: Id;
  readonly tranches: readonly Row<'tranche'>[];
  readonly currency: string;
}

export function TranchesTable({ project, tranches, currency }: TranchesTableProps) {
  const t = useTranslate();
  const milestones = usePark().referring('milestone', 'project', project);
  const headings = [
    ...COLUMNS.map((column) => ({ key: column, text: fieldLabel(t, 'tranche', column) })),
    { key: 'state', text: t('money:state.title') },
  ];
  return (
    <RowsTable entity="tranche" headings={headings} rows={tranches}>
      {(tranche, place) => <TrancheRow key={tranche.id} tranche={tranche} milestones={milestones} currency={currency} {...place} />}
    </RowsTable>
  );
}

interface TrancheRowProps extends RowPlace {
  readonly tranche: Row<'tranche'>;
  readonly milestones: readonly Row<'milestone'>[];
  readonly currency: string;
}

const TrancheRow = memo(function TrancheRow({ tranche, milestones, currency, ...place }: TrancheRowProps) {
  const t = useTranslate();
  const { update, remove } = useRow('tranche', tranche.id);
  const title = readLocalized(tranche.source, t.language).text || t('common:untitled');
  return (
    <MoneyRow id={tranche.id} title={title} {...place}>
      <Table.Td>
        <OwnTextField
          label={fieldLabel(t, 'tranche', 'source')}
          value={tranche.source}
          isRequired
          onCommit={(text) => update({ source: { [t.language]: text } })}
        />
      </Table.Td>
      <Table.Td>
        <SelectField
          label={fieldLabel(t, 'tranche', 'milestone')}
          hideLabel
          emptyLabel={t('common:empty')}
          value={tranche.milestone}
          options={milestones.map(({ id, code, title: name }) => ({
            value: id,
            label: `${code} ${readLocalized(name, t.language).text}`.trim(),
          }))}
          onCommit={(milestone) => update({ milestone })}
        />
        <MilestoneNote tranche={tranche} />
      </Table.Td>
      <MoneyCells tranche={tranche} part="planned" day="plannedOn" currency={currency} />
      <MoneyCells tranche={tranche} part="received" day="receivedOn" currency={tranche.planned?.currency ?? currency} />
      <Table.Td>
        <StateBadge tranche={tranche} />
      </Table.Td>
      <DeleteCell title={title} onDelete={remove} />
    </MoneyRow>
  );
});

type MoneyCellsProps = { readonly tranche: Row<'tranche'>; readonly currency: string } & (
  | { readonly part: 'planned'; readonly day: 'plannedOn' }
  | { readonly part: 'received'; readonly day: 'receivedOn' }
);

/** An amount and its day. */
function MoneyCells({ tranche, part, day, currency }: MoneyCellsProps) {
  const t = useTranslate();
  const { update } = useRow('tranche', tranche.id);
  const today = useToday();
  return (
    <>
      <Table.Td>
        <MoneyField
          label={fieldLabel(t, 'tranche', part)}
          value={tranche[part]}
          currency={currency}
          onCommit={(money) => update({ [part]: money })}
        />
      </Table.Td>
      <Table.Td>
        <DateField
          label={fieldLabel(t, 'tranche', day)}
          hideLabel
          value={tranche[day]}
          today={today}
          onCommit={(date) => update({ [day]: date })}
        />
      </Table.Td>
    </>
  );
}

/** The state and the day of the milestone that releases the money, as a link to it. */
function MilestoneNote({ tranche }: { readonly tranche: Row<'tranche'> }) {
  const t = useTranslate();
  const park = usePark();
  const milestone = park.row('milestone', tranche.milestone);
  if (milestone === null) return null;
  const day = milestone.actualDate ?? dueDateOf(park, milestone);
  const state = enumLabel(t, 'milestone', 'status', milestone.status);
  const words = day === null ? state : t('money:milestone', { state, date: formatDate(day, t.language, 'short') });
  return (
    <RowLink table="milestone" id={milestone.id} className={styles.releases} size="xs" look="inText">
      {words}
    </RowLink>
  );
}

function StateBadge({ tranche }: { readonly tranche: Row<'tranche'> }) {
  const t = useTranslate();
  const state = trancheStateOf(usePark(), tranche, useToday());
  return <HealthBadge health={LIGHTS[state.kind]} label={trancheStateText(t, state)} />;
}
