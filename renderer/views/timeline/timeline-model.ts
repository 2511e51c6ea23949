// What the timeline shows of a park: groups with their milestones, and where each one stands. Made anew for every view of the park, so it does at
// once only what all rows need (grouping, filtering, first and last date: a single pass) and the rest for the groups that come into sight. Pure.
import { type CalendarDate, dayNumber } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { type Language, type Localized, readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { currentBaseline } from '../../domain/rules/baselines.ts';
import { type Health, healthOf } from '../../domain/rules/health.ts';
import { actualOrForecast, isOpen } from '../../domain/rules/milestone-state.ts';
import { type ProjectSchedule, scheduleOf } from '../../domain/schedule/schedule.ts';
import { barOf, type TimelineBar } from './timeline-bar.ts';
import { inOrder, type OrderedMilestone } from './timeline-order.ts';
import type { TimelineGrouping, TimelineSurroundings } from './timeline-surroundings.ts';

export interface TimelineFilter {
  readonly text: string;
  readonly status: Row<'milestone'>['status'] | null;
  /** The health of the project. */
  readonly health: Health | null;
  readonly site: Id | null;
}

export interface TimelineGroup {
  /** The id of the project, site or person; empty where milestones have none. */
  readonly key: string;
  /** A project's code; empty for other groups. */
  readonly code: string;
  readonly name: Localized;
  /** Where the rows are grouped by project. */
  readonly project: Row<'project'> | null;
  readonly count: number;
}

type Milestone = Row<'milestone'>;

export class TimelineModel {
  readonly around: TimelineSurroundings;
  readonly grouping: TimelineGrouping;
  readonly groups: readonly TimelineGroup[];
  /** How many milestones the filter lets through. */
  readonly count: number;
  /** The first and last date of them, their baselines included; null where none has a date. */
  readonly dates: { readonly first: number; readonly last: number } | null;
  readonly #members: ReadonlyMap<string, readonly Milestone[]>;
  readonly #orders = new Map<string, readonly OrderedMilestone[]>();
  readonly #bars = new Map<Id, TimelineBar>();
  readonly #places = new Map<string, ReadonlyMap<Id, number>>();
  readonly #baselines = new Map<Id, Row<'baseline'> | null>();
  readonly #healths = new Map<Id, Health>();
  readonly #schedules = new Map<Id, ProjectSchedule>();

  constructor(around: TimelineSurroundings, grouping: TimelineGrouping, filter: TimelineFilter) {
    this.around = around;
    this.grouping = grouping;
    const passes = this.#test(filter);
    this.#members = passes === null && grouping === 'project' ? this.#ofProjects() : this.#grouped(passes ?? everything);
    this.count = sizeOf(this.#members);
    this.dates = this.#extent();
    this.groups = this.#makeGroups(filter);
  }

  /** Which group a milestone belongs to. */
  keyOf(milestone: Milestone): string {
    if (this.grouping === 'project') return milestone.project ?? '';
    return (this.grouping === 'site' ? this.siteOf(milestone) : milestone.owner) ?? '';
  }

  /** Its own site, else its project's. */
  siteOf(milestone: Milestone): Id | null {
    return milestone.site ?? this.around.park.row('project', milestone.project)?.leadSite ?? null;
  }

  /** The milestone at a place of its group, in the order in which they are shown; undefined beyond the last. */
  barAt(key: string, at: number): TimelineBar | undefined {
    const placed = this.#orderOf(key)[at];
    if (placed === undefined) return undefined;
    const { milestone, depth } = placed;
    let bar = this.#bars.get(milestone.id);
    if (bar === undefined) {
      bar = barOf(this.around, milestone, depth, this.baselineDateOf(milestone));
      this.#bars.set(milestone.id, bar);
    }
    return bar;
  }

  /** All milestones of a group; ask only for groups of which few are shown at a time. */
  barsOf({ key, count }: TimelineGroup): readonly TimelineBar[] {
    return Array.from({ length: count }, (_, at) => this.barAt(key, at)).filter((bar) => bar !== undefined);
  }

  /** The place of a milestone in its group; undefined where the filter keeps it out. */
  placeOf(milestone: Milestone): { readonly key: string; readonly at: number } | undefined {
    const key = this.keyOf(milestone);
    let places = this.#places.get(key);
    if (places === undefined) {
      places = new Map(this.#orderOf(key).map(({ milestone: { id } }, order) => [id, order]));
      this.#places.set(key, places);
    }
    const at = places.get(milestone.id);
    return at === undefined ? undefined : { key, at };
  }

  baselineDateOf({ id, project }: Milestone): CalendarDate | null {
    return project === null ? null : (this.#baselineOf(project)?.dates[id] ?? null);
  }

  healthOf(project: Row<'project'>): Health {
    let health = this.#healths.get(project.id);
    if (health === undefined) {
      health = healthOf(this.around.park, project, this.around.today, this.around.calendars).health;
      this.#healths.set(project.id, health);
    }
    return health;
  }

  scheduleOf(project: Id): ProjectSchedule {
    let schedule = this.#schedules.get(project);
    if (schedule === undefined) {
      schedule = scheduleOf(this.around.park, project, this.around.today, this.around.calendars);
      this.#schedules.set(project, schedule);
    }
    return schedule;
  }

  isCritical({ id, project }: Milestone): boolean {
    return project !== null && this.scheduleOf(project).milestones.get(id)?.isCritical === true;
  }

  #baselineOf(project: Id): Row<'baseline'> | null {
    let baseline = this.#baselines.get(project);
    if (baseline === undefined) {
      baseline = currentBaseline(this.around.park, project);
      this.#baselines.set(project, baseline);
    }
    return baseline;
  }

  #orderOf(key: string): readonly OrderedMilestone[] {
    let order = this.#orders.get(key);
    if (order === undefined) {
      order = inOrder(this.around.park, key, this.#members.get(key) ?? [], this.grouping, (each) => this.baselineDateOf(each));
      this.#orders.set(key, order);
    }
    return order;
  }

  /** All milestones by project, as the park has them at hand: a hundred thousand are not gone through again. */
  #ofProjects(): ReadonlyMap<string, readonly Milestone[]> {
    const { park } = this.around;
    const members = new Map<string, readonly Milestone[]>();
    for (const { id } of park.rows('project')) {
      const own = park.referring('milestone', 'project', id);
      if (own.length > 0) members.set(id, own);
    }
    // The others have no project, or one that is gone.
    if (sizeOf(members) === park.rows('milestone').length) return members;
    return new Map([...members, ...this.#grouped(({ project }) => park.row('project', project) === null)]);
  }

  #grouped(passes: (milestone: Milestone) => boolean): ReadonlyMap<string, readonly Milestone[]> {
    return Map.groupBy(this.around.park.rows('milestone').filter(passes), (milestone) => this.keyOf(milestone));
  }

  /** null where everything passes. */
  #test(filter: TimelineFilter): ((milestone: Milestone) => boolean) | null {
    const { text, status, health, site } = filter;
    const wanted = text.trim().toLowerCase();
    if (wanted === '' && status === null && health === null && site === null) return null;
    const { park } = this.around;
    const found = new Map<Id, boolean>();
    const nameFits = (project: Row<'project'>) => {
      const known = found.get(project.id) ?? contains([project.code, ...Object.values(project.name)], wanted);
      found.set(project.id, known);
      return known;
    };
    return (milestone) => {
      if (status !== null && milestone.status !== status) return false;
      if (site !== null && this.siteOf(milestone) !== site) return false;
      if (health === null && wanted === '') return true;
      const project = park.row('project', milestone.project);
      if (health !== null && (project === null || this.healthOf(project) !== health)) return false;
      return (
        wanted === '' || contains([milestone.code, ...Object.values(milestone.title)], wanted) || (project !== null && nameFits(project))
      );
    };
  }

  #extent(): TimelineModel['dates'] {
    let first = '9';
    let last = '';
    const meet = (date: CalendarDate | null | undefined) => {
      if (date === null || date === undefined) return;
      if (date < first) first = date;
      if (date > last) last = date;
    };
    // Most that follow one another are of one project: its baseline is looked up once for them.
    let project: Id | null = null;
    let promised: Row<'baseline'>['dates'] = {};
    for (const members of this.#members.values()) {
      for (const milestone of members) {
        if (milestone.project !== project) {
          project = milestone.project;
          promised = (project === null ? null : this.#baselineOf(project))?.dates ?? {};
        }
        meet(actualOrForecast(milestone));
        meet(promised[milestone.id]);
      }
    }
    return last === '' ? null : { first: dayNumber(first), last: dayNumber(last) };
  }

  #makeGroups(filter: TimelineFilter): readonly TimelineGroup[] {
    const groups = Array.from(this.#members, ([key, { length }]) => this.#groupOf(key, length));
    // A project without milestones is shown too, unless something is looked for that it cannot have.
    if (this.grouping === 'project' && filter.status === null && filter.text.trim() === '') {
      for (const project of this.around.park.rows('project'))
        if (!this.#members.has(project.id) && this.#fits(project, filter)) groups.push(this.#groupOf(project.id, 0));
    }
    const { language } = this.around;
    const sorted = groups
      .map((group) => ({ group, by: sortText(group, language) }))
      .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
    return sorted.map(({ group }) => group);
  }

  #fits(project: Row<'project'>, { site, health }: TimelineFilter): boolean {
    return (site === null || project.leadSite === site) && (health === null || this.healthOf(project) === health);
  }

  #groupOf(key: string, count: number): TimelineGroup {
    const { park } = this.around;
    if (this.grouping === 'project') {
      const project = park.row('project', key);
      return { key, code: project?.code ?? '', name: project?.name ?? {}, project, count };
    }
    const named = this.grouping === 'site' ? park.row('site', key) : park.row('person', key);
    return { key, code: '', name: named?.name ?? {}, project: null, count };
  }
}

function everything(): true {
  return true;
}

function sizeOf(members: ReadonlyMap<string, readonly Milestone[]>): number {
  let size = 0;
  for (const { length } of members.values()) size += length;
  return size;
}

export function isMovable({ milestone }: TimelineBar): boolean {
  return isOpen(milestone);
}

function contains(texts: readonly string[], wanted: string): boolean {
  return wanted === '' || texts.some((each) => each.toLowerCase().includes(wanted));
}

/**
 * By code, else by name. Sorts as text, numbers by their size (P-2 before P-10), what has neither last: a collator would take too long for
 * 10,000 projects.
 */
function sortText({ code, name }: TimelineGroup, language: Language): string {
  const text = withPaddedNumbers(code === '' ? readLocalized(name, language).text : code);
  return text === '' ? '\uffff' : text.toLowerCase();
}

const ZEROS = '000000000';

/** Character by character: a regular expression takes twice as long. */
function withPaddedNumbers(text: string): string {
  let padded = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    let end = at;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end === at) continue;
    padded += text.slice(copied, at) + ZEROS.slice(end - at);
    copied = at;
    at = end;
  }
  return padded + text.slice(copied);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
