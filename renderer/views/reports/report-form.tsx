// What the next report is to tell: of which project, in which languages, as of which day, since when, by whom.
import { Stack } from '@mantine/core';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ReportLanguages } from '../../reports/document.ts';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PROJECT_REPORTS, type ReportRequest } from '../../workers/report-composer.ts';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { chooseReport, LANGUAGE_CHOICES, languagesKey, type ReportChoice } from './report-choice.ts';

interface ReportFormProps {
  readonly projects: readonly Row<'project'>[];
  readonly project: Row<'project'>;
  readonly choice: ReportChoice;
  readonly request: ReportRequest;
  /** The day before the reporting period of the report in sight. */
  readonly since: CalendarDate | null;
}

export function ReportForm({ projects, project, choice, request, since }: ReportFormProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const caption = (row: Row<'project'>) => captionOf(park, 'project', { ...row }, t.language);
  return (
    <Stack gap="xs">
      <SelectField
        label={t('reportView:form.kind')}
        value={request.kind}
        options={PROJECT_REPORTS.map((kind) => ({ value: kind, label: t(`reportView:kind.${kind}`) }))}
        onCommit={(kind) => kind !== null && chooseReport({ kind, periodStart: null })}
      />
      <SelectField
        label={entityLabel(t, 'project')}
        value={project.id}
        options={projects.map((row) => ({ value: row.id, label: caption(row) }))}
        onCommit={(projectId) => chooseReport({ projectId, periodStart: null })}
      />
      <SelectField
        label={t('reportView:form.languages')}
        value={languagesKey(request.languages)}
        options={LANGUAGE_CHOICES.map((languages) => ({ value: languagesKey(languages), label: languagesText(t, languages) }))}
        onCommit={(key) => chooseReport({ languages: LANGUAGE_CHOICES.find((languages) => languagesKey(languages) === key) ?? null })}
      />
      <CutOffField request={request} today={today} />
      <DateField
        label={t('reportView:form.since')}
        value={choice.periodStart ?? (since === null ? null : addDays(since, 1))}
        today={today}
        onCommit={(periodStart) => chooseReport({ periodStart })}
        description={t('reportView:form.sinceHint')}
        error={choice.periodStart !== null && choice.periodStart > request.cutOffDate ? t('reportView:form.sinceLate') : undefined}
      />
      <TextField label={t('reportView:form.author')} value={request.author} onCommit={(author) => chooseReport({ author })} />
    </Stack>
  );
}

function CutOffField({ request, today }: { readonly request: ReportRequest; readonly today: CalendarDate }) {
  const t = useTranslate();
  return (
    <DateField
      label={fieldLabel(t, 'reportIssue', 'cutOffDate')}
      value={request.cutOffDate}
      today={today}
      // Emptied, it is today's again.
      onCommit={(date) => chooseReport({ cutOffDate: date === today ? null : date })}
      description={t('reportView:form.cutOffHint')}
      error={request.cutOffDate > today ? t('reportView:form.cutOffFuture') : undefined}
    />
  );
}

/** Each by its own name: `中文 + Русский`. */
export function languagesText(t: Translate, languages: ReportLanguages): string {
  const [left, right] = languages.map((language) => t(`common:language.own.${language}`));
  return right === undefined ? (left ?? '') : t('reportView:form.pair', { left: left ?? '', right });
}
