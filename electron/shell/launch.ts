// One running app per user, and the files that come to it from outside: at its start, by a double-click, by a second start.
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { filesAmongArguments, type OpenedFiles } from '../services/opened-files.ts';

/**
 * False if another Caravan runs already: it has been told of our files, and this one should quit.
 * @param onWanted shows the window of the one that runs, or makes one; before the app is ready it has nothing to do.
 */
export function claimSingleInstance(openedFiles: OpenedFiles, onWanted: () => void): boolean {
  const files = filesAmongArguments(process.argv.slice(1)).map((file) => path.resolve(file));
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, _words, _folder, data) => {
    onWanted();
    void openedFiles.add(filesOfSecondStart(data));
  });
  // macOS alone: a double-click, or a drop on the Dock. Comes before `ready` when a file has started the app; later there may be no
  // window to show it.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    onWanted();
    void openedFiles.add([file]);
  });
  // macOS alone: a click on the Dock.
  app.on('activate', onWanted);
  void openedFiles.add(files);
  return true;
}

const secondStart = z.object({ files: z.array(z.string()).max(100) });

/** Any program of the user's can speak on the lock's channel. */
function filesOfSecondStart(data: unknown): string[] {
  const parsed = secondStart.safeParse(data);
  return parsed.success ? filesAmongArguments(parsed.data.files) : [];
}
