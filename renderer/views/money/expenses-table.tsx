// The expenses of a project, each edited where it stands.
import { Table } from '@mantine/core';
import { memo } from 'react';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { OwnTextField } from '../park/own-text-field.tsx';
import { useToday } from '../park/use-today.ts';
import { DeleteCell } from './delete-cell.tsx';
import { MoneyField } from './money-field.tsx';
import { MoneyRow, type RowPlace, RowsTable } from './rows-table.tsx';
import { useRow } from './use-row.tsx';

const COLUMNS = ['on', 'title', 'category', 'amount'] as const;

interface ExpensesTableProps {
  readonly expenses: readonly Row<'expense'>[];
  readonly currency: string;
}

export function ExpensesTable({ expenses, currency }: ExpensesTableProps) {
  const t = useTranslate();
  return (
    <RowsTable
      entity="expense"
      headings={COLUMNS.map((column) => ({ key: column, text: fieldLabel(t, 'expense', column) }))}
      rows={expenses}
    >
      {(expense, place) => <ExpenseRow key={expense.id} expense={expense} currency={currency} {...place} />}
    </RowsTable>
  );
}

interface ExpenseRowProps extends RowPlace {
  readonly expense: Row<'expense'>;
  readonly currency: string;
}

const ExpenseRow = memo(function ExpenseRow({ expense, currency, ...place }: ExpenseRowProps) {
  const t = useTranslate();
  const today = useToday();
  const { update, remove } = useRow('expense', expense.id);
  const label = (field: (typeof COLUMNS)[number]) => fieldLabel(t, 'expense', field);
  const title = readLocalized(expense.title, t.language).text || t('common:untitled');
  return (
    <MoneyRow id={expense.id} title={title} {...place}>
      <Table.Td>
        <DateField label={label('on')} hideLabel value={expense.on} today={today} onCommit={(on) => update({ on })} />
      </Table.Td>
      <Table.Td>
        <OwnTextField label={label('title')} value={expense.title} isShort onCommit={(text) => update({ title: { [t.language]: text } })} />
      </Table.Td>
      <Table.Td>
        <SelectField
          label={label('category')}
          hideLabel
          value={expense.category}
          options={enumValues('expense', 'category').map((value) => ({ value, label: enumLabel(t, 'expense', 'category', value) }))}
          onCommit={(category) => category !== null && update({ category })}
        />
      </Table.Td>
      <Table.Td>
        <MoneyField
          label={label('amount')}
          value={expense.amount}
          currency={currency}
          mayBeNegative
          onCommit={(amount) => update({ amount })}
        />
      </Table.Td>
      <DeleteCell title={title} onDelete={remove} />
    </MoneyRow>
  );
});
