// Tells the host what is open, so that its menus say the same as the page: in its language, with its parks, with what undo would undo.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Intent } from '../../changes/change-set.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { PageDescription } from '../../platform/platform.ts';
import { usePreference } from '../../state/preferences.ts';
import type { ParkEntry } from '../../store/directory.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { useAppServices } from '../park/app-services.ts';
import { useParkSession } from '../park/park-session.ts';

/** Several things change with one click; the host need hear of them once. In milliseconds. */
const PAUSE = 100;

/** In a menu there is room for far less. */
const LONGEST_TEXT = 120;

const MOST_PARKS = 10;

export function useDescribedPage(): void {
  const { menu } = useAppServices().platform;
  const { store } = useParkSession();
  const t = useTranslate();
  const theme = usePreference('theme');
  const parks = useRecentParks(store?.id ?? null);
  const { undo, redo } = useUndoWords(store, t);
  const isParkOpen = store !== null;
  const page = useMemo(
    (): PageDescription => ({ language: t.language, theme, parks: [...parks], isParkOpen, undo, redo }),
    [t, theme, parks, isParkOpen, undo, redo],
  );
  useEffect(() => {
    if (menu === null) return undefined;
    const timer = setTimeout(() => void menu.describe(page), PAUSE);
    return () => clearTimeout(timer);
  }, [menu, page]);
}

/** The open park first, then the others in the order in which they were open. */
function useRecentParks(openId: string | null): PageDescription['parks'] {
  const { directory, platform } = useAppServices();
  const hasMenu = platform.menu !== null;
  const [parks, setParks] = useState<PageDescription['parks']>([]);
  useEffect(() => {
    if (!hasMenu) return undefined;
    let isCurrent = true;
    const show = (found: PageDescription['parks']) => isCurrent && setParks(found);
    directory.list().then(
      (entries) => show(firstOf(entries, openId).map(({ id, name }) => ({ id, name: shortened(name) }))),
      // Where the storage cannot be read, the page itself says so.
      () => show([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [directory, hasMenu, openId]);
  return parks;
}

function firstOf(entries: readonly ParkEntry[], openId: string | null): ParkEntry[] {
  const isOther = ({ id }: ParkEntry) => (id === openId ? 0 : 1);
  return entries.toSorted((a, b) => isOther(a) - isOther(b)).slice(0, MOST_PARKS);
}

function useUndoWords(store: ParkStore | null, t: Translate): Pick<PageDescription, 'undo' | 'redo'> {
  // A new view with each change of the park.
  useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => undefined),
    () => store?.view ?? null,
  );
  return { undo: wordsOf(t, store?.undoable() ?? null), redo: wordsOf(t, store?.redoable() ?? null) };
}

function wordsOf(t: Translate, intent: Intent | null): string | null {
  return intent === null ? null : shortened(intentText(t, intent));
}

function shortened(text: string): string {
  return Array.from(text).slice(0, LONGEST_TEXT).join('');
}
