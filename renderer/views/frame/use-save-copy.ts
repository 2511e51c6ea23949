// Saving a copy of the open park as a file: its backup, and the way to another computer.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { writtenBundle } from '../exchange/written-bundle.ts';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { copyName } from './copy-name.ts';
import { askForPassphrase } from './save-copy-passphrase.tsx';

/** Problems are shown; resolves when the copy is saved, called off, or cannot be. */
export function useSaveCopy(): () => Promise<void> {
  const t = useTranslate();
  const platform = usePlatform();
  const store = useParkStore();
  const today = useToday();
  const run = useRun();
  return useCallback(async () => {
    const protectFor = store.exchange.marks.protectionRequired ? await chosenProtection() : undefined;
    if (protectFor === null) return;
    const notice = notifications.show({
      message: t('frame:copy.preparing'),
      role: 'status',
      loading: true,
      autoClose: false,
      withCloseButton: false,
    });
    const bytes = await run(writtenBundle(store, { protectFor: protectFor ?? null }).finally(() => notifications.hide(notice)));
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

/** null: called off, and no copy is saved. */
async function chosenProtection() {
  const passphrase = await askForPassphrase();
  return passphrase === null ? null : { passphrase };
}
