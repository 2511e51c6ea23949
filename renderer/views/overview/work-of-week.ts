// Who has been working on what: what was meant in the last days in which something was, counted by person and project, from the log alone.
import type { ChangeSet } from '../../changes/change-set.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { isEntityName } from '../../domain/registry/registry.ts';

export interface Work {
  /** As in history; empty where no name was set. */
  readonly author: string;
  readonly site: Id | null;
  /** How many times something was done. */
  readonly deeds: number;
  /** The projects that this was about, the most touched first. What was about none of them is counted in `deeds` alone. */
  readonly projects: readonly { readonly id: Id; readonly deeds: number }[];
}

export interface Activity {
  /** The newest first. */
  readonly latest: readonly ChangeSet[];
  /** Who did most comes first. */
  readonly work: readonly Work[];
}

interface ActivityOptions {
  /** When the days begin whose work is counted, by when something was done last; both in milliseconds since 1970. */
  readonly since: (last: number) => number;
  /** The site whose people are shown; null: all. */
  readonly site: Id | null;
  /** How many of the latest change sets are wanted. */
  readonly shown: number;
}

/** Of one deed, so many writes are looked at for the projects that it was about: an import may have a hundred thousand. */
const MOST_LOOKED_AT = 50;

/** Two passes over the log. A change set names its author; where the author works is what the park says of that person. */
export function activityOf(park: ParkReader, log: Iterable<ChangeSet>, { since, site, shown }: ActivityOptions): Activity {
  const sites = sitesOfAuthors(park);
  const isShown = ({ author }: ChangeSet) => site === null || sites.get(author) === site;
  const latest: ChangeSet[] = [];
  for (const set of log) if (isShown(set)) keepLatest(latest, set, shown);
  const from = since(latest[0]?.at.ms ?? 0);
  const byAuthor = new Map<string, { deeds: number; readonly projects: Map<Id, number> }>();
  for (const set of log) {
    if (set.at.ms < from || !isShown(set)) continue;
    const work = byAuthor.get(set.author) ?? { deeds: 0, projects: new Map<Id, number>() };
    byAuthor.set(set.author, work);
    work.deeds += 1;
    for (const id of projectsOf(park, set)) work.projects.set(id, (work.projects.get(id) ?? 0) + 1);
  }
  const work = [...byAuthor].map(([author, { deeds, projects }]) => ({
    author,
    site: sites.get(author) ?? null,
    deeds,
    projects: [...projects].map(([id, count]) => ({ id, deeds: count })).toSorted((a, b) => b.deeds - a.deeds),
  }));
  return { latest, work: work.toSorted((a, b) => b.deeds - a.deeds || (a.author < b.author ? -1 : 1)) };
}

/** People's sites by each of their names. */
export function sitesOfAuthors(park: ParkReader): ReadonlyMap<string, Id> {
  return new Map(
    park
      .rows('person')
      .flatMap(({ name, site }) => (site === null ? [] : Object.values(name).map((written): [string, Id] => [written, site]))),
  );
}

/** The list stays short: to put a set in its place costs less than to sort the log. */
function keepLatest(latest: ChangeSet[], set: ChangeSet, most: number): void {
  const isNewer = (one: ChangeSet, other: ChangeSet) => one.at.ms - other.at.ms || one.at.counter - other.at.counter;
  const at = latest.findIndex((other) => isNewer(set, other) > 0);
  if (at === -1 && latest.length >= most) return;
  latest.splice(at === -1 ? latest.length : at, 0, set);
  if (latest.length > most) latest.pop();
}

/** Those that are still there. */
function projectsOf(park: ParkReader, { ops }: ChangeSet): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const { table, id } of ops.slice(0, MOST_LOOKED_AT)) {
    if (!isEntityName(table)) continue;
    const row = park.row(table, id);
    if (row === null) continue;
    const project = table === 'project' ? id : projectNamedBy(park, row);
    if (project !== null && park.row('project', project) !== null) ids.add(project);
  }
  return ids;
}

/** By the row itself, or by the milestone that it belongs to or leads to. */
function projectNamedBy(park: ParkReader, row: object): Id | null {
  const read: Readonly<Record<string, unknown>> = { ...row };
  if (typeof read['project'] === 'string') return read['project'];
  const milestone = read['milestone'] ?? read['to'];
  return typeof milestone === 'string' ? (park.row('milestone', milestone)?.project ?? null) : null;
}
