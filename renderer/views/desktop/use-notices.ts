// Calls to mind what is due, once a day each, where the user has agreed to notices.
import { useEffect } from 'react';
import { dueNow } from '../../domain/rules/due-now.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Notice } from '../../platform/platform.ts';
import { rememberShown, wasShown } from '../../state/shown-notices.ts';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { noticesOf } from './notices-of.ts';
import { useDesktopState } from './use-desktop.ts';

/** What someone is in the middle of typing is not called to mind. */
const CALM_MS = 5_000;

/** A window that nobody sees has hardly any idle time, and is the one whose user waits for notices. */
const IDLE = { timeout: 2_000 };

/** Looks when the park is opened, when it has changed, and when the day does. */
export function useNotices(calm = CALM_MS): void {
  const t = useTranslate();
  const store = useParkStore();
  const today = useToday();
  const { desktop } = usePlatform();
  const state = useDesktopState();
  const isWanted = state?.notifications.isSupported === true && state.notifications.isWanted;
  useEffect(() => {
    if (desktop === null || !isWanted) return undefined;
    const look = async (): Promise<void> => {
      const due = dueNow(store.view, today, calendarsOf(store.view));
      const business = { parkId: store.id, park: store.view, due, waiting: store.exchange.held.length };
      const fresh = noticesOf(t, business).filter(({ id }) => !wasShown(id, today));
      if (fresh.length === 0) return;
      const shown = await desktop.notify(fresh);
      if (shown.ok && shown.value.shown > 0) rememberShown(idsOf(fresh), today);
    };
    return whenCalm(store.subscribe, () => void look(), calm);
  }, [t, store, today, desktop, isWanted, calm]);
}

function idsOf(notices: readonly Notice[]): readonly string[] {
  return notices.map(({ id }) => id);
}

/** Calls at once when the page has nothing else to do, and again a while after the last of several changes. */
function whenCalm(subscribe: (listener: () => void) => () => void, look: () => void, calm: number): () => void {
  let idle = requestIdleCallback(look, IDLE);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  const unsubscribe = subscribe(() => {
    stop();
    timer = setTimeout(() => {
      idle = requestIdleCallback(look, IDLE);
    }, calm);
  });
  return () => {
    stop();
    unsubscribe();
  };
}
