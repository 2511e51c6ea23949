// What else happened to a project in the reporting period: milestones added, reached and accepted, deliverables, gates, risks, money.
import type { Value } from '../../changes/change-set.ts';
import type { ChangeLog } from '../../changes/log.ts';
import { isCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { DELETED } from '../../domain/registry/entity.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { EntityName } from '../../domain/registry/registry.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { translator } from '../../i18n/translator.ts';
import { dateOfMs } from '../cut-off.ts';
import type { Table, Wording } from '../document.ts';
import type { FieldChange } from './project-changes.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, table } from './section.ts';
import {
  codeCell,
  dateCell,
  datesIn,
  enumWord,
  isSilent,
  join,
  milestoneCaption,
  nameOf,
  read,
  same,
  say,
  textCell,
  withColon,
  wordingOf,
} from './wordings.ts';

/** Null where there is nothing to tell. In a period in which the project itself was entered, what was entered with it is not told one by one. */
export function otherChangesTable(context: ReportContext, changes: readonly FieldChange[]): Table | null {
  const isNew = changes.some((change) => change.table === 'project' && isBirth(change));
  const columns = [
    column(context, 'on', 'report:columns.enteredOn', 'date', 22),
    column(context, 'what', 'report:columns.subject', 'text', 76),
    column(context, 'change', 'report:columns.change', 'text', 66),
    column(context, 'by', 'report:columns.enteredBy', 'text', 30),
  ];
  const told = changes.filter((change) => !(isNew && isBirth(change))).toSorted((one, other) => one.last.at.ms - other.last.at.ms);
  const rows = told.flatMap((change) => {
    const statement = statementOf(context, change);
    if (statement === null || isSilent(statement)) return [];
    const { at, author } = change.last;
    return [row([dateCell(dateOfMs(at.ms)), textCell(subjectOf(context, change)), textCell(statement), codeCell(author)])];
  });
  return table('otherChanges', columns, rows, { caption: say(context, 'report:changes.others') });
}

/** What a change means to a reader; null for what the other sections tell, or nobody asks. */
function statementOf(context: ReportContext, change: FieldChange): Wording | null {
  const { table: name, field, after, before } = change;
  if (field === DELETED) return after === true ? say(context, 'report:changes.removed') : birthStatement(context, change);
  if (typeof after === 'string' && isCalendarDate(after)) return dateStatement(context, `${name}.${field}`, after);
  if (typeof after === 'string' && ENUMS.has(`${name}.${field}`)) return enumStatement(context, name, field, before, after);
  if (`${name}.${field}` === 'tranche.received' && isMoney(after)) {
    return say(context, 'report:changes.received', (language) => ({ amount: formatMoney(after, language) }));
  }
  return null;
}

const ENUMS: ReadonlySet<string> = new Set([
  'milestone.status',
  'risk.status',
  'gateReview.decision',
  'project.stage',
  'acceptance.verdict',
  'deliverable.status',
]);

function birthStatement(context: ReportContext, change: FieldChange): Wording | null {
  if (!isBirth(change)) return say(context, 'report:changes.restored');
  if (change.table === 'milestone' || change.table === 'risk' || change.table === 'deliverable')
    return say(context, 'report:changes.added');
  if (change.table === 'baseline') return say(context, 'report:changes.baselineApproved');
  if (change.table !== 'readinessAssessment') return null;
  const assessment = context.park.row('readinessAssessment', change.id);
  return assessment?.level == null ? null : say(context, 'report:changes.assessed', { scale: assessment.scale, level: assessment.level });
}

function dateStatement(context: ReportContext, path: string, date: string): Wording | null {
  const dates = datesIn({ date });
  if (path === 'milestone.actualDate') return say(context, 'report:changes.reached', dates);
  if (path === 'deliverable.submittedOn') return say(context, 'report:changes.submitted', dates);
  if (path === 'deliverable.acceptedOn') return say(context, 'report:changes.accepted', dates);
  return null;
}

function enumStatement(context: ReportContext, name: EntityName, field: string, before: Value, after: string): Wording {
  const now = enumWord(context, name, field, after);
  if (typeof before !== 'string') return now;
  return join(context, [enumWord(context, name, field, before), now], ' → ');
}

function subjectOf(context: ReportContext, { table: name, id }: FieldChange): Wording {
  const kind = wordingOf(context, (language) => ({ text: entityLabel(translator(language), name), language }));
  return withColon(context, kind, captionOf(context, name, id));
}

function captionOf(context: ReportContext, name: EntityName, id: Id): Wording {
  const { park } = context;
  if (name === 'milestone' && park.row('milestone', id) !== null) return milestoneCaption(context, id);
  const deliverable = name === 'deliverable' ? park.row('deliverable', id) : null;
  if (deliverable !== null) {
    const source = { table: name, row: deliverable.code || nameOf(deliverable.title), field: 'title' };
    return join(context, [same(context, deliverable.code), read(context, source, deliverable.title)], ' ');
  }
  const acceptance = name === 'acceptance' ? park.row('acceptance', id) : null;
  if (acceptance !== null) return milestoneCaption(context, acceptance.milestone);
  return writtenCaption(context, name, id);
}

const CAPTION_FIELDS: ReadonlySet<string> = new Set(['title', 'name', 'gate', 'element', 'source']);

/** What a row is called by what was written to it last: for rows of any kind, and for those that are deleted. */
function writtenCaption(context: ReportContext, name: EntityName, id: Id): Wording {
  const written = lastTexts(context.log, id);
  const code = written.get('code') ?? '';
  const localized = [...CAPTION_FIELDS]
    .map((field) => [field, textsOf(written, field)] as const)
    .find(([, texts]) => Object.keys(texts).length > 0);
  const title =
    localized === undefined ? {} : read(context, { table: name, row: code || nameOf(localized[1]), field: localized[0] }, localized[1]);
  return join(context, [same(context, code), title], ' ');
}

function lastTexts(log: ChangeLog, id: Id): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const set of log) for (const op of set.ops) if (op.id === id && typeof op.value === 'string') texts.set(op.field, op.value);
  return texts;
}

function textsOf(written: ReadonlyMap<string, string>, field: string) {
  const parts = (['zh', 'ru', 'en'] as const).map((language) => [language, written.get(`${field}.${language}`)] as const);
  return Object.fromEntries(parts.filter(([, text]) => text !== undefined));
}

function isBirth({ field, before, after }: FieldChange): boolean {
  return field === DELETED && before === null && after === false;
}

function isMoney(value: Value): value is { amount: string; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
