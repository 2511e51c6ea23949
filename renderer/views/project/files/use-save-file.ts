// Saving an attached file outside the park.
import { usePlatform } from '../../park/app-services.ts';
import { useRun } from '../../park/use-run.ts';
import { nameToSave } from './name-to-save.ts';

/** @returns a function that takes the name as it is shown (`cleanName`), and the bytes */
export function useSaveFile(): (name: string, bytes: Blob) => Promise<void> {
  const platform = usePlatform();
  const run = useRun();
  return async (name, bytes) => {
    const content = new Uint8Array(await bytes.arrayBuffer());
    await run(platform.saveFile({ suggestedName: nameToSave(name), mediaType: 'application/octet-stream', bytes: content }));
  };
}
