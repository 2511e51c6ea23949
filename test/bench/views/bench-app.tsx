// The app around a view, as much of it as a view asks for. Whoever goes to a view comes from another one: the page, its styles and its fonts are
// there already, and the address changes.
import '@mantine/core/styles.css';
import { Button, MantineProvider } from '@mantine/core';
import type { ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { ParkView } from '../../../renderer/changes/park-view.ts';
import { entityCount } from '../../../renderer/i18n/labels.ts';
import { useTranslate } from '../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../renderer/store/park-store.ts';
import { PageHeader } from '../../../renderer/ui/page-header.tsx';
import { type AppServices, AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { ParkContext, usePark } from '../../../renderer/views/park/use-park.ts';

/** @returns what shows the view */
export function openBeside(View: ComponentType, view: ParkView, root: HTMLElement): () => void {
  Object.assign(root.style, { display: 'flex', flexDirection: 'column' });
  const { hook, navigate } = memoryLocation();
  // Of the store and the services a view uses no more while it is only looked at.
  const store = { view, unsaved: 0, subscribe: () => () => undefined } as unknown as ParkStore;
  const services = { platform: null, directory: null } as unknown as AppServices;
  const app = (
    <MantineProvider>
      <ParkContext value={store}>
        <AppServicesContext value={services}>
          <Router hook={hook}>
            <Switch>
              <Route path="/view" component={View} />
              <Route component={Before} />
            </Switch>
          </Router>
        </AppServicesContext>
      </ParkContext>
    </MantineProvider>
  );
  flushSync(() => createRoot(root).render(app));
  return () => flushSync(() => navigate('/view'));
}

/** As little as a view has. */
function Before() {
  const t = useTranslate();
  const actions = <Button variant="default">{t('common:today')}</Button>;
  return <PageHeader title={t('overview:title')} summary={entityCount(t, 'milestone', usePark().rows('site').length)} actions={actions} />;
}
