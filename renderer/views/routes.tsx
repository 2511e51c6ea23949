// Every address of the app, and the view that it shows. Views are loaded when they are first shown.
import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { FaultBoundary } from './frame/fault-boundary.tsx';
import { NotFound } from './frame/not-found.tsx';

const Overview = lazyView(loadOverview);
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

/** Where most starts lead: it can be asked for before the park is open. */
export async function loadOverview() {
  return (await import('./overview/overview-view.tsx')).OverviewView;
}

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

function lazyView<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
