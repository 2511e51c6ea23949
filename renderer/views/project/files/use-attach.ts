// Attaching as the panel does it: progress, a way to cancel, and a word when it is done.
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { attachFiles, cleanName, type FileOwner } from '../../../actions/attach-files.ts';
import { formatList } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { useActionContext } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';

export interface Attaching {
  readonly attach: (files: readonly File[]) => Promise<void>;
  /** How far files are read, 0 to 1; null: none is being read. */
  readonly fraction: number | null;
  readonly cancel: () => void;
}

export function useAttach(owner: FileOwner): Attaching {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [fraction, setFraction] = useState<number | null>(null);
  const control = useRef<AbortController | null>(null);
  const attach = async (files: readonly File[]) => {
    if (files.length === 0 || control.current !== null) return;
    const controller = new AbortController();
    control.current = controller;
    setFraction(0);
    const onProgress = (read: number, total: number) => setFraction(total === 0 ? 1 : read / total);
    const attached = await run(attachFiles(context(), owner, files, { signal: controller.signal, onProgress }));
    control.current = null;
    setFraction(null);
    const names = formatList(
      files.map(({ name }) => cleanName(name)),
      t.language,
    );
    if (attached != null) {
      const closeButtonProps = { 'aria-label': t('common:close') };
      notifications.show({ message: t('files:attached', { names }), role: 'status', withBorder: true, closeButtonProps });
    }
  };
  return { attach, fraction, cancel: () => control.current?.abort() };
}
