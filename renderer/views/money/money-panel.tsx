// The money of a project: whether it lasts, plan against actual, tranches and expenses.
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { createRow } from '../../actions/rows.ts';
import type { Values } from '../../changes/edit.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { inPlanOrder } from '../../domain/rules/tranche-state.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useKept } from '../../ui/use-kept.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { ExpensesTable } from './expenses-table.tsx';
import styles from './money.module.css';
import { MoneySummary } from './money-summary.tsx';
import { TranchesTable } from './tranches-table.tsx';

export function MoneyPanel({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const park = usePark();
  const tranches = useStable(park.referring('tranche', 'project', project.id), inPlanOrder);
  const expenses = useStable(park.referring('expense', 'project', project.id), byDay);
  const currency = park.row('site', project.leadSite)?.currency || 'CNY';
  return (
    <div className={styles.panel}>
      {(tranches.length > 0 || expenses.length > 0) && <MoneySummary project={project} />}
      <Part title={entityLabel(t, 'tranche', 2)}>
        {tranches.length === 0 ? (
          <p>{t('money:noTranches')}</p>
        ) : (
          <TranchesTable project={project.id} tranches={tranches} currency={currency} />
        )}
        <NewRow project={project.id} entity="tranche" field="source" words={{ what: t('money:newTranche'), add: t('money:addTranche') }} />
      </Part>
      <Part title={entityLabel(t, 'expense', 2)}>
        {expenses.length === 0 ? <p>{t('money:noExpenses')}</p> : <ExpensesTable expenses={expenses} currency={currency} />}
        <NewRow project={project.id} entity="expense" field="title" words={{ what: t('money:newExpense'), add: t('money:addExpense') }} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** In their order when the tab was opened: a row must not run away while its date is typed. New ones come last. */
function useStable<R extends { readonly id: Id }>(rows: readonly R[], order: (one: R, other: R) => number): readonly R[] {
  const [places] = useState(() => new Map(rows.toSorted(order).map(({ id }, at) => [id, at])));
  const placeOf = ({ id }: R) => places.get(id) ?? rows.length + places.size;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
}

/** The latest first; those without a day before them, since they want one. */
function byDay(one: Row<'expense'>, other: Row<'expense'>): number {
  const [left, right] = [one.on ?? '~', other.on ?? '~'];
  return left === right ? (one.id < other.id ? -1 : 1) : left < right ? 1 : -1;
}

interface NewRowProps {
  readonly project: Id;
  readonly entity: 'tranche' | 'expense';
  readonly field: 'source' | 'title';
  readonly words: { readonly what: string; readonly add: string };
}

function NewRow({ project, entity, field, words }: NewRowProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const today = useToday();
  const [typed, setTyped] = useKept(`money.new.${entity}.${project}`, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const made = context();
    const values: Values<'tranche' | 'expense'> = {
      project,
      [field]: { [t.language]: typed.trim() },
      ...(entity === 'expense' && { on: today }),
    };
    const created = await run(createRow(made, entity, made.newId(), values));
    if (created !== undefined) setTyped('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" mt="xs" wrap="nowrap" maw="36rem">
        <TextInput
          flex={1}
          aria-label={words.what}
          placeholder={words.what}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {words.add}
        </Button>
      </Group>
    </form>
  );
}
