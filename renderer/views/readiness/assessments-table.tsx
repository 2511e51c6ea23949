// What was judged of an element, when, by whom and on what evidence; the newest first. A level may go down.
import { ActionIcon, Button, Group, Table } from '@mantine/core';
import { deleteRows } from '../../actions/rows.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { ReadinessElement } from '../../domain/rules/readiness.ts';
import { formatDate } from '../../i18n/formats.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { TrashIcon } from '../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import styles from './readiness.module.css';

type Assessment = Row<'readinessAssessment'>;

interface AssessmentsTableProps {
  readonly element: ReadinessElement;
  readonly name: string;
  readonly onCorrect: (assessment: Assessment) => void;
}

export function AssessmentsTable({ element, name, onCorrect }: AssessmentsTableProps) {
  const t = useTranslate();
  const newestFirst = element.assessments.map((assessment, at) => ({ assessment, before: element.assessments[at - 1]?.level ?? null }));
  return (
    <Table aria-label={t('readiness:history', { element: name })} className={styles.history} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{fieldLabel(t, 'readinessAssessment', 'assessedOn')}</Table.Th>
          <Table.Th scope="col">{t('readiness:change')}</Table.Th>
          <Table.Th scope="col">{fieldLabel(t, 'readinessAssessment', 'assessor')}</Table.Th>
          <Table.Th scope="col">{fieldLabel(t, 'readinessAssessment', 'evidence')}</Table.Th>
          <Table.Th scope="col">
            <VisuallyHidden>{t('common:edit')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {newestFirst.reverse().map(({ assessment, before }) => (
          <AssessmentRow key={assessment.id} assessment={assessment} before={before} onCorrect={onCorrect} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface AssessmentRowProps {
  readonly assessment: Assessment;
  /** The level before it; null for the first. */
  readonly before: number | null;
  readonly onCorrect: (assessment: Assessment) => void;
}

function AssessmentRow({ assessment, before, onCorrect }: AssessmentRowProps) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const level = assessment.level ?? 0;
  const date = assessment.assessedOn === null ? t('common:notSet') : formatDate(assessment.assessedOn, t.language, 'short');
  const remove = async () => {
    const deleted = await run(deleteRows(context(), 'readinessAssessment', [assessment.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  return (
    <Table.Tr>
      <Table.Td>{date}</Table.Td>
      <Table.Td className={before !== null && level < before ? styles.fell : undefined}>{changeText(t, before, level)}</Table.Td>
      <Table.Td>{readLocalized(park.row('person', assessment.assessor)?.name ?? {}, t.language).text}</Table.Td>
      <Table.Td>{readLocalized(assessment.evidence, t.language).text}</Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button size="compact-xs" variant="subtle" onClick={() => onCorrect(assessment)}>
            {t('common:edit')} <VisuallyHidden>{date}</VisuallyHidden>
          </Button>
          <ActionIcon variant="subtle" color="gray" aria-label={t('readiness:delete', { date })} onClick={() => void remove()}>
            <TrashIcon />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function changeText(t: ReturnType<typeof useTranslate>, before: number | null, level: number): string {
  if (before === null || before === level) return String(level);
  return t(level < before ? 'readiness:fell' : 'readiness:rose', { before, level });
}
