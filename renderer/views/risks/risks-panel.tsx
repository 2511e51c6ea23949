// The risks of a project, the heaviest first, each edited where it stands.
import { Button, Group, Table, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { createRow } from '../../actions/rows.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { riskScore } from '../../domain/rules/risks.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useLeadTo } from '../../ui/use-lead-to.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
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
  const around = useRef<HTMLDivElement>(null);
  useLeadTo(around, shown);
  const risks = usePark().referring('risk', 'project', project);
  const inOrder = useStableOrder(risks);
  return (
    <div ref={around} className={styles.panel}>
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
            {inOrder.map((risk) => (
              <RiskRow key={risk.id} risk={risk} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <NewRisk project={project} />
    </div>
  );
}

/** The heaviest first, as they were when the tab was opened: a row must not run away while it is judged. New ones come last. */
function useStableOrder(risks: readonly Row<'risk'>[]): readonly Row<'risk'>[] {
  const [places] = useState(() => {
    const heaviestFirst = risks.toSorted((a, b) => (riskScore(b) ?? 0) - (riskScore(a) ?? 0) || (a.id < b.id ? -1 : 1));
    return new Map(heaviestFirst.map(({ id }, at) => [id, at]));
  });
  const placeOf = ({ id }: Row<'risk'>) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return risks.toSorted((a, b) => (placeOf(a) === placeOf(b) ? (a.id < b.id ? -1 : 1) : placeOf(a) - placeOf(b)));
}

function NewRisk({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [title, setTitle] = useKept(`risks.new.${project}`, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    const made = context();
    const created = await run(createRow(made, 'risk', made.newId(), { project, title: { [t.language]: title.trim() } }));
    if (created !== undefined) setTitle('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" mt="sm" wrap="nowrap" maw="36rem">
        <TextInput
          flex={1}
          aria-label={t('projects:risks.new')}
          placeholder={t('projects:risks.new')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('projects:risks.add')}
        </Button>
      </Group>
    </form>
  );
}
