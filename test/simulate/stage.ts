// The park of every scenario: few rows, so that laptops that work apart meet on them.
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import { nextChangeSet } from '../../renderer/changes/commit.ts';
import { create } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { emptyPark, foldLog, type Park } from '../../renderer/changes/park.ts';
import { testId } from '../helpers/replica.ts';

/** When the scenarios begin: 2026-03-01, in milliseconds since 1970. */
export const START_MS = Date.UTC(2026, 2, 1);

/** The tables that scenarios write to. */
export const TABLES = ['site', 'person', 'project', 'milestone', 'deliverable', 'baseline'] as const;
export type Table = (typeof TABLES)[number];

/** Every id that a row can have. Two laptops may create the same row, as they do when both import one plan. */
export const IDS: Readonly<Record<Table, readonly string[]>> = {
  site: ids('s', 1),
  person: ids('h', 1),
  project: ids('p', 3),
  milestone: ids('m', 5),
  deliverable: ids('v', 2),
  baseline: ids('b', 1),
};

export const FOUNDER = deviceId(1);

/** What all laptops of a scenario have from the start. */
export const founding: readonly ChangeSet[] = found();

/** What it folds to. All laptops of all scenarios begin with the same row states, so that one that is changed in place is found out. */
const foundingPark = foldLog(ChangeLog.of(founding));

export function foundedPark(): Park {
  const tables = Object.entries(foundingPark.tables).map(([table, rows]) => [table, new Map(rows)]);
  // Every entity name is there by construction.
  return { tables: Object.fromEntries(tables) as Park['tables'] };
}

export function deviceId(n: number): string {
  return testId('d', n);
}

function ids(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => testId(kind, index + 1));
}

function found(): ChangeSet[] {
  const [site, person] = [firstOf('site'), firstOf('person')];
  const [exo, uwe] = IDS.project;
  const [first, second, third] = IDS.milestone;
  if (exo === undefined || uwe === undefined || first === undefined || second === undefined || third === undefined)
    throw new Error('ids expected');
  const edits = [
    create('site', site, { name: { en: 'Xi’an' }, timeZone: 'Asia/Shanghai' }),
    create('person', person, { name: { ru: 'Иванова' }, site }),
    create('project', exo, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: site }),
    create('project', uwe, { code: 'UWE', name: { en: 'Underwater' } }),
    create('milestone', first, { project: exo, code: 'M1', title: { zh: '样机', en: 'Prototype' }, forecastDate: '2026-05-01' }),
    create('milestone', second, { project: exo, code: 'M2', title: { en: 'Trial' } }),
    create('milestone', third, { project: uwe, code: 'M1', title: { en: 'Dive' } }),
    create('deliverable', firstOf('deliverable'), { milestone: first, title: { en: 'Report' } }),
  ];
  const by = { park: emptyPark(), log: new ChangeLog(), device: FOUNDER, author: 'Founder 0', wallMs: START_MS - 1_000 };
  const made = nextChangeSet(by, { key: 'found' }, edits);
  if (!made.ok || made.value === null) throw new Error('the park cannot be founded');
  return [made.value];
}

function firstOf(table: Table): string {
  const [id] = IDS[table];
  if (id === undefined) throw new Error(`no id for a ${table}`);
  return id;
}
