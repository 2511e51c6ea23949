// A park that is open in the window as the app opens it, with a view of it on screen; the view follows when another takes its place.
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { type ReactNode, StrictMode } from 'react';
import { onTestFinished } from 'vitest';
import { render } from 'vitest-browser-react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { webPlatform } from '../../../renderer/platform/web-platform.ts';
import { ParkDatabase } from '../../../renderer/store/database.ts';
import { Directory } from '../../../renderer/store/directory.ts';
import type { ParkStore } from '../../../renderer/store/park-store.ts';
import { type AppServices, AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { enterEmptyPark, leavePark, openStore, useParkSession } from '../../../renderer/views/park/park-session.ts';
import { ParkContext } from '../../../renderer/views/park/use-park.ts';

let count = 0;

export interface OpenSession {
  readonly screen: Awaited<ReturnType<typeof render>>;
  readonly services: AppServices;
  /** The park that is open now. */
  readonly store: () => ParkStore;
}

/** A new park with two sites; gone when the test is over. */
export async function openSession(view: ReactNode, platform: Partial<Platform>): Promise<OpenSession> {
  count += 1;
  const directory = new Directory(`caravan-session-${count}`);
  const services = { platform: { ...webPlatform(), ...platform }, directory };
  setLanguage('en');
  const entered = await enterEmptyPark(services, { name: 'Test park', language: 'en', today: '2026-11-24' });
  if (!entered.ok) throw new Error(entered.problem.code);
  const { id } = entered.value;
  onTestFinished(async () => {
    notifications.clean(); // they are one for all that is rendered
    await leavePark();
    await new ParkDatabase(id).delete();
    await directory.delete();
  });
  const { hook } = memoryLocation({ path: '/' });
  const screen = await render(
    <StrictMode>
      <MantineProvider env="test">
        <AppServicesContext value={services}>
          <Router hook={hook}>
            <Notifications />
            <OpenPark>{view}</OpenPark>
          </Router>
        </AppServicesContext>
      </MantineProvider>
    </StrictMode>,
  );
  return { screen, services, store: requireStore };
}

function OpenPark({ children }: { readonly children: ReactNode }) {
  const { store } = useParkSession();
  if (store === null) return null;
  return (
    <ParkContext key={`${store.id} ${store.device}`} value={store}>
      {children}
    </ParkContext>
  );
}

function requireStore(): ParkStore {
  const store = openStore();
  if (store === null) throw new Error('no park is open');
  return store;
}
