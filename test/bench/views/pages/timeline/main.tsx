// The app's own timeline, of a park that has just been opened: none of its lists and groups are made yet. Whoever goes to it comes from another
// view: the page, its styles and its fonts are there already, and the address changes.
import '@mantine/core/styles.css';
import { Button, MantineProvider } from '@mantine/core';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { emptyPark } from '../../../../../renderer/changes/park.ts';
import { ParkView } from '../../../../../renderer/changes/park-view.ts';
import { dateOfDay } from '../../../../../renderer/domain/calendar/calendar-date.ts';
import { type EntityName, entityOf, type Row } from '../../../../../renderer/domain/registry/registry.ts';
import { entityCount } from '../../../../../renderer/i18n/labels.ts';
import { useTranslate } from '../../../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../../../renderer/store/park-store.ts';
import { PageHeader } from '../../../../../renderer/ui/page-header.tsx';
import { type AppServices, AppServicesContext } from '../../../../../renderer/views/park/app-services.ts';
import { ParkContext, usePark } from '../../../../../renderer/views/park/use-park.ts';
import { TimelineView } from '../../../../../renderer/views/timeline/timeline-view.tsx';
import { type Milestone, subject } from '../../subject.js';

const DAY_MS = 86_400_000;

subject({
  prepare(milestones, root) {
    Object.assign(root.style, { display: 'flex', flexDirection: 'column' });
    const { hook, navigate } = memoryLocation();
    // Of the store and the services the timeline uses no more while it is only looked at.
    const store = { view: parkOf(milestones), unsaved: 0, subscribe: () => () => undefined } as unknown as ParkStore;
    const services = { platform: null, directory: null } as unknown as AppServices;
    const app = (
      <MantineProvider>
        <ParkContext value={store}>
          <AppServicesContext value={services}>
            <Router hook={hook}>
              <Switch>
                <Route path="/timeline" component={TimelineView} />
                <Route component={Before} />
              </Switch>
            </Router>
          </AppServicesContext>
        </ParkContext>
      </MantineProvider>
    );
    flushSync(() => createRoot(root).render(app));
    return () => navigate('/timeline');
  },
  show: (_, go) => flushSync(go),
  sign: '[data-mark]',
  scroller: 'div:has(> [role=presentation] [role=treegrid])',
});

/** As little as a view has. */
function Before() {
  const t = useTranslate();
  const actions = <Button variant="default">{t('common:today')}</Button>;
  return <PageHeader title={t('overview:title')} summary={entityCount(t, 'milestone', usePark().rows('site').length)} actions={actions} />;
}

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
