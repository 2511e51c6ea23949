// The exchange rates of the park, entered by its people: each with its day and its source. None is ever fetched.
import { Button, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { createRow } from '../../actions/rows.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { failure, type Problem } from '../../domain/result.ts';
import { formatDate, formatDecimal } from '../../i18n/formats.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { problemHint } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useStableOrder } from '../../ui/use-stable-order.ts';
import { BlockTools } from '../block/block-tools.tsx';
import { useRowsBlock } from '../block/use-rows-block.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { REQUIRED, rateColumns } from './block-columns.ts';
import { DeleteCell } from './delete-cell.tsx';
import { isKnownCurrency } from './known-currency.ts';
import { readRate } from './read-rate.ts';
import { MoneyRow, type RowPlace, RowsTable } from './rows-table.tsx';
import { useRow } from './use-row.tsx';

const COLUMNS = ['on', 'from', 'to', 'rate', 'source'] as const;

export function RatesSection() {
  const t = useTranslate();
  const rates = usePark().rows('exchangeRate');
  const inOrder = useStableOrder(rates, latestFirst);
  const add = useAddRate();
  const today = useToday();
  const columns = useMemo(() => rateColumns({ language: t.language, today, currency: '' }), [t.language, today]);
  const block = useRowsBlock({ entity: 'exchangeRate', required: REQUIRED.exchangeRate, rows: inOrder, columns, common: {} });
  return (
    <SettingsSection title={t('money:rates.title')} summary={t('money:rates.summary')}>
      <BlockTools hint={t('money:paste.exchangeRate')} block={block} count={rates.length}>
        {rates.length === 0 ? (
          <Text size="sm">{t('money:rates.none')}</Text>
        ) : (
          <RowsTable
            entity="exchangeRate"
            headings={COLUMNS.map((column) => ({ key: column, text: fieldLabel(t, 'exchangeRate', column) }))}
            rows={inOrder}
          >
            {(rate, place) => <RateRow key={rate.id} rate={rate} {...place} />}
          </RowsTable>
        )}
        <div>
          <Button variant="default" leftSection={<PlusIcon size={14} />} onClick={add}>
            {t('money:rates.add')}
          </Button>
        </div>
      </BlockTools>
    </SettingsSection>
  );
}

function RateRow({ rate, ...place }: RowPlace & { readonly rate: Row<'exchangeRate'> }) {
  const t = useTranslate();
  const today = useToday();
  const { update, remove } = useRow('exchangeRate', rate.id);
  const day = rate.on === null ? t('common:empty') : formatDate(rate.on, t.language, 'short');
  const title = `${rate.from} ${rate.to} ${day}`;
  return (
    <MoneyRow id={rate.id} title={title} {...place}>
      <Table.Td>
        <DateField
          label={fieldLabel(t, 'exchangeRate', 'on')}
          hideLabel
          required
          value={rate.on}
          today={today}
          onCommit={(on: CalendarDate | null) => on !== null && update({ on })}
        />
      </Table.Td>
      <CurrencyCell rate={rate} end="from" />
      <CurrencyCell rate={rate} end="to" />
      <NumberCell rate={rate} />
      <Table.Td>
        <TextField
          label={fieldLabel(t, 'exchangeRate', 'source')}
          hideLabel
          value={rate.source}
          onCommit={(source) => update({ source: source.trim() })}
        />
      </Table.Td>
      <DeleteCell title={title} onDelete={remove} />
    </MoneyRow>
  );
}

function CurrencyCell({ rate, end }: { readonly rate: Row<'exchangeRate'>; readonly end: 'from' | 'to' }) {
  const t = useTranslate();
  const { update } = useRow('exchangeRate', rate.id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const commit = (text: string) => {
    const code = text.trim().toUpperCase();
    const isRight = isKnownCurrency(code);
    setProblem(isRight ? null : failure('amount.currencyUnknown', { text: code.slice(0, 40) }).problem);
    if (isRight) update({ [end]: code });
    return isRight;
  };
  return (
    <Table.Td>
      <TextField
        label={fieldLabel(t, 'exchangeRate', end)}
        hideLabel
        value={rate[end]}
        error={problem === null ? undefined : problemHint(t, problem)}
        onCommit={commit}
        onCancel={() => setProblem(null)}
      />
    </Table.Td>
  );
}

function NumberCell({ rate }: { readonly rate: Row<'exchangeRate'> }) {
  const t = useTranslate();
  const { update } = useRow('exchangeRate', rate.id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const commit = (text: string) => {
    const read = readRate(text);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) update({ rate: read.value });
    return read.ok;
  };
  return (
    <Table.Td>
      <TextField
        label={fieldLabel(t, 'exchangeRate', 'rate')}
        hideLabel
        value={rate.rate === null ? '' : formatDecimal(rate.rate, t.language)}
        error={problem === null ? undefined : problemHint(t, problem)}
        onCommit={commit}
        onCancel={() => setProblem(null)}
      />
    </Table.Td>
  );
}

function latestFirst(one: Row<'exchangeRate'>, other: Row<'exchangeRate'>): number {
  return (one.on ?? '') < (other.on ?? '') ? 1 : -1;
}

/** A new rate is of today, between the two currencies of the park; its number is for its user to enter. */
function useAddRate(): () => void {
  const context = useActionContext();
  const run = useRun();
  return () => {
    const actions = context();
    void run(createRow(actions, 'exchangeRate', actions.newId(), { from: 'CNY', to: 'RUB', on: actions.today }));
  };
}
