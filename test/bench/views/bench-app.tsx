// The app around a view, as much of it as a view asks for. Whoever goes to a view comes from another one, and at the start of a day from the
// overview: the page, its styles, its fonts and the code that views share are there already, and the address changes.
import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import type { ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ChangeLog } from '../../../renderer/changes/log.ts';
import type { ParkView } from '../../../renderer/changes/park-view.ts';
import { NO_MARKS } from '../../../renderer/store/exchange-state.ts';
import type { ParkStore } from '../../../renderer/store/park-store.ts';
import { OverviewView } from '../../../renderer/views/overview/overview-view.tsx';
import { type AppServices, AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { ParkContext } from '../../../renderer/views/park/use-park.ts';
import { TimelineAtHand } from '../../../renderer/views/timeline/timeline-at-hand.tsx';

/** @returns what shows the view */
export function openBeside(View: ComponentType, view: ParkView, root: HTMLElement): () => void {
  Object.assign(root.style, { display: 'flex', flexDirection: 'column' });
  const { hook, navigate } = memoryLocation();
  // As much of the store and the services as the two views look at.
  const store = {
    id: 'bench',
    view,
    unsaved: 0,
    log: new ChangeLog(),
    isLogWhole: true,
    wholeLog: () => Promise.resolve(),
    conflicts: [],
    exchange: { marks: NO_MARKS, held: [] },
    subscribe: () => () => undefined,
  } as unknown as ParkStore;
  const services = { platform: { backups: null }, directory: null } as unknown as AppServices;
  const app = (
    <MantineProvider>
      <ParkContext value={store}>
        <AppServicesContext value={services}>
          <Router hook={hook}>
            <TimelineAtHand />
            <Switch>
              <Route path="/view" component={View} />
              <Route component={OverviewView} />
            </Switch>
          </Router>
        </AppServicesContext>
      </ParkContext>
    </MantineProvider>
  );
  flushSync(() => createRoot(root).render(app));
  return () => flushSync(() => navigate('/view'));
}
