// A project's milestones from a template: with dates on working days of its lead site, and the links among them.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, type Values } from '../changes/edit.ts';
import { buildWorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import { readLocalized } from '../domain/registry/language.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import { calendarsOf } from '../domain/rules/park-calendars.ts';
import { calendarOfSite } from '../domain/rules/site-calendars.ts';
import { MILESTONE_TEMPLATES, type TemplateName, templateDate } from '../domain/templates/milestone-templates.ts';
import type { ActionContext } from './action-context.ts';
import { placesAfter, siblingsInOrder } from './milestone-places.ts';
import { captionOfNew } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;

/** What of a project its milestones depend on. */
interface Beginning {
  readonly id: Id;
  readonly code: string;
  readonly leadSite: Id | null;
}

/** A new project that begins with a template: one intent. Problems as for a new row: 'edit.required', 'edit.taken'. */
export function createProjectFromTemplate(
  context: ActionContext,
  id: Id,
  values: Values<'project'> & { readonly code: string },
  template: TemplateName,
  start: CalendarDate,
): Outcome {
  const params = { caption: captionOfNew(context, 'project', id, values) };
  const beginning = { id, code: values.code, leadSite: values.leadSite ?? null };
  const edits = editsOf(context, beginning, template, start);
  return context.store.commit({ key: 'project.create', params }, [create('project', id, values), ...edits]);
}

/** The milestones of a template after those that a project has. */
export function beginWithTemplate(context: ActionContext, project: Row<'project'>, template: TemplateName, start: CalendarDate): Outcome {
  const { name, milestones } = MILESTONE_TEMPLATES[template];
  const params = { caption: readLocalized(name, context.language).text, count: milestones.length };
  return context.store.commit({ key: 'milestone.template', params }, editsOf(context, project, template, start));
}

function editsOf(context: ActionContext, project: Beginning, template: TemplateName, start: CalendarDate): Edit[] {
  const { view } = context.store;
  const { milestones } = MILESTONE_TEMPLATES[template];
  const calendar = calendarOfSite(view.row('site', project.leadSite), calendarsOf(view)) ?? buildWorkCalendar('', []);
  const siblings = siblingsInOrder(view, project.id, null);
  const { keys, rekeyed } = placesAfter(siblings, siblings.length - 1, milestones.length);
  const codes = freeCodes(context, project.code, milestones.length);
  const ids = new Map(milestones.map(({ key }) => [key, context.newId()]));
  const idOf = (key: string) => ids.get(key) ?? '';
  const births = milestones.map((each, at): Edit => {
    const { key, title, meansOfVerification, weight } = each;
    const forecastDate = templateDate(each, start, calendar);
    const place = { project: project.id, code: codes[at] ?? '', order: keys[at] ?? '' };
    return create('milestone', idOf(key), { ...place, title, meansOfVerification, weight, forecastDate });
  });
  const links = milestones.flatMap(({ key, after }) =>
    after.map((from): Edit => create('milestoneLink', context.newId(), { from: idOf(from), to: idOf(key), type: 'FS' })),
  );
  return [...rekeyed, ...births, ...links];
}

/** EXO-01, EXO-02 and on, without those that a milestone has. */
function freeCodes({ store }: ActionContext, project: string, count: number): string[] {
  const taken = new Set(store.view.rows('milestone').map(({ code }) => code));
  const codes: string[] = [];
  for (let number = 1; codes.length < count; number += 1) {
    const code = `${project}-${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) codes.push(code);
  }
  return codes;
}
