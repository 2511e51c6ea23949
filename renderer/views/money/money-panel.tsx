// The money of a project: whether it lasts, plan against actual, tranches and expenses.
import { type ReactNode, useId, useMemo } from 'react';
import { createRow } from '../../actions/rows.ts';
import type { Values } from '../../changes/edit.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { inPlanOrder } from '../../domain/rules/tranche-state.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { AddLine } from '../../ui/add-line.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useLeadTo } from '../../ui/use-lead-to.ts';
import { useStableOrder } from '../../ui/use-stable-order.ts';
import { BlockTools } from '../block/block-tools.tsx';
import { type RowsBlockDeeds, useRowsBlock } from '../block/use-rows-block.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { expenseColumns, REQUIRED, trancheColumns } from './block-columns.ts';
import { ExpensesTable } from './expenses-table.tsx';
import styles from './money.module.css';
import { MoneySummary } from './money-summary.tsx';
import { TranchesTable } from './tranches-table.tsx';

interface MoneyPanelProps {
  readonly project: Row<'project'>;
  /** The tranche or expense that the address names. */
  readonly shown?: Id | undefined;
}

export function MoneyPanel({ project, shown }: MoneyPanelProps) {
  const t = useTranslate();
  const around = useFocusKept<HTMLDivElement>();
  useLeadTo(around, shown);
  const park = usePark();
  const tranches = useStableOrder(park.referring('tranche', 'project', project.id), inPlanOrder);
  const expenses = useStableOrder(park.referring('expense', 'project', project.id), byDay);
  const currency = park.row('site', project.leadSite)?.currency || 'CNY';
  const blocks = useBlocks(project.id, tranches, expenses, currency);
  return (
    <div ref={around} className={styles.panel}>
      {(tranches.length > 0 || expenses.length > 0) && <MoneySummary project={project} />}
      <Part title={entityLabel(t, 'tranche', 2)}>
        <BlockTools hint={t('money:paste.tranche')} block={blocks.tranche} count={tranches.length}>
          {tranches.length === 0 ? (
            <p>{t('money:noTranches')}</p>
          ) : (
            <TranchesTable project={project.id} tranches={tranches} currency={currency} />
          )}
          <NewRow
            project={project.id}
            entity="tranche"
            field="source"
            words={{ what: t('money:newTranche'), add: t('money:addTranche') }}
          />
        </BlockTools>
      </Part>
      <Part title={entityLabel(t, 'expense', 2)}>
        <BlockTools hint={t('money:paste.expense')} block={blocks.expense} count={expenses.length}>
          {expenses.length === 0 ? <p>{t('money:noExpenses')}</p> : <ExpensesTable expenses={expenses} currency={currency} />}
          <NewRow project={project.id} entity="expense" field="title" words={{ what: t('money:newExpense'), add: t('money:addExpense') }} />
        </BlockTools>
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

/** What is pasted into and copied from each table. */
function useBlocks(
  project: Id,
  tranches: readonly Row<'tranche'>[],
  expenses: readonly Row<'expense'>[],
  currency: string,
): { readonly tranche: RowsBlockDeeds; readonly expense: RowsBlockDeeds } {
  const { language } = useTranslate();
  const today = useToday();
  const milestones = usePark().referring('milestone', 'project', project);
  const columns = useMemo(() => {
    const reader = { language, today, currency };
    return { tranche: trancheColumns(reader, milestones), expense: expenseColumns(reader) };
  }, [language, today, currency, milestones]);
  const common = { project };
  return {
    tranche: useRowsBlock({ entity: 'tranche', required: REQUIRED.tranche, rows: tranches, columns: columns.tranche, common }),
    expense: useRowsBlock({ entity: 'expense', required: REQUIRED.expense, rows: expenses, columns: columns.expense, common }),
  };
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
  const add = (text: string) => {
    const made = context();
    const values: Values<'tranche' | 'expense'> = { project, [field]: { [t.language]: text }, ...(entity === 'expense' && { on: today }) };
    return run(createRow(made, entity, made.newId(), values));
  };
  return <AddLine label={words.what} button={words.add} kept={`money.new.${entity}.${project}`} onAdd={add} />;
}
