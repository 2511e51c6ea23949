// What surrounds the page, as it is now: one picture of it for all who look.
import { useCallback, useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Desktop, DesktopChange, DesktopState } from '../../platform/platform.ts';
import { usePlatform } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';

/** null where the host has none, and for the moment until it has told. */
export function useDesktopState(): DesktopState | null {
  const { desktop } = usePlatform();
  const known = desktop === null ? null : knownOf(desktop);
  return useSyncExternalStore(known?.subscribe ?? subscribeToNothing, () => known?.getState() ?? null);
}

/** Switches something on or off; a problem is told. */
export function useDesktopChange(): (change: DesktopChange) => void {
  const { desktop } = usePlatform();
  const run = useRun();
  return useCallback(
    (change) => {
      if (desktop === null) return;
      void run(desktop.change(change)).then((state) => state !== undefined && knownOf(desktop).setState(state, true));
    },
    [desktop, run],
  );
}

const known = new WeakMap<Desktop, StoreApi<DesktopState | null>>();

function knownOf(desktop: Desktop): StoreApi<DesktopState | null> {
  const made = known.get(desktop);
  if (made !== undefined) return made;
  const store = createStore<DesktopState | null>(() => null);
  known.set(desktop, store);
  const ask = (): void => void desktop.describe().then((state) => state.ok && store.setState(state.value, true));
  desktop.onChange(ask);
  ask();
  return store;
}

const subscribeToNothing = () => () => undefined;
