// One running app per user, and the files that come to it from outside: at its start, by a double-click, by a second start.
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { filesAmongArguments, type OpenedFiles } from '../services/opened-files.ts';

/**
 * False if another Caravan runs already: it has been told of our files, and this one should quit.
 * @param onSecondStart shows the window of the one that runs.
 */
export function claimSingleInstance(openedFiles: OpenedFiles, onSecondStart: () => void): boolean {
  const files = filesAmongArguments(process.argv.slice(1)).map((file) => path.resolve(file));
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, _words, _folder, data) => {
    onSecondStart();
    void openedFiles.add(filesOfSecondStart(data));
  });
  // macOS alone; comes before `ready` when a file has started the app.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openedFiles.add([file]);
  });
  void openedFiles.add(files);
  return true;
}

const secondStart = z.object({ files: z.array(z.string()).max(100) });

/** Any program of the user's can speak on the lock's channel. */
function filesOfSecondStart(data: unknown): string[] {
  const parsed = secondStart.safeParse(data);
  return parsed.success ? filesAmongArguments(parsed.data.files) : [];
}
