// What the views have from the start, whether a park is open or not.
import { createContext, useContext } from 'react';
import type { Platform } from '../../platform/platform.ts';
import type { Directory } from '../../store/directory.ts';

export interface AppServices {
  readonly platform: Platform;
  /** The parks of this device. */
  readonly directory: Directory;
}

export const AppServicesContext = createContext<AppServices | null>(null);

/** The host's abilities: files, printing, links. */
export function usePlatform(): Platform {
  return useAppServices().platform;
}

export function useAppServices(): AppServices {
  const services = useContext(AppServicesContext);
  if (services === null) throw new Error('outside the app');
  return services;
}
