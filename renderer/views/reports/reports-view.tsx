// Reports: choose what to tell, see it as pages, hand it out.
import { Alert, Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { nextReportNumber, parametersOfIssue } from '../../actions/issue-report.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { problemText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePreference } from '../../state/preferences.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PROJECT_REPORTS, type ReportRequest } from '../../workers/report-composer.ts';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { ExportButtons } from './export-buttons.tsx';
import { IssueButton } from './issue-button.tsx';
import { IssuedReports, IssueNote } from './issued-reports.tsx';
import { type ReportChoice, useReportChoice } from './report-choice.ts';
import { ReportForm } from './report-form.tsx';
import { ReportPreview } from './report-preview.tsx';
import styles from './reports.module.css';
import { useReport } from './use-report.ts';

export function ReportsView() {
  const t = useTranslate();
  const projects = useProjects();
  const choice = useReportChoice();
  const project = projects.find(({ id }) => id === choice.projectId) ?? projects[0];
  if (project === undefined) return <NoProjects />;
  return (
    <>
      <PageHeader title={t('reportView:title')} summary={t('reportView:summary')} />
      <ProjectReport project={project} projects={projects} choice={choice} />
    </>
  );
}

function NoProjects() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t('reportView:title')} summary={t('reportView:summary')} />
      <EmptyState
        title={t('reportView:empty.title')}
        todo={t('reportView:empty.todo')}
        actions={
          <Anchor component={Link} href="/projects" size="sm">
            {t('reportView:empty.action')}
          </Anchor>
        }
      />
    </>
  );
}

interface ProjectReportProps {
  readonly project: Row<'project'>;
  readonly projects: readonly Row<'project'>[];
  readonly choice: ReportChoice;
}

function ProjectReport({ project, projects, choice }: ProjectReportProps) {
  const t = useTranslate();
  const park = usePark();
  const issue = park.referring('reportIssue', 'project', project.id).find(({ id }) => id === choice.issueId) ?? null;
  const draft = useDraftRequest(project, choice);
  const request = issue === null ? draft : requestOfIssue(project, issue);
  const { report, request: made, problem, composing, compose } = useReport(request);
  const isShown = report !== null && made?.projectId === project.id && made.kind === request?.kind;
  return (
    <div className={styles.workbench}>
      <aside className={styles.side} aria-label={t('reportView:form.label')}>
        {issue === null ? (
          <ReportForm projects={projects} project={project} choice={choice} request={draft} since={isShown ? report.since : null} />
        ) : (
          <IssueNote issue={issue} report={composing || !isShown ? null : report} canBeMade={request !== null} />
        )}
        <ExportButtons report={isShown && !composing ? report : null} request={request} projectCode={project.code} />
        {issue === null && (
          <IssueButton
            request={draft}
            suggested={nextReportNumber(park, project, draft.cutOffDate)}
            ready={isShown && !composing && problem === null}
            compose={compose}
          />
        )}
        <IssuedReports project={project} shownId={issue?.id ?? null} />
      </aside>
      {problem === null ? (
        <ReportPreview html={isShown ? report.html : null} composing={composing && request !== null} />
      ) : (
        <Alert color="red" variant="light" title={problemText(t, problem).what} role="alert" style={{ alignSelf: 'start' }}>
          <Text size="sm">{problemText(t, problem).todo}</Text>
        </Alert>
      )}
    </div>
  );
}

function useProjects(): readonly Row<'project'>[] {
  const t = useTranslate();
  const rows = usePark().rows('project');
  return useMemo(() => [...rows].sort((a, b) => collator(t.language).compare(a.code, b.code)), [rows, t]);
}

function useDraftRequest(project: Row<'project'>, choice: ReportChoice): ReportRequest {
  const t = useTranslate();
  const today = useToday();
  const author = usePreference('author');
  return {
    kind: choice.kind,
    projectId: project.id,
    languages: choice.languages ?? [t.language],
    cutOffDate: choice.cutOffDate ?? today,
    since: choice.periodStart === null ? null : addDays(choice.periodStart, -1),
    author: choice.author ?? author,
    number: '',
    upTo: null,
  };
}

/** What an issued report is made again from; null where another version wrote it in a way that this one cannot read. */
function requestOfIssue(project: Row<'project'>, issue: Row<'reportIssue'>): ReportRequest | null {
  const parameters = parametersOfIssue(issue);
  const kind = PROJECT_REPORTS.find((each) => each === issue.kind);
  if (kind === undefined || parameters === null || issue.cutOffDate === null) return null;
  return { kind, projectId: project.id, ...parameters, cutOffDate: issue.cutOffDate, number: issue.number };
}
