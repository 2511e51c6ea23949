// The dialogs that can be opened from anywhere while a park is open, with the keys that open them.
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { rememberOpened } from '../../state/recent-rows.ts';
import { hideDialog, type ShownDialog, showDialog, useShownDialog } from '../../state/shown-dialog.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { rowAtAddress } from '../address-of.ts';
import { ANYWHERE } from '../keys/shortcuts.ts';
import { useParkStore } from './use-park.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

// Many windows never need them.
const loadPalette = async () => (await import('../palette/palette.tsx')).Palette;
const Palette = lazyDialog(loadPalette);
const Keys = lazyDialog(async () => (await import('../keys/keys-dialog.tsx')).KeysDialog);
const NewProject = lazyDialog(async () => (await import('../projects/new-project-dialog.tsx')).NewProjectDialog);
const PlanImport = lazyDialog(async () => (await import('../plan-import/plan-import-dialog.tsx')).PlanImportDialog);
const CalendarImport = lazyDialog(async () => (await import('../calendar-import/calendar-import-dialog.tsx')).CalendarImportDialog);
const ApproveBaseline = lazyDialog(async () => (await import('../project/approve-baseline-dialog.tsx')).ApproveBaselineDialog);

export function ParkDialogs() {
  const shown = useShownDialog();
  const [, navigate] = useLocation();
  useHotkey(ANYWHERE.search, () => showDialog({ name: 'search' }), { whileTyping: true });
  useHotkey(ANYWHERE.keys, () => showDialog({ name: 'keys' }));
  useOpenedRows();
  usePaletteAtHand();
  const once = useOnceShown(shown);
  const common = (name: ShownDialog['name']) => ({ opened: shown?.name === name, onClose: hideDialog });
  return (
    <Suspense fallback={null}>
      {once.search && <Palette {...common('search')} />}
      {once.keys && <Keys {...common('keys')} />}
      {once.newProject && <NewProject {...common('newProject')} onCreated={(id) => navigate(`/projects/${id}`)} />}
      {once.importPlan && <PlanImport {...common('importPlan')} projectId={null} />}
      {shown?.name === 'importCalendar' && <CalendarImport {...common('importCalendar')} wanted={shown.wanted} />}
      {shown?.name === 'approveBaseline' && <ApproveBaseline {...common('approveBaseline')} project={shown.project} />}
    </Suspense>
  );
}

/** A dialog that was shown once stays, closed: what was typed in it is there again. */
function useOnceShown(shown: ShownDialog | null): Readonly<Partial<Record<ShownDialog['name'], boolean>>> {
  const [once, setOnce] = useState<Partial<Record<ShownDialog['name'], boolean>>>({});
  if (shown !== null && once[shown.name] !== true) setOnce({ ...once, [shown.name]: true });
  return once;
}

/** Whoever presses its keys goes on typing at once: nothing of that may be lost while it is fetched. */
function usePaletteAtHand(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, []);
}

/** What was opened is what search offers first. */
function useOpenedRows(): void {
  const store = useParkStore();
  const [location] = useLocation();
  useEffect(() => {
    const row = rowAtAddress(location);
    if (row !== null) rememberOpened(store.id, row);
  }, [store, location]);
}

function lazyDialog<Props extends DialogProps>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
