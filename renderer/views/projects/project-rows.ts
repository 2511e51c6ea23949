// What the list of projects shows of each.
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { type Health, healthOf, type ProjectHealth } from '../../domain/rules/health.ts';
import { isOpen } from '../../domain/rules/milestone-state.ts';
import { type NextMilestone, nextMilestone } from '../../domain/rules/next-milestone.ts';
import { type Progress, progressOf } from '../../domain/rules/progress.ts';
import { type SiteCalendars, sitesOfProject } from '../../domain/rules/site-calendars.ts';
import { varianceOf } from '../../domain/rules/variance.ts';
import type { Translate } from '../../i18n/translator.ts';
import { shortSiteName } from '../park/short-site-name.ts';

export interface ProjectRow {
  readonly id: Id;
  readonly project: Row<'project'>;
  readonly name: string;
  readonly leadSite: string;
  readonly manager: string;
  readonly health: ProjectHealth;
  readonly next: NextMilestone | null;
  /** Working days by which its worst open milestone slips; 0: none does. */
  readonly slip: number;
  readonly progress: Progress;
}

export interface ProjectFilter {
  readonly text: string;
  readonly stage: Row<'project'>['stage'] | null;
  readonly health: Health | null;
  /** A site that carries the project. */
  readonly site: Id | null;
}

export function projectRows(t: Translate, park: ParkReader, today: CalendarDate, calendars: SiteCalendars): ProjectRow[] {
  const read = (name: Row<'person'>['name'] | undefined) => readLocalized(name ?? {}, t.language).text;
  return park.rows('project').map((project) => ({
    id: project.id,
    project,
    name: read(project.name),
    leadSite: shortSiteName(park, project.leadSite, t.language),
    manager: read(park.row('person', project.manager)?.name),
    health: healthOf(park, project, today, calendars),
    next: nextMilestone(park, project.id, today),
    slip: worstSlip(park, project.id, calendars),
    progress: progressOf(park, project.id),
  }));
}

/** The text is looked for in the code, in the name in every language, and in the manager's name. */
export function filterProjects(rows: readonly ProjectRow[], park: ParkReader, filter: ProjectFilter): ProjectRow[] {
  const wanted = filter.text.trim().toLowerCase();
  return rows.filter(({ project, health, manager }) => {
    if (filter.stage !== null && project.stage !== filter.stage) return false;
    if (filter.health !== null && health.health !== filter.health) return false;
    if (filter.site !== null && !sitesOfProject(park, project).some(({ id }) => id === filter.site)) return false;
    return wanted === '' || [project.code, ...Object.values(project.name), manager].some((text) => text.toLowerCase().includes(wanted));
  });
}

function worstSlip(park: ParkReader, project: Id, calendars: SiteCalendars): number {
  const open = park.referring('milestone', 'project', project).filter(isOpen);
  return open.reduce((worst, milestone) => Math.max(worst, varianceOf(park, milestone, calendars)?.workingDays ?? 0), 0);
}
