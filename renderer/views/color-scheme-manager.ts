// Lets Mantine read and keep the theme where all preferences are.
import type { MantineColorSchemeManager } from '@mantine/core';
import { prefer, preferences } from '../state/preferences.ts';

let stop: (() => void) | null = null;

export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => preferences.getState().theme,
  set: (theme) => prefer({ theme }),
  subscribe: (onUpdate) => {
    stop?.();
    stop = preferences.subscribe((now, before) => {
      if (now.theme !== before.theme) onUpdate(now.theme);
    });
  },
  unsubscribe: () => {
    stop?.();
    stop = null;
  },
  clear: () => prefer({ theme: 'auto' }),
};
