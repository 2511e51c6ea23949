// The milestone report of a project: its sections in order. Each section is a file beside this one.
import { snapshotAt } from '../../changes/as-of.ts';
import type { ChangeLog } from '../../changes/log.ts';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { endOfDayMs } from '../cut-off.ts';
import type { ReportDocument, ReportLanguages } from '../document.ts';
import { composeChanges } from './changes-since.ts';
import { composeCover, projectCaption } from './cover.ts';
import { composeDeliverables } from './deliverables.ts';
import { composeGaps } from './gaps.ts';
import { composeGates } from './gates.ts';
import { composeMilestoneTable } from './milestone-table.ts';
import { composeMoney } from './money.ts';
import { composeAcceptance, composeNextPeriod } from './next-period.ts';
import { FIRST_PERIOD, previousCutOff } from './previous-cut-off.ts';
import { composeReadiness } from './readiness.ts';
import type { ReportContext } from './report-context.ts';
import { composeRisks } from './risks.ts';
import { numbered } from './section.ts';
import { composeSummary } from './summary.ts';
import { composeTimeline } from './timeline.ts';
import { composeTrend } from './trend.ts';
import { say } from './wordings.ts';

export const MILESTONE_REPORT = 'milestones';

export interface MilestoneReportInput {
  /** The whole log; what was written after the cut-off date is left out. */
  readonly log: ChangeLog;
  readonly projectId: Id;
  readonly languages: ReportLanguages;
  readonly cutOffDate: CalendarDate;
  /** The day up to which the previous report told; left out, that of the previous report issued, else 30 days before. */
  readonly since?: CalendarDate | undefined;
  readonly author: string;
  /** The report's number; empty for a draft. */
  readonly number: string;
}

/**
 * Composes the report from the park as of the cut-off date. Fails with `report.noProject` where the project was not there then or was
 * deleted, and with `report.periodBackwards` where `since` is not before the cut-off date.
 */
export function composeMilestoneReport(input: MilestoneReportInput): Result<ReportDocument> {
  const { log, view: park } = snapshotAt(input.log, endOfDayMs(input.cutOffDate));
  const project = park.row('project', input.projectId);
  if (project === null) return failure('report.noProject', { date: input.cutOffDate });
  const since =
    input.since ?? previousCutOff(park, input.projectId, MILESTONE_REPORT, input.cutOffDate) ?? addDays(input.cutOffDate, -FIRST_PERIOD);
  if (since >= input.cutOffDate) return failure('report.periodBackwards', { since, date: input.cutOffDate });
  return success(documentOf({ ...input, park, log, project, since, calendars: calendarsOf(park), gaps: new Map() }));
}

function documentOf(context: ReportContext): ReportDocument {
  const cover = composeCover(context);
  const drafts = [
    composeSummary(context),
    composeMilestoneTable(context),
    composeTimeline(context),
    composeTrend(context),
    composeChanges(context),
    composeDeliverables(context),
    composeReadiness(context),
    composeGates(context),
    composeRisks(context),
    composeMoney(context),
    composeNextPeriod(context),
    composeAcceptance(context),
  ];
  return {
    kind: MILESTONE_REPORT,
    languages: context.languages,
    title: say(context, 'report:title'),
    subject: projectCaption(context),
    number: context.number,
    cutOffDate: context.cutOffDate,
    cover,
    // The gaps come last: by now every text has been read.
    sections: numbered([...drafts, composeGaps(context)]),
  };
}
