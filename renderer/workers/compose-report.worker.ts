// Composes and renders reports away from the page, from a log of its own.
import '../platform/content-policy.ts';
import { snapshotAt } from '../changes/as-of.ts';
import type { VersionVector } from '../changes/change-set.ts';
import { ChangeLog } from '../changes/log.ts';
import { addDays } from '../domain/calendar/calendar-date.ts';
import type { CalendarDate } from '../domain/registry/fields.ts';
import { type Result, success } from '../domain/result.ts';
import { composeFundingReport } from '../reports/compose/funding-report.ts';
import { composeMilestoneReport } from '../reports/compose/milestone-report.ts';
import { FIRST_PERIOD, previousCutOff } from '../reports/compose/previous-cut-off.ts';
import { endOfDayMs } from '../reports/cut-off.ts';
import { printableReport, renderReport, renderXlsx } from '../reports/reports.ts';
import { sha256 } from '../sync/bundle/sha256.ts';
import type { ComposedReport, ComposerAnswer, ComposerMessage, ReportRequest } from './report-composer.ts';

const log = new ChangeLog();

addEventListener('message', ({ data }: MessageEvent<ComposerMessage>) => {
  if (data.kind === 'append') for (const set of data.sets) log.append(set);
  else void answer(data.id, data.request);
});

async function answer(id: number, request: ReportRequest): Promise<void> {
  const message: ComposerAnswer = { id, result: await compose(request) };
  postMessage(message);
}

async function compose(request: ReportRequest): Promise<Result<ComposedReport>> {
  const { upTo, kind, ...parameters } = request;
  const known = upTo === null ? log : knownBy(upTo);
  const since = request.since ?? usualSince(known, request);
  const input = { ...parameters, since, log: known };
  const document = kind === 'funding' ? composeFundingReport({ ...input, parkName: '' }) : composeMilestoneReport(input);
  if (!document.ok) return document;
  const printable = printableReport(document.value);
  return success({
    kind: document.value.kind,
    ...printable,
    markdown: renderReport(document.value, 'md'),
    xlsx: renderXlsx(document.value),
    sha256: await sha256(new TextEncoder().encode(printable.html)),
    since,
    log: upTo ?? known.versionVector(),
  });
}

/** What a version vector covers builds on nothing outside it. */
function knownBy(vector: VersionVector): ChangeLog {
  return ChangeLog.of([...log].filter((set) => set.seq <= (vector[set.device] ?? 0)));
}

function usualSince(known: ChangeLog, { kind, projectId, cutOffDate }: ReportRequest): CalendarDate {
  const { view } = snapshotAt(known, endOfDayMs(cutOffDate));
  return previousCutOff(view, projectId, kind, cutOffDate) ?? addDays(cutOffDate, -FIRST_PERIOD);
}
