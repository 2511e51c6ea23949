// Start-up: the language, the host, the park that was open last; then the first picture of the app.
import { createRoot } from 'react-dom/client';
import { preferredLanguage, setLanguage } from '../i18n/react.ts';
import { connectPlatform } from '../platform/connect-platform.ts';
import { preferences } from '../state/preferences.ts';
import { Directory } from '../store/directory.ts';
import { App } from './app.tsx';
import { watchFaults } from './desktop/watch-faults.ts';
import { enterLastPark } from './park/park-session.ts';
import { loadViewOf, loadViewsInIdleTime } from './routes.tsx';

/** Until the park is open, the outline in index.html stands where the app will. */
export async function start(root: HTMLElement): Promise<void> {
  setLanguage(preferences.getState().language ?? preferredLanguage(navigator.languages));
  const directory = new Directory();
  // Both are on their way while the host answers. What goes wrong is said by whoever needs them next.
  directory.open().catch(() => undefined);
  const view = loadViewOf(location.hash.slice(1)).catch(() => undefined);
  const services = { platform: await connectPlatform(), directory };
  watchFaults(services.platform.diagnostics);
  await Promise.all([enterLastPark(services), view]);
  createRoot(root).render(<App services={services} />);
  loadViewsInIdleTime().catch(() => undefined);
}
