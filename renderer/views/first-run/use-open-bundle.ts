// Opening a bundle from wherever: a dialog, the system, a file dropped on the window.
import { useCallback } from 'react';
import type { Result } from '../../domain/result.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import { receive } from '../exchange/receive-session.ts';
import { useAppServices } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';

/** Without an argument it asks for the file. Resolves when the file is handed on: what becomes of it is told by the dialog of receiving. */
export function useOpenBundle(): (file?: Result<OpenedFile>) => Promise<void> {
  const services = useAppServices();
  const run = useRun();
  return useCallback(
    async (given) => {
      const file = await run(given === undefined ? services.platform.openFile('bundle') : Promise.resolve(given));
      if (file !== undefined && file !== null) receive(services, file.name, file.bytes);
    },
    [services, run],
  );
}
