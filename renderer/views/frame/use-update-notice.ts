// Tells once that there is a newer version; to see more, and to act on it, there is a section of the settings.
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import type { UpdateState } from '../../platform/platform.ts';
import { useAppServices } from '../park/app-services.ts';

const SHOWN_MS = 20_000;

export function useUpdateNotice(): void {
  const t = useTranslate();
  const { updates } = useAppServices().platform;
  const [path] = useLocation();
  const told = useRef<string | null>(null);
  const tell = useRef<(state: UpdateState) => void>(() => undefined);
  useEffect(() => {
    tell.current = ({ stage, offered }) => {
      if (stage !== 'available' || offered === null || offered === told.current) return;
      told.current = offered;
      // There it is on screen already.
      if (path === '/settings') return;
      notifications.show({
        message: t('updates:notice', { version: offered }),
        role: 'status',
        autoClose: SHOWN_MS,
        withBorder: true,
        closeButtonProps: { 'aria-label': t('common:close') },
      });
    };
  }, [t, path]);
  useEffect(() => {
    if (updates === null) return undefined;
    void updates.describe().then((state) => state.ok && tell.current(state.value));
    return updates.onChange((state) => tell.current(state));
  }, [updates]);
}
