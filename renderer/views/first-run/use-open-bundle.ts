// Opening a bundle from wherever: a dialog, the system, a file dropped on the window.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Result } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import { useAppServices } from '../park/app-services.ts';
import { enterBundle } from '../park/park-session.ts';
import { useRun } from '../park/use-run.ts';

/** Without an argument it asks for the file. Problems are shown; resolves when the park is open, or when it is clear that it will not be. */
export function useOpenBundle(): (file?: Result<OpenedFile>) => Promise<void> {
  const services = useAppServices();
  const t = useTranslate();
  const run = useRun();
  const [, navigate] = useLocation();
  return useCallback(
    async (given) => {
      const file = await run(given === undefined ? services.platform.openFile('bundle') : Promise.resolve(given));
      if (file === undefined || file === null) return;
      const notice = notifications.show({
        message: t('firstRun:busy.bundle', { file: file.name }),
        role: 'status',
        loading: true,
        autoClose: false,
        withCloseButton: false,
      });
      const store = await run(enterBundle(services, file.bytes).finally(() => notifications.hide(notice)));
      if (store !== undefined) navigate('/');
    },
    [services, t, run, navigate],
  );
}
