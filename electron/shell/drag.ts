// A report that is dragged out of the window, as a file, onto the desktop or into a mail.
import { app, type BrowserWindow, nativeImage } from 'electron';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import type { BridgeArgument, BridgeHandlers } from '../bridge/contract.ts';
import { createDraggedFiles, type DraggedFiles } from '../services/dragged-files.ts';
import { iconFile } from './icons.ts';
import { mainWindow, onMainWindow } from './window.ts';

/** Windows whose mouse button is down: the page alone cannot begin a drag. */
const pressed = new WeakSet<BrowserWindow>();

/** Once the app is ready, and before there is a window. */
export function setUpDrag(): Pick<BridgeHandlers, 'dragFile'> {
  const files = createDraggedFiles(app.getPath('temp'), app.getPath('userData'));
  files.removeAll();
  app.on('will-quit', () => files.removeAll());
  onMainWindow((window) => {
    window.webContents.on('input-event', (_event, { type }) => {
      if (type === 'mouseDown') pressed.add(window);
      if (type === 'mouseUp') pressed.delete(window);
    });
  });
  return { dragFile: (file) => dragFile(files, file) };
}

/** Problems: drag.notHeld (the mouse button is not down, or no longer), and those of fileProblem. */
async function dragFile(files: DraggedFiles, { suggestedName, bytes }: BridgeArgument<'dragFile'>): Promise<Result<null>> {
  if (heldWindow() === null) return failure('drag.notHeld');
  const written = await files.write(suggestedName, bytes);
  if (!written.ok) return written;
  // It may have been let go while the file was being written.
  const window = heldWindow();
  if (window === null) return failure('drag.notHeld');
  // The system has the mouse from now on: nobody tells the window when the button comes up.
  pressed.delete(window);
  window.webContents.startDrag({ file: written.value, icon: nativeImage.createFromPath(iconFile('document/48.png')) });
  return success(null);
}

function heldWindow(): BrowserWindow | null {
  const window = mainWindow();
  return window !== null && pressed.has(window) ? window : null;
}
