// A park on real IndexedDB with a view of it on screen, as the app puts it there.
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, StrictMode } from 'react';
import { onTestFinished } from 'vitest';
import { render } from 'vitest-browser-react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Edit } from '../../renderer/changes/edit.ts';
import { ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import { createPark, openPark } from '../../renderer/store/open-park.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { ParkContext } from '../../renderer/views/park/use-park.ts';
import { testMaker } from './identity.ts';
import { testId } from './replica.ts';

let count = 0;

/** A new park that holds what the edits make; gone when the test is over. */
export async function openTestPark(edits: readonly Edit[]): Promise<ParkStore> {
  count += 1;
  const parkId = testId('k', count);
  const directory = new Directory(`caravan-views-${count}`);
  let ms = Date.UTC(2026, 0, 1);
  const context = { now: () => (ms += 1_000), author: () => 'Tester', ...testMaker() };
  await createPark(directory, { parkId, name: 'Test park', sets: [] }, context, ms);
  const opened = await openPark(directory, parkId, context);
  if (!opened.ok) throw new Error(opened.problem.code);
  onTestFinished(async () => {
    await opened.value.close();
    await new ParkDatabase(parkId).delete();
    await directory.delete();
  });
  const made = await opened.value.store.commit({ key: 'park.create', params: { caption: 'Test park' } }, edits);
  if (!made.ok) throw new Error(`${made.problem.code} ${JSON.stringify(made.problem.details)}`);
  return opened.value.store;
}

export interface ShownView {
  readonly screen: Awaited<ReturnType<typeof render>>;
  /** Where the view has gone to. */
  readonly addresses: readonly string[];
}

/** Renders a view of the park in a window of 1200 by 700. */
export async function showView(store: ParkStore, view: ReactNode, path = '/'): Promise<ShownView> {
  const { hook, history } = memoryLocation({ path, record: true });
  const screen = await render(
    <StrictMode>
      <MantineProvider env="test">
        <Router hook={hook}>
          <Notifications />
          <ParkContext value={store}>
            <div style={{ display: 'flex', flexDirection: 'column', width: 1200, height: 700 }}>{view}</div>
          </ParkContext>
        </Router>
      </MantineProvider>
    </StrictMode>,
  );
  return { screen, addresses: history };
}
