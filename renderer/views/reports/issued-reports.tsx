// The reports of a project that were handed out, and whether the one in sight is still the same.
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { parametersOfIssue } from '../../actions/issue-report.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { type ComposedReport, PROJECT_REPORTS } from '../../workers/report-composer.ts';
import { usePark } from '../park/use-park.ts';
import { chooseReport } from './report-choice.ts';
import { languagesText } from './report-form.tsx';
import styles from './reports.module.css';

interface IssuedReportsProps {
  readonly project: Row<'project'>;
  readonly shownId: Id | null;
}

export function IssuedReports({ project, shownId }: IssuedReportsProps) {
  const t = useTranslate();
  const issues = [...usePark().referring('reportIssue', 'project', project.id)].sort(latestFirst);
  return (
    <section>
      <Title order={2} size="h3" mb={4}>
        {t('reportView:issued.label')}
      </Title>
      {issues.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('reportView:issued.none')}
        </Text>
      )}
      <ul className={styles.issued}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <button
              type="button"
              className={styles.issue}
              aria-current={issue.id === shownId}
              aria-label={t('reportView:issued.open', { number: issue.number })}
              onClick={() => chooseReport({ projectId: project.id, issueId: issue.id })}
            >
              <Text size="sm" fw={500}>
                {issue.number}
              </Text>
              <Text size="xs" c="dimmed">
                {lineOf(t, issue)}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface IssueNoteProps {
  readonly issue: Row<'reportIssue'>;
  /** The same report made again; null while it is being made. */
  readonly report: ComposedReport | null;
  readonly canBeMade: boolean;
}

/** Stands in place of the form while an issued report is in sight: what was issued is not chosen anew. */
export function IssueNote({ issue, report, canBeMade }: IssueNoteProps) {
  const t = useTranslate();
  const isSame = report?.sha256 === issue.sha256;
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {t('reportView:issued.shown', { number: issue.number })}
      </Title>
      <Text size="sm" c="dimmed">
        {lineOf(t, issue)}
      </Text>
      <div role="status">
        {canBeMade && report !== null && isSame && <Text size="sm">{t('reportView:issued.same')}</Text>}
        {canBeMade && report !== null && !isSame && (
          <Text size="sm" fw={500}>
            {t('reportView:issued.differs')}
          </Text>
        )}
        {!canBeMade && <Alert color="red" variant="light" title={t('reportView:issued.unreadable')} />}
      </div>
      <Button variant="default" onClick={() => chooseReport({ issueId: null })}>
        {t('reportView:issued.back')}
      </Button>
    </Stack>
  );
}

function lineOf(t: Translate, issue: Row<'reportIssue'>): string {
  const parameters = parametersOfIssue(issue);
  const kind = PROJECT_REPORTS.find((each) => each === issue.kind);
  const line = t('reportView:issued.line', {
    date: issue.cutOffDate === null ? t('common:empty') : formatDate(issue.cutOffDate, t.language, 'short'),
    languages: parameters === null ? t('common:unknown') : languagesText(t, parameters.languages),
  });
  return kind === undefined ? line : `${t(`reportView:kind.${kind}`)} · ${line}`;
}

function latestFirst(a: Row<'reportIssue'>, b: Row<'reportIssue'>): number {
  const [first, second] = [`${a.cutOffDate ?? ''} ${a.id}`, `${b.cutOffDate ?? ''} ${b.id}`];
  return first < second ? 1 : -1;
}
