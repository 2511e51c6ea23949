// Saving a copy of the open park as a file: its backup, and the way to another computer.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { failure, type Result, success } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { writeParkInWorker } from '../../workers/write-park-in-worker.ts';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { copyName } from './copy-name.ts';

/** Problems are shown; resolves when the copy is saved, called off, or cannot be. */
export function useSaveCopy(): () => Promise<void> {
  const t = useTranslate();
  const platform = usePlatform();
  const store = useParkStore();
  const today = useToday();
  const run = useRun();
  return useCallback(async () => {
    const notice = notifications.show({
      message: t('frame:copy.preparing'),
      role: 'status',
      loading: true,
      autoClose: false,
      withCloseButton: false,
    });
    const bytes = await run(copyOf(store).finally(() => notifications.hide(notice)));
    if (bytes === undefined) return;
    const suggestedName = copyName(store.name, today);
    const saved = await run(platform.saveFile({ suggestedName, mediaType: 'application/octet-stream', bytes }));
    if (!saved) return;
    notifications.show({
      message: t('frame:copy.saved', { file: saved.name }),
      role: 'status',
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
  }, [t, platform, store, today, run]);
}

/** Only what is on the disk: a copy must not hold what the park itself may lose again. Problem: `bundle.notWritten`. */
async function copyOf(store: ParkStore): Promise<Result<Uint8Array<ArrayBuffer>>> {
  await store.settled();
  const { id, name, log, unsaved, device } = store;
  try {
    return success(await writeParkInWorker({ park: { id, name }, log, length: log.length - unsaved, device, writtenAt: Date.now() }));
  } catch (error) {
    console.error(error);
    return failure('bundle.notWritten'); // whoever believes that there is a backup must not be left in that belief
  }
}
