// `report`: a report on the park in a file, as of a day.
import { ParkView } from '../../../renderer/changes/park-view.ts';
import { assertNever } from '../../../renderer/domain/assert-never.ts';
import type { CalendarDate } from '../../../renderer/domain/calendar/calendar-date.ts';
import type { Row } from '../../../renderer/domain/registry/registry.ts';
import { type Result, success } from '../../../renderer/domain/result.ts';
import { CHANGES_REPORT, composeChangesReport } from '../../../renderer/reports/compose/changes-report.ts';
import { composeFundingReport, FUNDING_REPORT } from '../../../renderer/reports/compose/funding-report.ts';
import { composeMilestoneReport, MILESTONE_REPORT } from '../../../renderer/reports/compose/milestone-report.ts';
import { dateOfMs } from '../../../renderer/reports/cut-off.ts';
import type { ReportDocument, ReportLanguages } from '../../../renderer/reports/document.ts';
import {
  FORMATS_OF_REPORT,
  printableReport,
  REPORT_KINDS,
  type ReportFormat,
  type ReportKind,
  renderReport,
  renderXlsx,
} from '../../../renderer/reports/reports.ts';
import type { OpenPark } from '../../../renderer/sync/park-file.ts';
import { printWithChromium } from '../../services/print-with-chromium.ts';
import { type Arguments, chosen } from '../arguments.ts';
import { type Command, type CommandContext, DONE, refused } from '../command.ts';
import { STANDARD_OUTPUT, writeOutput } from '../files.ts';
import { openPark, refusalOf } from '../open-bundle.ts';
import { chooseProject, problemWith } from '../park-files.ts';
import { PASSPHRASE_OPTION, PASSPHRASE_USAGE } from '../passphrase.ts';

/** Two languages stand side by side, the first on the left. */
const LANGUAGE_CHOICES = ['zh', 'ru', 'en', 'zh+ru', 'zh+en', 'ru+en'] as const;
type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

const EVERY_FORMAT = FORMATS_OF_REPORT[CHANGES_REPORT];

export const reportCommand: Command = {
  name: 'report',
  usage: `${REPORT_KINDS.join('|')} --park FILE [--project CODE] [--language ${LANGUAGE_CHOICES.join('|')}] [--as-of DATE] [--since DATE] [--format ${EVERY_FORMAT.join('|')}] [--out FILE] ${PASSPHRASE_USAGE}`,
  options: {
    park: 'value',
    project: 'value',
    language: 'value',
    'as-of': 'value',
    since: 'value',
    format: 'value',
    out: 'value',
    ...PASSPHRASE_OPTION,
  },
  required: ['park'],
  words: [1, 1],
  async run(given, context) {
    const settings = settingsOf(given, context);
    const opened = await openPark(settings.park, given, context);
    if (!opened.ok) return refused(refusalOf(context.t, settings.park, opened.problem));
    const project = projectOf(opened.value, settings, context);
    if (typeof project === 'string') return refused(project);
    const document = compose(opened.value, project, settings, context);
    if (!document.ok) return refused(problemWith(context.t, settings.park, document.problem));
    const bytes = await render(document.value, settings.format);
    if (!bytes.ok) return refused(problemWith(context.t, settings.out, bytes.problem));
    const written = await writeOutput(settings.out, bytes.value, context);
    return written.ok ? DONE : refused(problemWith(context.t, settings.out, written.problem));
  },
};

interface Settings {
  readonly kind: ReportKind;
  readonly park: string;
  readonly projectCode: string | undefined;
  readonly languages: ReportLanguages;
  readonly cutOffDate: CalendarDate;
  readonly since: CalendarDate | undefined;
  readonly format: ReportFormat;
  readonly out: string;
}

/** What is left out follows from the rest: Markdown to the screen, in the language of the messages, as of today. */
function settingsOf(given: Arguments, context: CommandContext): Settings {
  const { t, language } = context;
  const kind = chosen(t, 'KIND', given.words[0] ?? '', REPORT_KINDS);
  const formats = FORMATS_OF_REPORT[kind];
  const out = given.value('out') ?? STANDARD_OUTPUT;
  return {
    kind,
    park: given.required('park'),
    projectCode: given.value('project'),
    languages: languagesOf(given.choice('language', LANGUAGE_CHOICES) ?? language),
    cutOffDate: given.date('as-of') ?? today(context),
    since: given.date('since'),
    format: given.choice('format', formats) ?? formatOfFile(out, formats),
    out,
  };
}

/** Here or by the clock of the log (UTC), whichever is later: a report as of today has everything that was written. */
function today({ wallMs, timeZone }: CommandContext): CalendarDate {
  // Swedish writes dates as ISO 8601 does.
  const here = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(wallMs);
  const logged = dateOfMs(wallMs);
  return here > logged ? here : logged;
}

function languagesOf(choice: LanguageChoice): ReportLanguages {
  switch (choice) {
    case 'zh+ru':
      return ['zh', 'ru'];
    case 'zh+en':
      return ['zh', 'en'];
    case 'ru+en':
      return ['ru', 'en'];
    case 'zh':
    case 'ru':
    case 'en':
      return [choice];
    default:
      return assertNever(choice);
  }
}

function formatOfFile(out: string, formats: readonly ReportFormat[]): ReportFormat {
  return formats.find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? 'md';
}

/** null: the whole park, which reports on changes and funding tell of unless a project is named. */
function projectOf({ park }: OpenPark, { kind, projectCode }: Settings, { t }: CommandContext): Row<'project'> | null | string {
  if (kind !== MILESTONE_REPORT && projectCode === undefined) return null;
  return chooseProject(new ParkView(park), projectCode, t);
}

function compose(
  { log, name }: OpenPark,
  project: Row<'project'> | null,
  { kind, languages, cutOffDate, since }: Settings,
  { userName: author }: CommandContext,
): Result<ReportDocument> {
  const projectId = project?.id ?? null;
  const common = { log, languages, cutOffDate, since, author };
  switch (kind) {
    case CHANGES_REPORT:
      return composeChangesReport({ ...common, projectId, parkName: name.name });
    case FUNDING_REPORT:
      return composeFundingReport({ ...common, projectId, parkName: name.name, number: '' });
    case MILESTONE_REPORT:
      if (projectId === null) throw new Error('report: no project was chosen');
      return composeMilestoneReport({ ...common, projectId, number: '' });
    default:
      return assertNever(kind);
  }
}

async function render(document: ReportDocument, format: ReportFormat): Promise<Result<Uint8Array>> {
  if (format === 'pdf') return printWithChromium(printableReport(document));
  if (format === 'xlsx') return success(renderXlsx(document));
  return success(new TextEncoder().encode(renderReport(document, format)));
}
