// The bench's milestones as a park that has just been opened: none of its lists and groups are made yet.
import { emptyPark } from '../../../renderer/changes/park.ts';
import { ParkView } from '../../../renderer/changes/park-view.ts';
import { dateOfDay } from '../../../renderer/domain/calendar/calendar-date.ts';
import { enumValues } from '../../../renderer/domain/registry/enum-values.ts';
import { type EntityName, entityOf, type Row } from '../../../renderer/domain/registry/registry.ts';
import type { Milestone } from './subject.js';

const DAY_MS = 86_400_000;
const STAGES = enumValues('project', 'stage');

/** Ten milestones to a project, each waiting for the one before it; projects in turns at either site and in each stage. */
export function parkOf(milestones: readonly Milestone[]): ParkView {
  const { tables } = emptyPark();
  const add = <Name extends EntityName>(name: Name, row: Partial<Row<Name>> & { readonly id: string }) =>
    tables[name].set(row.id, { row: { ...entityOf(name).blank, ...row }, deleted: false, contested: false, stamps: [], open: {} });
  add('site', { id: 'cn', name: { en: "Xi'an site" }, city: { en: "Xi'an" }, workCalendar: 'CN' });
  add('site', { id: 'ru', name: { en: 'Moscow site' }, city: { en: 'Moscow' }, workCalendar: 'RU' });
  for (const [project, members] of Map.groupBy(milestones, ({ group }) => `p${group}`)) {
    const code = members[0]?.code.slice(0, -3) ?? '';
    const group = members[0]?.group ?? 0;
    const stage = STAGES[group % STAGES.length] ?? 'intake';
    add('project', { id: project, code, name: { en: `Project ${code}` }, leadSite: group % 2 === 0 ? 'cn' : 'ru', stage });
    const dates = Object.fromEntries(members.map(({ id, startMs }) => [id, dateOfDay(startMs / DAY_MS)]));
    add('baseline', { id: `b${project}`, project, name: { en: 'Plan' }, approvedOn: '2024-01-01', dates });
    for (const [at, { id, code, title, endMs }] of members.entries()) {
      add('milestone', { id, project, code, title: { en: title }, order: `a${at}`, forecastDate: dateOfDay(endMs / DAY_MS) });
      if (at > 0) add('milestoneLink', { id: `l${id}`, from: members[at - 1]?.id ?? null, to: id, type: 'FS' });
    }
  }
  return new ParkView({ tables });
}
