// Section 1: what the report is, of what, for which time, by whom.
import { addDays } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { sitesOfProject } from '../../domain/rules/site-calendars.ts';
import type { Cover, Fact, Wording } from '../document.ts';
import { calendarRemarks } from './calendar-remarks.ts';
import type { ReportContext } from './report-context.ts';
import {
  codeCell,
  dateCell,
  datesIn,
  enumWord,
  isSilent,
  join,
  listCell,
  nameOf,
  organizationName,
  personName,
  read,
  same,
  say,
  siteName,
  textCell,
  withCommas,
  withNote,
} from './wordings.ts';

export function composeCover(context: ReportContext): Cover {
  const { project, cutOffDate, since } = context;
  const facts: Fact[] = [
    {
      label: say(context, 'report:cover.number'),
      value: context.number === '' ? textCell(say(context, 'report:draft')) : codeCell(context.number),
    },
    { label: say(context, 'report:cover.project'), value: textCell(projectCaption(context)) },
    {
      label: say(context, 'report:cover.field'),
      value: textCell(read(context, { table: 'project', row: project.code, field: 'field' }, project.field)),
    },
    { label: say(context, 'report:cover.agreement'), value: textCell(agreementLine(context)) },
    { label: say(context, 'report:cover.projectTerm'), value: { kind: 'dates', from: project.startsOn, to: project.endsOn } },
    { label: say(context, 'report:cover.period'), value: { kind: 'dates', from: addDays(since, 1), to: cutOffDate } },
    { label: say(context, 'report:cover.cutOffDate'), value: dateCell(cutOffDate) },
    {
      label: say(context, 'report:cover.sites'),
      value: listCell(sitesOfProject(context.park, project).map((site) => siteLine(context, site.id))),
    },
    { label: say(context, 'report:cover.parties'), value: listCell(partyLines(context)) },
    { label: say(context, 'report:cover.manager'), value: textCell(personName(context, project.manager)) },
    { label: say(context, 'report:cover.languages'), value: textCell(languagesLine(context)) },
    { label: say(context, 'report:cover.author'), value: codeCell(context.author) },
  ];
  return { issuer: say(context, 'report:issuer'), facts: facts.filter(isTold), remarks: calendarRemarks(context) };
}

/** The project's code and name. */
export function projectCaption(context: ReportContext): Wording {
  const { project } = context;
  const name = read(context, { table: 'project', row: project.code, field: 'name' }, project.name);
  return join(context, [same(context, project.code), name], ' · ');
}

/** The organizations that carry the project: its partners and the parties of its agreement, each once, with their role where one is named. */
export function partiesOf(context: ReportContext): readonly { readonly id: Id; readonly role: Wording }[] {
  const { project, park } = context;
  const parties = new Map<Id, Wording>();
  for (const { organization, role } of project.partners) {
    if (organization !== null) parties.set(organization, read(context, { table: 'project', row: project.code, field: 'partners' }, role));
  }
  for (const id of park.row('agreement', project.agreement)?.parties ?? []) if (!parties.has(id)) parties.set(id, {});
  return [...parties].filter(([id]) => park.row('organization', id) !== null).map(([id, role]) => ({ id, role }));
}

function isTold({ value }: Fact): boolean {
  if (value.kind === 'dates') return value.from !== null || value.to !== null;
  return value.kind !== 'empty';
}

function siteLine(context: ReportContext, id: Id): Wording {
  const name = siteName(context, id);
  return id === context.project.leadSite ? withNote(context, name, say(context, 'report:cover.leadSite')) : name;
}

function partyLines(context: ReportContext): Wording[] {
  return partiesOf(context).map(({ id, role }) => withNote(context, organizationName(context, id), role));
}

function agreementLine(context: ReportContext): Wording {
  const agreement = context.park.row('agreement', context.project.agreement);
  if (agreement === null) return {};
  const title = read(context, { table: 'agreement', row: agreement.number || nameOf(agreement.title), field: 'title' }, agreement.title);
  const kind = enumWord(context, 'agreement', 'kind', agreement.kind);
  const signed = agreement.signedOn === null ? {} : say(context, 'report:cover.signedOn', datesIn({ date: agreement.signedOn }));
  return withCommas(context, [
    isSilent(title) ? kind : title,
    say(context, 'report:cover.agreementNumber', { number: agreement.number }),
    signed,
  ]);
}

export function languagesLine(context: ReportContext): Wording {
  return withCommas(
    context,
    context.languages.map((language) => say(context, `common:language.name.${language}`)),
  );
}
