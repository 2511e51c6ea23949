// The commands of the menus while a park is open, and the dialogs that they open over whatever is on screen.
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useSaveCopy } from '../frame/use-save-copy.ts';
import { useUndo } from '../frame/use-undo.ts';
import { useCommands } from './use-commands.ts';

// Most windows never need it.
const PlanImportDialog = lazy(() =>
  import('../plan-import/plan-import-dialog.tsx').then((module) => ({ default: module.PlanImportDialog })),
);

export function ParkCommands() {
  const [, navigate] = useLocation();
  const saveCopy = useSaveCopy();
  const { undo, redo } = useUndo();
  /** null: never opened. */
  const [isImporting, setImporting] = useState<boolean | null>(null);
  useCommands({
    parks: () => navigate('/parks'),
    importPlan: () => setImporting(true),
    saveCopy: () => void saveCopy(),
    undo,
    redo,
  });
  if (isImporting === null) return null;
  return (
    <Suspense fallback={null}>
      <PlanImportDialog opened={isImporting} projectId={null} onClose={() => setImporting(false)} />
    </Suspense>
  );
}
