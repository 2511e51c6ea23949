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

interface Surroundings {
  readonly t: Translate;
  readonly park: ParkReader;
  readonly today: CalendarDate;
  readonly calendars: SiteCalendars;
}

/** What a list shows of a project, each worked out when it is first asked for: of ten thousand projects a board shows sixty. */
export class ProjectRow {
  readonly id: Id;
  readonly project: Row<'project'>;
  readonly #around: Surroundings;
  #health: ProjectHealth | undefined;
  #next: NextMilestone | null | undefined;
  #slip: number | undefined;
  #progress: Progress | undefined;

  constructor(project: Row<'project'>, around: Surroundings) {
    this.id = project.id;
    this.project = project;
    this.#around = around;
  }

  get name(): string {
    return readLocalized(this.project.name, this.#around.t.language).text;
  }

  get leadSite(): string {
    return shortSiteName(this.#around.park, this.project.leadSite, this.#around.t.language);
  }

  get manager(): string {
    return readLocalized(this.#around.park.row('person', this.project.manager)?.name ?? {}, this.#around.t.language).text;
  }

  get health(): ProjectHealth {
    const { park, today, calendars } = this.#around;
    this.#health ??= healthOf(park, this.project, today, calendars);
    return this.#health;
  }

  get next(): NextMilestone | null {
    if (this.#next === undefined) this.#next = nextMilestone(this.#around.park, this.id, this.#around.today);
    return this.#next;
  }

  /** Working days by which its worst open milestone slips; 0: none does. */
  get slip(): number {
    this.#slip ??= worstSlip(this.#around.park, this.id, this.#around.calendars);
    return this.#slip;
  }

  get progress(): Progress {
    this.#progress ??= progressOf(this.#around.park, this.id);
    return this.#progress;
  }
}

export interface ProjectFilter {
  readonly text: string;
  readonly stage: Row<'project'>['stage'] | null;
  readonly health: Health | null;
  /** A site that carries the project. */
  readonly site: Id | null;
}

export function projectRows(t: Translate, park: ParkReader, today: CalendarDate, calendars: SiteCalendars): ProjectRow[] {
  const around = { t, park, today, calendars };
  return park.rows('project').map((project) => new ProjectRow(project, around));
}

/** The text is looked for in the code, in the name in every language, and in the manager's name. */
export function filterProjects(rows: readonly ProjectRow[], park: ParkReader, filter: ProjectFilter): ProjectRow[] {
  const wanted = filter.text.trim().toLowerCase();
  return rows.filter((row) => {
    const { project } = row;
    if (filter.stage !== null && project.stage !== filter.stage) return false;
    if (filter.health !== null && row.health.health !== filter.health) return false;
    if (filter.site !== null && !sitesOfProject(park, project).some(({ id }) => id === filter.site)) return false;
    return wanted === '' || [project.code, ...Object.values(project.name), row.manager].some((text) => text.toLowerCase().includes(wanted));
  });
}

function worstSlip(park: ParkReader, project: Id, calendars: SiteCalendars): number {
  const open = park.referring('milestone', 'project', project).filter(isOpen);
  return open.reduce((worst, milestone) => Math.max(worst, varianceOf(park, milestone, calendars)?.workingDays ?? 0), 0);
}
