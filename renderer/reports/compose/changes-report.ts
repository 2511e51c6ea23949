// The change report: what changed in a park, or in one of its projects, between two dates, by whom, as the log has it. For the other site.
import { snapshotAt } from '../../changes/as-of.ts';
import { type HistoryEntry, historyOf } from '../../changes/history.ts';
import type { ChangeLog } from '../../changes/log.ts';
import type { Park } from '../../changes/park.ts';
import { everyRowOf } from '../../changes/park-view.ts';
import { pendingOps } from '../../changes/pending.ts';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { DELETED } from '../../domain/registry/entity.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { dateOfMs, endOfDayMs } from '../cut-off.ts';
import type { Block, Cover, Fact, ReportDocument, ReportLanguages, Wording } from '../document.ts';
import { authorWording, changeTable, type TableContext } from './change-table.ts';
import { captionWording } from './change-words.ts';
import { composeGaps } from './gaps.ts';
import { rowsOfProject } from './project-changes.ts';
import { column, numbered, row, type SectionDraft, section, table } from './section.ts';
import { openTable, settledTable } from './settled-conflicts.ts';
import {
  codeCell,
  dateCell,
  datesIn,
  join,
  listCell,
  nameOf,
  numberCell,
  read,
  same,
  say,
  textCell,
  withCommas,
  withNote,
} from './wordings.ts';

export const CHANGES_REPORT = 'changes';
/** Where nothing is said, the report tells of so many days. */
export const DEFAULT_PERIOD = 30;

export interface ChangesReportInput {
  /** The whole log; what was written after the cut-off date is left out. */
  readonly log: ChangeLog;
  readonly parkName: string;
  /** null: the whole park. */
  readonly projectId: Id | null;
  readonly languages: ReportLanguages;
  readonly cutOffDate: CalendarDate;
  /** The day after which the report begins to tell; left out, 30 days before the cut-off date. */
  readonly since?: CalendarDate | undefined;
  readonly author: string;
}

/** Fails with `report.noProject` where the project had not been entered by then, and with `report.periodBackwards`. */
export function composeChangesReport(input: ChangesReportInput): Result<ReportDocument> {
  const { log, park, view } = snapshotAt(input.log, endOfDayMs(input.cutOffDate));
  const { projectId, cutOffDate } = input;
  const since = input.since ?? addDays(cutOffDate, -DEFAULT_PERIOD);
  if (since >= cutOffDate) return failure('report.periodBackwards', { since, date: cutOffDate });
  // A project that is deleted by then has changes to tell of, that it was deleted among them.
  if (projectId !== null && !park.tables.project.has(projectId)) return failure('report.noProject', { date: cutOffDate });
  const sites = view.rows('site').toSorted((a, b) => (nameOf(a.name) < nameOf(b.name) ? -1 : 1));
  const base = { languages: input.languages, gaps: new Map(), everyRow: everyRowOf(park), tables: park.tables, log };
  const zoned = sites.filter((site) => site.timeZone !== '');
  const context = { ...base, timeZones: zoned.map((site) => site.timeZone), whenHeading: whenHeading(base, zoned) };
  return success(documentOf({ ...input, since, sites, park, view, context }));
}

interface Report extends ChangesReportInput {
  readonly since: CalendarDate;
  readonly sites: readonly Row<'site'>[];
  readonly park: Park;
  readonly view: ParkReader;
  readonly context: TableContext;
}

function documentOf(report: Report): ReportDocument {
  const { context, languages, cutOffDate, since } = report;
  const period = { afterMs: endOfDayMs(since), untilMs: endOfDayMs(cutOffDate) };
  const ids = report.projectId === null ? null : rowsOfProject(context.log, report.projectId);
  const entries = historyOf(context.log, ids === null ? period : { ...period, ids });
  const subject = subjectOf(report);
  // Two languages in five columns need the width.
  const isWide = languages.length === 2;
  const drafts = [
    composeSummary(report, entries),
    composeConflicts(report, entries, ids, isWide),
    ...partsOf(report).map(({ key, heading, belongs }) => section(key, heading, [changeTable(context, entries, belongs)], isWide)),
  ];
  return {
    kind: CHANGES_REPORT,
    languages,
    title: say(context, 'report:changeReport.title'),
    subject,
    number: '',
    cutOffDate,
    cover: coverOf(report, subject),
    sections: numbered([...drafts, composeGaps(context)]),
  };
}

function subjectOf({ context, projectId, parkName }: Report): Wording {
  return projectId === null ? same(context, parkName) : captionWording(context, 'project', projectId);
}

function coverOf(report: Report, subject: Wording): Cover {
  const { context, since, cutOffDate, languages, author, projectId } = report;
  const facts: readonly Fact[] = [
    { label: say(context, 'report:cover.number'), value: textCell(say(context, 'report:draft')) },
    { label: say(context, projectId === null ? 'report:changeReport.park' : 'report:cover.project'), value: textCell(subject) },
    { label: say(context, 'report:cover.period'), value: { kind: 'dates', from: addDays(since, 1), to: cutOffDate } },
    { label: say(context, 'report:cover.cutOffDate'), value: dateCell(cutOffDate) },
    { label: say(context, 'report:cover.sites'), value: listCell(report.sites.map((site) => siteLine(context, site))) },
    {
      label: say(context, 'report:cover.languages'),
      value: textCell(
        withCommas(
          context,
          languages.map((language) => say(context, `common:language.name.${language}`)),
        ),
      ),
    },
    { label: say(context, 'report:cover.author'), value: codeCell(author) },
  ];
  const remarks = [say(context, 'report:changeReport.days')];
  return { issuer: say(context, 'report:issuer'), facts: facts.filter(({ value }) => value.kind !== 'empty'), remarks };
}

