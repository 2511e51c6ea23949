// Microsoft Project's XML (MSPDI), as written by Project 2003 to 2021, ProjectLibre, Aspose and others.
// The rules are those of the format's schema (mspdi_pj12.xsd) and of what real files do against it.
import { failure, type Result, success } from '../../domain/result.ts';
import { FindingList } from '../findings.ts';
import type { PlanReader, ReadContext, SourcePlan } from '../source-plan.ts';
import { decodeXml, peekXml } from '../xml/decode-xml.ts';
import { parseXml, type XmlDocument } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { readBaselines } from './baselines.ts';
import { calendarFindings, readCalendars } from './calendars.ts';
import { readLinks } from './links.ts';
import { readTasks, type TaskRow } from './tasks.ts';
import { type DayLength, dayLengthOf, readDate } from './times.ts';

const NAMESPACE = 'http://schemas.microsoft.com/project';
const PEEK_BYTES = 4096;
/** As many as one change set can hold with all their fields, links and dates. */
const MOST_TASKS = 50_000;

export const mspdiReader: PlanReader = {
  format: 'mspdi',
  extensions: ['.xml', '.mspdi'],
  recognises: (bytes) => /<(?:[\w.-]+:)?Project[\s>]/.test(peekXml(bytes, PEEK_BYTES)),
  read: readMspdi,
};

function readMspdi(bytes: Uint8Array, context: ReadContext): Result<SourcePlan> {
  const text = decodeXml(bytes, context.encoding);
  if (!text.ok) return text;
  const document = parseXml(text.value);
  if (!document.ok) return document;
  if (!isProject(document.value)) return failure('plan.unknownFormat', { file: context.fileName });
  const rows = document.value.root.element('Tasks').elements('Task');
  if (rows.length > MOST_TASKS) return failure('plan.tooManyTasks', { tasks: rows.length, most: MOST_TASKS });
  return success(planOf(document.value.root, rows, context.fileName));
}

// Other tools of the same maker have a root of that name too (MSBuild); old plans have no namespace at all.
function isProject({ name, namespace, root }: XmlDocument): boolean {
  if (name !== 'Project') return false;
  return namespace === '' ? root.has('Tasks') : namespace.startsWith(NAMESPACE);
}

function planOf(project: XmlElement, elements: readonly XmlElement[], fileName: string): SourcePlan {
  const findings = new FindingList();
  const days = dayLengthOf(project);
  const rows = readTasks(elements, days, findings);
  const calendars = readCalendars(project, findings);
  const tasks = rows.map((row) => row.task);
  const links = readLinks(rows, days, findings);
  const baselines = readBaselines(rows, findings);
  findLosses(project, rows, findings);
  calendarFindings(calendars, findings);
  return {
    format: 'mspdi',
    fileName,
    title: titleOf(project, elements),
    sourceId: sourceIdOf(project, fileName),
    startsOn: readDate(project, 'StartDate', 'Project', findings),
    tasks,
    links,
    baselines,
    calendars,
    workDaysPerWeek: workDaysPerWeek(days),
    findings: findings.all(),
  };
}

function workDaysPerWeek(days: DayLength): number {
  return days.minutesPerWeek / days.minutesPerDay;
}

/** `Name` is the file's name at the time it was saved, and no title. A title that Project made up itself says nothing either. */
function titleOf(project: XmlElement, elements: readonly XmlElement[]): string {
  const summary = elements.find((element) => element.text('UID') === '0');
  const titles = [project.text('Title'), summary?.text('Name') ?? ''];
  return titles.find((title) => title !== '' && !/^(project|проект|项目|專案)\s*\d*$/i.test(title)) ?? '';
}

/** Project 2013 and later give each plan an identifier that survives renaming; others are known by their file's name. */
function sourceIdOf(project: XmlElement, fileName: string): string {
  const guid = project.text('GUID').toLowerCase();
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(guid) && !/^[0-]+$/.test(guid) ? guid : fileName;
}

/** Says what the file holds and Caravan has no place for, so that nobody looks for it afterwards. */
function findLosses(project: XmlElement, rows: readonly TaskRow[], findings: FindingList): void {
  const resources = project
    .element('Resources')
    .elements('Resource')
    .filter((resource) => resource.text('Name') !== '').length;
  if (resources > 0) findings.add('info', 'resourcesLeftOut', '', { count: resources });
  const deadlines = rows.filter((row) => row.task.deadline !== null).length;
  if (deadlines > 0) findings.add('info', 'deadlinesLeftOut', '', { count: deadlines });
  if (rows.length === 0) findings.add('error', 'noTasks');
}
