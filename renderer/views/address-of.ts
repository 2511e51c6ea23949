// Where the app shows a row, so that whatever names one can be a link to it.
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { type AnyRow, type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';

type RowPlace = Pick<ParkReader, 'row' | 'rows'>;

/** Entities whose rows have a place of their own; all others are shown with the row that they belong to. */
const PLACES: { readonly [Name in EntityName]?: (row: AnyRow) => string } = {
  project: ({ id }) => `/projects/${id}`,
  milestone: ({ id, project }) => (typeof project === 'string' ? `/projects/${project}/milestones/${id}` : '/milestones'),
  baseline: (row) => tabAddress(row, 'milestones'),
  risk: (row) => tabAddress(row, 'risks', row.id),
  gateReview: (row) => tabAddress(row, 'gates', row.id),
  readinessAssessment: (row) => tabAddress(row, 'gates'),
  tranche: (row) => tabAddress(row, 'money', row.id),
  expense: (row) => tabAddress(row, 'money', row.id),
  site: () => '/settings',
  exchangeRate: () => '/settings',
  parkSettings: () => '/settings',
  calendarYear: ({ year }) => (typeof year === 'number' ? `/calendar/${year}` : '/calendar'),
  reportIssue: () => '/reports',
  savedView: ({ id, view }) => (typeof view === 'string' ? savedViewAddress(view, id) : historyAddress('savedView', id)),
};

/** @param shown the row that the tab leads to, where it leads to one */
function tabAddress({ project }: AnyRow, tab: string, shown?: Id): string {
  if (typeof project !== 'string') return '/projects';
  return shown === undefined ? `/projects/${project}/${tab}` : `/projects/${project}/${tab}/${shown}`;
}

/**
 * The address of the view in which a row is seen: its own, else that of the row it belongs to, else its history.
 * @param row living
 */
export function addressOf(park: RowPlace, table: EntityName, row: AnyRow): string {
  return addressWithin(park, table, row, 0);
}

/** The address of a row by its id; null where there is no such row, or it is deleted. */
export function addressOfId(park: RowPlace, table: EntityName, id: Id | null): string | null {
  const row = park.row(table, id);
  return row === null ? null : addressOf(park, table, row);
}

/** The address of the first row that was written to and is still there; null where none is. */
export function addressOfChanges(park: RowPlace, ops: readonly { readonly table: string; readonly id: Id }[]): string | null {
  for (const { table, id } of ops) {
    const address = isEntityName(table) ? addressOfId(park, table, id) : null;
    if (address !== null) return address;
  }
  return null;
}

/** Where all that was ever written to a row is listed. */
export function historyAddress(table: EntityName, id: Id): string {
  return `/history/${table}/${id}`;
}

/** A list as it was saved under a name. */
export function savedViewAddress(view: string, id: Id): string {
  return `/${view}/saved/${id}`;
}

/** The page of all hits. The text is encoded twice, because the router decodes it once, and not all of it. */
export function searchAddress(typed: string): string {
  return typed.trim() === '' ? '/search' : `/search/${encodeURIComponent(encodeURIComponent(typed.trim()))}`;
}

/** What `searchAddress` was given; empty where the address was not made by it. */
export function searchedText(parameter: string | undefined): string {
  try {
    return decodeURIComponent(parameter ?? '');
  } catch {
    return '';
  }
}

/** The row that an address shows, if it is of one row: for the list of what was opened last. */
export function rowAtAddress(address: string): { readonly table: EntityName; readonly id: Id } | null {
  const [, view, id, tab, row] = address.split('/');
  const inTab = view === 'projects' && tab !== undefined ? ROWS_OF_TABS.get(tab) : undefined;
  if (inTab !== undefined && row !== undefined) return { table: inTab, id: row };
  if (id === 'saved' && tab !== undefined) return { table: 'savedView', id: tab };
  if (view === 'projects' && id !== undefined) return { table: 'project', id };
  if (view === 'history' && id !== undefined && tab !== undefined && isEntityName(id)) return { table: id, id: tab };
  return null;
}

/** Tabs whose rows are of one entity. */
const ROWS_OF_TABS: ReadonlyMap<string, EntityName> = new Map([
  ['milestones', 'milestone'],
  ['gates', 'gateReview'],
  ['risks', 'risk'],
]);

/** Rows own each other a few steps deep; a ring, which two laptops can bring about, has no end. */
const DEEPEST = 6;

function addressWithin(park: RowPlace, table: EntityName, row: AnyRow, depth: number): string {
  const own = PLACES[table]?.(row);
  if (own !== undefined) return own;
  const owner = ownerOf(park, table, row);
  const ownerRow = owner === null ? null : park.row(owner.table, owner.id);
  if (owner === null || ownerRow === null || depth > DEEPEST) return historyAddress(table, row.id);
  return addressWithin(park, owner.table, ownerRow, depth + 1);
}

interface Target {
  readonly table: EntityName;
  readonly id: Id;
}

function ownerOf(park: RowPlace, table: EntityName, row: AnyRow): Target | null {
  if (table === 'comment') return targetOf(String(row['subject']));
  if (table === 'attachment') return rowWithFile(park, row.id);
  if (table === 'milestoneLink') return typeof row['to'] === 'string' ? { table: 'milestone', id: row['to'] } : null;
  const { owner, fields } = entityOf(table);
  if (owner === null) return null;
  const id = row[owner];
  const target = fields[owner]?.target ?? '';
  return typeof id === 'string' && isEntityName(target) ? { table: target, id } : null;
}

/** A file is handed over with a deliverable, or shows that a milestone was reached. */
function rowWithFile(park: RowPlace, attachment: Id): Target | null {
  const deliverable = park.rows('deliverable').find(({ files }) => files.includes(attachment));
  if (deliverable !== undefined) return { table: 'deliverable', id: deliverable.id };
  const milestone = park.rows('milestone').find(({ evidence }) => evidence.includes(attachment));
  return milestone === undefined ? null : { table: 'milestone', id: milestone.id };
}

/** Of an entity's name and an id, joined by a colon. */
function targetOf(reference: string): Target | null {
  const [table = '', id = ''] = reference.split(':');
  return isEntityName(table) ? { table, id } : null;
}
