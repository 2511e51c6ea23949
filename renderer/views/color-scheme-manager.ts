// Lets Mantine read and keep the theme where all preferences are.
import type { MantineColorSchemeManager } from '@mantine/core';
import { prefer, usePreferences } from '../state/preferences.ts';

let stop: (() => void) | null = null;

export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => usePreferences.getState().theme,
  set: (theme) => prefer({ theme }),
  subscribe: (onUpdate) => {
    stop?.();
    stop = usePreferences.subscribe((now, before) => {
      if (now.theme !== before.theme) onUpdate(now.theme);
    });
  },
  unsubscribe: () => {
    stop?.();
    stop = null;
  },
  clear: () => prefer({ theme: 'auto' }),
};