function siteLine(context: TableContext, site: Row<'site'>): Wording {
  return withNote(context, siteName(context, site), same(context, site.timeZone));
}

function siteName(context: Pick<TableContext, 'languages' | 'gaps'>, site: Row<'site'>): Wording {
  const { city, name } = site;
  const field = Object.keys(city).length > 0 ? 'city' : 'name';
  return read(context, { table: 'site', row: nameOf(name), field }, field === 'city' ? city : name);
}

/** “When: Xi’an / Moscow”: of each time in a cell, whose it is. */
function whenHeading(context: Pick<TableContext, 'languages' | 'gaps'>, sites: readonly Row<'site'>[]): Wording {
  const cities = join(
    context,
    sites.map((site) => siteName(context, site)),
    ' / ',
  );
  return withNote(context, say(context, 'report:changeReport.when'), cities);
}

function composeSummary({ context, since, cutOffDate }: Report, entries: readonly HistoryEntry[]): SectionDraft | null {
  const changes = entries.flatMap((entry) => entry.changes);
  const count = (number: number): Fact['value'] => numberCell(number);
  const isBirth = ({ op, before }: (typeof changes)[number]) => op.field === DELETED && op.value === false && before === null;
  const facts: readonly Fact[] = [
    { label: say(context, 'report:changeReport.steps'), value: count(entries.length) },
    { label: say(context, 'report:changeReport.fields'), value: count(changes.length) },
    { label: say(context, 'report:changeReport.rowsAdded'), value: count(changes.filter(isBirth).length) },
    {
      label: say(context, 'report:changeReport.rowsRemoved'),
      value: count(changes.filter(({ op, after }) => op.field === DELETED && after === true).length),
    },
  ];
  const nothing: Block = {
    kind: 'paragraph',
    text: say(context, 'report:changes.none', datesIn({ from: addDays(since, 1), to: cutOffDate })),
    tone: 'normal',
  };
  const pending = pendingOps(entries.map(({ set }) => set)).length;
  const unknown: Block | null =
    pending === 0
      ? null
      : {
          kind: 'paragraph',
          text: say(context, 'report:changeReport.unknown', (language) => ({ number: formatNumber(pending, language) })),
          tone: 'warning',
        };
  const blocks = entries.length === 0 ? [nothing] : [{ kind: 'facts' as const, facts }, peopleTable(context, entries), unknown];
  return section('summary', say(context, 'report:changeReport.summary'), blocks);
}

function peopleTable(context: TableContext, entries: readonly HistoryEntry[]) {
  const columns = [
    column(context, 'person', 'report:changeReport.person', 'text', 60),
    column(context, 'steps', 'report:changeReport.steps', 'number', 30),
    column(context, 'fields', 'report:changeReport.fields', 'number', 30),
    column(context, 'last', 'report:changeReport.last', 'date', 28),
  ];
  const people = [...Map.groupBy(entries, ({ set }) => set.author)].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const rows = people.map(([author, of]) => {
    const last = Math.max(...of.map(({ set }) => set.at.ms));
    const fields = of.reduce((sum, { changes }) => sum + changes.length, 0);
    return row([textCell(authorWording(context, author)), numberCell(of.length), numberCell(fields), dateCell(dateOfMs(last))]);
  });
  return table('people', columns, rows, { caption: say(context, 'report:changeReport.people') });
}

function composeConflicts(
  { context, park }: Report,
  entries: readonly HistoryEntry[],
  ids: ReadonlySet<Id> | null,
  isWide: boolean,
): SectionDraft | null {
  const belongs = (id: Id) => ids === null || ids.has(id);
  const blocks = [settledTable(context, entries, belongs), openTable(context, park, belongs)];
  return section('conflicts', say(context, 'report:changeReport.conflicts'), blocks, isWide);
}

interface Part {
  readonly key: string;
  readonly heading: Wording;
  readonly belongs: (id: Id) => boolean;
}

/** The projects, each with all that belongs to it, and then what belongs to none. */
function partsOf({ context, park, projectId }: Report): Part[] {
  const rows = [...park.tables.project.values()].map(({ row: project }) => project);
  const wanted = rows.filter(({ id }) => projectId === null || id === projectId);
  const projects = wanted
    .map(({ id }) => ({ id, ids: rowsOfProject(context.log, id), heading: captionWording(context, 'project', id) }))
    .toSorted((a, b) => (JSON.stringify(a.heading) < JSON.stringify(b.heading) ? -1 : 1));
  const parts = projects.map(({ id, ids, heading }): Part => ({ key: `project-${id}`, heading, belongs: (each) => ids.has(each) }));
  if (projectId !== null) return parts;
  const inAny = (id: Id) => projects.some(({ ids }) => ids.has(id));
  return [...parts, { key: 'others', heading: say(context, 'report:changeReport.others'), belongs: (id) => !inAny(id) }];
}
