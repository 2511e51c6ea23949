// The funding report, for those who pay: what was planned, came, was spent and remains, by tranche and category, in CNY and RUB at dated
// rates. Of one project, or of all that have money.
import { snapshotAt } from '../../changes/as-of.ts';
import type { ChangeLog } from '../../changes/log.ts';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { endOfDayMs } from '../cut-off.ts';
import type { Cover, Fact, ReportDocument, ReportLanguages, Wording } from '../document.ts';
import { composeCover, languagesLine, projectCaption } from './cover.ts';
import { balanceTable, convertedTable, periodTable } from './funding/balance.ts';
import { amountsOf, fundingOf, type ProjectFunding } from './funding/project-funding.ts';
import { quartersTable } from './funding/quarters.ts';
import { missingTable, ratesTable } from './funding/rates.ts';
import { spendingTable } from './funding/spending.ts';
import { tranchesInBoth, tranchesTable } from './funding/tranches.ts';
import { composeGaps } from './gaps.ts';
import { FIRST_PERIOD, previousCutOff } from './previous-cut-off.ts';
import type { ReportContext } from './report-context.ts';
import { numbered, type SectionDraft, section } from './section.ts';
import { codeCell, dateCell, same, say, textCell, withColon } from './wordings.ts';

export const FUNDING_REPORT = 'funding';

export interface FundingReportInput {
  /** The whole log; what was written after the cut-off date is left out. */
  readonly log: ChangeLog;
  readonly parkName: string;
  /** null: all projects that have money. */
  readonly projectId: Id | null;
  readonly languages: ReportLanguages;
  readonly cutOffDate: CalendarDate;
  /** The day up to which the previous report told; left out, that of the previous report issued, else 30 days before. */
  readonly since?: CalendarDate | undefined;
  readonly author: string;
  /** Empty for a draft. */
  readonly number: string;
}

/** Fails with `report.noProject` where the project was not there on the cut-off date, with `report.noMoney` and `report.periodBackwards`. */
export function composeFundingReport(input: FundingReportInput): Result<ReportDocument> {
  const { cutOffDate: date, projectId } = input;
  const { log, view: park } = snapshotAt(input.log, endOfDayMs(date));
  const projects = projectsOf(park, projectId);
  if (projectId !== null && projects.length === 0) return failure('report.noProject', { date });
  const since = input.since ?? previousCutOff(park, projectId, FUNDING_REPORT, date) ?? addDays(date, -FIRST_PERIOD);
  if (since >= date) return failure('report.periodBackwards', { since, date });
  const fundings = projects.map((project) => fundingOf(park, project, date)).filter(hasMoney);
  const [first] = fundings;
  if (first === undefined) return failure('report.noMoney', { date });
  const context = { ...input, log, park, since, project: first.project, calendars: calendarsOf(park), gaps: new Map() };
  return success(documentOf(context, fundings, input));
}

function projectsOf(park: ParkReader, projectId: Id | null): readonly Row<'project'>[] {
  if (projectId !== null) return [park.row('project', projectId)].filter((project) => project !== null);
  return park.rows('project').toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function hasMoney({ tranches, expenses }: ProjectFunding): boolean {
  return tranches.length + expenses.length > 0;
}

function documentOf(context: ReportContext, fundings: readonly ProjectFunding[], input: FundingReportInput): ReportDocument {
  const isWhole = input.projectId === null;
  const subject = isWhole ? same(context, input.parkName) : projectCaption(context);
  const drafts = [composeSummary(context, fundings), ...fundings.flatMap((funding) => partsOf(context, funding, isWhole))];
  const last = section('rates', say(context, 'report:fundingReport.ratesHeading'), [
    ratesTable(context, fundings),
    missingTable(context, fundings),
  ]);
  return {
    kind: FUNDING_REPORT,
    languages: context.languages,
    title: say(context, 'report:fundingReport.title'),
    subject,
    number: context.number,
    cutOffDate: context.cutOffDate,
    cover: isWhole ? parkCover(context, subject) : { ...composeCover(context), remarks: [] },
    sections: numbered([...drafts, last, composeGaps(context)]),
  };
}

function composeSummary(context: ReportContext, fundings: readonly ProjectFunding[]): SectionDraft | null {
  const amounts = amountsOf(fundings);
  return section('summary', say(context, 'report:fundingReport.summary'), [
    balanceTable(context, amounts),
    convertedTable(context, amounts),
    periodTable(context, amounts, { from: addDays(context.since, 1), to: context.cutOffDate }),
  ]);
}

/** The sections of a project, under its name where there are several. */
function partsOf(around: ReportContext, funding: ProjectFunding, isNamed: boolean): (SectionDraft | null)[] {
  const { project } = funding;
  const context = { ...around, project };
  const heading = (words: Wording) => (isNamed ? withColon(context, projectCaption(context), words) : words);
  const key = (name: string) => (isNamed ? `${name}-${project.id}` : name);
  return [
    section(
      key('tranches'),
      heading(say(context, 'report:money.funding')),
      [tranchesTable(context, funding), tranchesInBoth(context, funding)],
      true,
    ),
    section(key('spending'), heading(say(context, 'report:fundingReport.spending')), [
      spendingTable(context, funding),
      quartersTable(context, funding, 'CNY'),
      quartersTable(context, funding, 'RUB'),
    ]),
  ];
}

function parkCover(context: ReportContext, subject: Wording): Cover {
  const { cutOffDate, since, author } = context;
  const facts: readonly Fact[] = [
    { label: say(context, 'report:cover.number'), value: textCell(say(context, 'report:draft')) },
    { label: say(context, 'report:changeReport.park'), value: textCell(subject) },
    { label: say(context, 'report:cover.period'), value: { kind: 'dates', from: addDays(since, 1), to: cutOffDate } },
    { label: say(context, 'report:cover.cutOffDate'), value: dateCell(cutOffDate) },
    { label: say(context, 'report:cover.languages'), value: textCell(languagesLine(context)) },
    { label: say(context, 'report:cover.author'), value: codeCell(author) },
  ];
  return { issuer: say(context, 'report:issuer'), facts: facts.filter(({ value }) => value.kind !== 'empty'), remarks: [] };
}
