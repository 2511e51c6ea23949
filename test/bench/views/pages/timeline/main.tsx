// The app's own timeline, of a park that has just been opened: none of its lists and groups are made yet.
import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { emptyPark } from '../../../../../renderer/changes/park.ts';
import { ParkView } from '../../../../../renderer/changes/park-view.ts';
import { dateOfDay } from '../../../../../renderer/domain/calendar/calendar-date.ts';
import { type EntityName, entityOf, type Row } from '../../../../../renderer/domain/registry/registry.ts';
import type { ParkStore } from '../../../../../renderer/store/park-store.ts';
import { type AppServices, AppServicesContext } from '../../../../../renderer/views/park/app-services.ts';
import { ParkContext } from '../../../../../renderer/views/park/use-park.ts';
import { TimelineView } from '../../../../../renderer/views/timeline/timeline-view.tsx';
import { type Milestone, subject } from '../../subject.js';

const DAY_MS = 86_400_000;

subject({
  prepare: parkOf,
  show(root, view) {
    Object.assign(root.style, { display: 'flex', flexDirection: 'column' });
    // Of the store and the services the timeline uses no more while it is only looked at.
    const store = { view, unsaved: 0, subscribe: () => () => undefined } as unknown as ParkStore;
    const services = { platform: null, directory: null } as unknown as AppServices;
    const timeline = (
      <MantineProvider>
        <ParkContext value={store}>
          <AppServicesContext value={services}>
            <TimelineView />
          </AppServicesContext>
        </ParkContext>
      </MantineProvider>
    );
    flushSync(() => createRoot(root).render(timeline));
  },
  sign: '[data-mark]',
  scroller: 'div:has(> [role=presentation] [role=treegrid])',
});

/** Ten milestones to a project, each waiting for the one before it; projects in turns at either site. */
function parkOf(milestones: readonly Milestone[]): ParkView {
  const { tables } = emptyPark();
  const add = <Name extends EntityName>(name: Name, row: Partial<Row<Name>> & { readonly id: string }) =>
    tables[name].set(row.id, { row: { ...entityOf(name).blank, ...row }, deleted: false, contested: false, stamps: [], open: {} });
  add('site', { id: 'cn', name: { en: "Xi'an site" }, city: { en: "Xi'an" }, workCalendar: 'CN' });
  add('site', { id: 'ru', name: { en: 'Moscow site' }, city: { en: 'Moscow' }, workCalendar: 'RU' });
  for (const [project, members] of Map.groupBy(milestones, ({ group }) => `p${group}`)) {
    const code = members[0]?.code.slice(0, -3) ?? '';
    add('project', { id: project, code, name: { en: `Project ${code}` }, leadSite: (members[0]?.group ?? 0) % 2 === 0 ? 'cn' : 'ru' });
    const dates = Object.fromEntries(members.map(({ id, startMs }) => [id, dateOfDay(startMs / DAY_MS)]));
    add('baseline', { id: `b${project}`, project, name: { en: 'Plan' }, approvedOn: '2024-01-01', dates });
    for (const [at, { id, code, title, endMs }] of members.entries()) {
      add('milestone', { id, project, code, title: { en: title }, order: `a${at}`, forecastDate: dateOfDay(endMs / DAY_MS) });
      if (at > 0) add('milestoneLink', { id: `l${id}`, from: members[at - 1]?.id ?? null, to: id, type: 'FS' });
    }
  }
  return new ParkView({ tables });
}
