// Every address of the app, and the view that it shows. Views are loaded when they are first shown.
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { FaultBoundary } from './frame/fault-boundary.tsx';
import { NotFound } from './frame/not-found.tsx';
import { type LazyView, lazyView } from './lazy-view.tsx';

const Overview = lazyView(() => import('./overview/overview-view.tsx').then((module) => module.OverviewView));
const Projects = lazyView(() => import('./projects/projects-view.tsx').then((module) => module.ProjectsView));
const Project = lazyView(() => import('./project/project-view.tsx').then((module) => module.ProjectView));
const Timeline = lazyView(() => import('./timeline/timeline-view.tsx').then((module) => module.TimelineView));
const Milestones = lazyView(() => import('./milestones/milestones-view.tsx').then((module) => module.MilestonesView));
const Calendar = lazyView(() => import('./calendar/calendar-view.tsx').then((module) => module.CalendarView));
const Readiness = lazyView(() => import('./readiness/readiness-view.tsx').then((module) => module.ReadinessView));
const Slips = lazyView(() => import('./slips/slips-view.tsx').then((module) => module.SlipsView));
const Reports = lazyView(() => import('./reports/reports-view.tsx').then((module) => module.ReportsView));
const Exchange = lazyView(() => import('./exchange/exchange-view.tsx').then((module) => module.ExchangeView));
const Settings = lazyView(() => import('./settings/settings-view.tsx').then((module) => module.SettingsView));
const ParkHistory = lazyView(() => import('./history/park-history-view.tsx').then((module) => module.ParkHistoryView));
const RowHistory = lazyView(() => import('./history/row-history-view.tsx').then((module) => module.RowHistoryView));
const Search = lazyView(() => import('./search/search-view.tsx').then((module) => module.SearchView));
const Parks = lazyView(() => import('./first-run/parks-view.tsx').then((module) => module.ParksView));

export function Routes() {
  return (
    <FaultBoundary>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/" component={Overview} />
          <Route path="/projects">{() => <Projects />}</Route>
          <Route path="/projects/saved/:saved">{({ saved }) => <Projects saved={saved} />}</Route>
          <Route path="/projects/:id/:tab?">{({ id, tab }) => <Project key={id} id={id} tab={tab} row={undefined} />}</Route>
          <Route path="/projects/:id/:tab/:row">{({ id, tab, row }) => <Project key={id} id={id} tab={tab} row={row} />}</Route>
          <Route path="/timeline">{() => <Timeline />}</Route>
          <Route path="/timeline/saved/:saved">{({ saved }) => <Timeline saved={saved} />}</Route>
          <Route path="/milestones">{() => <Milestones />}</Route>
          <Route path="/milestones/saved/:saved">{({ saved }) => <Milestones saved={saved} />}</Route>
          <Route path="/calendar/:shown?">{({ shown }) => <Calendar shown={shown} />}</Route>
          <Route path="/readiness" component={Readiness} />
          <Route path="/slips" component={Slips} />
          <Route path="/reports" component={Reports} />
          <Route path="/exchange/:tab?">{({ tab }) => <Exchange tab={tab} />}</Route>
          <Route path="/settings" component={Settings} />
          <Route path="/history" component={ParkHistory} />
          <Route path="/history/:table/:id">{({ table, id }) => <RowHistory key={id} table={table} id={id} />}</Route>
          <Route path="/search/:typed?">{({ typed }) => <Search key={typed} parameter={typed} />}</Route>
          <Route path="/parks" component={Parks} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </FaultBoundary>
  );
}

/** Views by the first word of their addresses. */
const VIEWS = new Map<string, Pick<LazyView<never>, 'load'>>([
  ['', Overview],
  ['projects', Projects],
  ['timeline', Timeline],
  ['milestones', Milestones],
  ['calendar', Calendar],
  ['readiness', Readiness],
  ['slips', Slips],
  ['reports', Reports],
  ['exchange', Exchange],
  ['settings', Settings],
  ['history', ParkHistory],
  ['search', Search],
  ['parks', Parks],
]);

/** Loads the code of the view that an address leads to, while there is nothing yet to show in it. */
export async function loadViewOf(address: string): Promise<void> {
  const [, first = '', second = 'saved'] = address.split('/');
  await (first === 'projects' && second !== 'saved' ? Project : VIEWS.get(first))?.load();
}

/** Loads the code of all views, one at a time, whenever the page has nothing else to do: the first visit is then as quick as any other. */
export async function loadViewsInIdleTime(): Promise<void> {
  for (const view of [...VIEWS.values(), Project, RowHistory]) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await view.load();
  }
}
