// Handing a report out: its number, what it was made from, and the digest by which the same report is known again.
import { z } from 'zod';
import type { ChangeSet, VersionVector } from '../changes/change-set.ts';
import { create } from '../changes/edit.ts';
import { isCalendarDate } from '../domain/calendar/calendar-date.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import { LANGUAGES, type Language } from '../domain/registry/language.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';

/** What a report is made again from, beside its project, number and cut-off date. */
export interface IssueParameters {
  readonly languages: readonly [Language] | readonly [Language, Language];
  readonly since: CalendarDate;
  readonly author: string;
  /** What was known when it was issued: changes that arrive later, or are dated back, do not alter it. */
  readonly upTo: VersionVector;
}

export interface ReportToIssue extends IssueParameters {
  readonly projectId: Id;
  readonly kind: string;
  readonly number: string;
  readonly cutOffDate: CalendarDate;
  readonly sha256: string;
}

/** Keeps that a report was handed out. `id` comes from the caller, so that the report can be shown at once. */
export function issueReport({ store }: ActionContext, id: Id, report: ReportToIssue): Promise<Result<ChangeSet | null>> {
  const { projectId: project, kind, number, cutOffDate, sha256, languages, since, author, upTo } = report;
  const parameters = JSON.stringify({ languages, since, author, upTo });
  const issued = create('reportIssue', id, { project, kind, number, parameters, cutOffDate, sha256 });
  return store.commit({ key: 'report.issue', params: { caption: number } }, [issued]);
}

const language = z.enum(LANGUAGES);
const parametersSchema = z.object({
  languages: z.union([z.tuple([language]), z.tuple([language, language])]),
  since: z.string().refine(isCalendarDate),
  author: z.string(),
  upTo: z.record(z.string(), z.int().min(0)),
});

/** The parameters of an issued report; null where they are of a version that this one cannot read. */
export function parametersOfIssue(issue: Row<'reportIssue'>): IssueParameters | null {
  const parsed = parametersSchema.safeParse(parsedJson(issue.parameters));
  return parsed.success ? parsed.data : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `EXO-2026-03`: the first number of the year that no report of the project has. */
export function nextReportNumber(park: ParkReader, project: Row<'project'>, cutOffDate: CalendarDate): string {
  const taken = new Set(park.referring('reportIssue', 'project', project.id).map(({ number }) => number));
  const year = cutOffDate.slice(0, 4);
  for (let count = 1; ; count += 1) {
    const number = `${project.code}-${year}-${String(count).padStart(2, '0')}`;
    if (!taken.has(number)) return number;
  }
}
