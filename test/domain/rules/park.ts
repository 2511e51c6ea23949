// A park of two sites with one project, to which each test adds what its rule is about.
import { create, type Edit, type Values } from '../../../renderer/changes/edit.ts';
import type { ParkReader } from '../../../renderer/domain/registry/park-reader.ts';
import type { Row } from '../../../renderer/domain/registry/registry.ts';
import { idOf, ParkBuilder } from '../../reports/park-builder.ts';

export const XIAN = idOf(1);
export const MOSCOW = idOf(2);
export const PROJECT = idOf(10);
export const BASELINE = idOf(900);

export interface Planned extends Omit<Values<'milestone'>, 'project' | 'title'> {
  readonly baseline?: string;
}

/** Milestones become rows 100, 101, …, each with its date in the project's baseline where it has one. */
export function parkWith(milestones: readonly Planned[], more: readonly Edit[] = [], project: Partial<Values<'project'>> = {}): ParkReader {
  const rows = milestones.map(({ baseline: _baseline, ...values }, at) =>
    create('milestone', milestoneId(at), { project: PROJECT, title: { en: `M${at}` }, ...values }),
  );
  const dates = Object.fromEntries(milestones.flatMap(({ baseline }, at) => (baseline === undefined ? [] : [[milestoneId(at), baseline]])));
  const plan = create('baseline', BASELINE, { project: PROJECT, name: { en: 'Plan' }, approvedOn: '2026-01-10', dates });
  return new ParkBuilder().on('2026-01-10', [...ground(project), ...rows, plan, ...more]).view;
}

export function milestoneId(at: number): string {
  return idOf(100 + at);
}

export function projectOf(park: ParkReader): Row<'project'> {
  const project = park.row('project', PROJECT);
  if (project === null) throw new Error('no project');
  return project;
}

export function milestoneOf(park: ParkReader, at = 0): Row<'milestone'> {
  const milestone = park.row('milestone', milestoneId(at));
  if (milestone === null) throw new Error('no milestone');
  return milestone;
}

function ground(project: Partial<Values<'project'>>): Edit[] {
  return [
    create('site', XIAN, { name: { en: "Xi'an" }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('site', MOSCOW, { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
    create('project', PROJECT, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: XIAN, sites: [XIAN, MOSCOW], ...project }),
  ];
}
