// The commands of the menus while a park is open.
import { useLocation } from 'wouter';
import { showDialog } from '../../state/shown-dialog.ts';
import { useSaveCopy } from '../frame/use-save-copy.ts';
import { useUndo } from '../frame/use-undo.ts';
import { useCommands } from './use-commands.ts';

export function ParkCommands() {
  const [, navigate] = useLocation();
  const saveCopy = useSaveCopy();
  const { undo, redo } = useUndo();
  useCommands({
    parks: () => navigate('/parks'),
    importPlan: () => showDialog({ name: 'importPlan' }),
    saveCopy: () => void saveCopy(),
    search: () => showDialog({ name: 'search' }),
    undo,
    redo,
  });
  return null;
}
