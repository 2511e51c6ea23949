// The risks of a project, the heaviest first, each edited where it stands.
import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { createRow } from '../../actions/rows.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { riskScore } from '../../domain/rules/risks.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { AddLine } from '../../ui/add-line.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useLeadTo } from '../../ui/use-lead-to.ts';
import { useStableOrder } from '../../ui/use-stable-order.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { BlockTools } from '../block/block-tools.tsx';
import { useRowsBlock } from '../block/use-rows-block.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { riskColumns } from './block-columns.ts';
import { RiskRow } from './risk-row.tsx';
import styles from './risks.module.css';

const COLUMNS = ['title', 'likelihood', 'impact', 'severity', 'response', 'owner', 'status'] as const;

interface RisksPanelProps {
  readonly project: Id;
  /** The risk that the address names. */
  readonly shown?: Id | undefined;
}

export function RisksPanel({ project, shown }: RisksPanelProps) {
  const t = useTranslate();
  const around = useFocusKept<HTMLDivElement>();
  const risks = useStableOrder(usePark().referring('risk', 'project', project), heaviestFirst);
  useLeadTo(around, shown);
  const people = usePark().rows('person');
  const columns = useMemo(() => riskColumns(t.language, people), [t.language, people]);
  const block = useRowsBlock({ entity: 'risk', rows: risks, columns, required: ['title'], common: { project } });
  return (
    <div ref={around} className={styles.panel}>
      <BlockTools hint={t('projects:risks.paste')} block={block} count={risks.length}>
        {risks.length === 0 ? (
          <EmptyState title={t('projects:risks.none')} todo={t('projects:risks.todo')} />
        ) : (
          <Table
            stickyHeader
            verticalSpacing={4}
            horizontalSpacing={6}
            layout="fixed"
            aria-label={entityLabel(t, 'risk', 2)}
            className={styles.table}
          >
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column} scope="col" data-column={column} className={styles.head}>
                    {column === 'severity' ? t('projects:risks.severity') : fieldLabel(t, 'risk', column)}
                  </Table.Th>
                ))}
                <Table.Th scope="col" className={styles.head} data-column="delete">
                  <VisuallyHidden>{t('common:delete')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {risks.map((risk) => (
                <RiskRow key={risk.id} risk={risk} />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <NewRisk project={project} />
      </BlockTools>
    </div>
  );
}

function heaviestFirst(one: Row<'risk'>, other: Row<'risk'>): number {
  return (riskScore(other) ?? 0) - (riskScore(one) ?? 0) || (one.id < other.id ? -1 : 1);
}

function NewRisk({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const add = (title: string) => {
    const made = context();
    return run(createRow(made, 'risk', made.newId(), { project, title: { [t.language]: title } }));
  };
  return <AddLine label={t('projects:risks.new')} button={t('projects:risks.add')} kept={`risks.new.${project}`} onAdd={add} />;
}
