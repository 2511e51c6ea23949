// How views read the open park and act on it.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { v7 as newId } from 'uuid';
import type { ActionContext } from '../../actions/action-context.ts';
import type { ParkView } from '../../changes/park-view.ts';
import { useLanguage } from '../../i18n/react.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { useToday } from './use-today.ts';

export const ParkContext = createContext<ParkStore | null>(null);

export function useParkStore(): ParkStore {
  const store = useContext(ParkContext);
  if (store === null) throw new Error('no park is open');
  return store;
}

/** The park now; the component renders again after every change. Derive with `useMemo` on it. */
export function usePark(): ParkView {
  const store = useParkStore();
  return useSyncExternalStore(store.subscribe, () => store.view);
}

/** How many changes are on screen and not yet on the disk. */
export function useUnsaved(): number {
  const store = useParkStore();
  return useSyncExternalStore(store.subscribe, () => store.unsaved);
}

/** What actions need, made at the moment of the click. */
export function useActionContext(): () => ActionContext {
  const store = useParkStore();
  const language = useLanguage();
  const today = useToday();
  return useCallback(() => ({ store, newId, today, language }), [store, today, language]);
}
