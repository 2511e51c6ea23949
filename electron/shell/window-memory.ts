// What a window is to have again when the app starts next: its place, and the view that was open in it.
import { type BrowserWindow, type Display, screen } from 'electron';
import { afterPause } from '../services/after-pause.ts';
import { viewInAddress } from '../services/app-address.ts';
import type { ShellSettings, ShellSettingsFile } from '../services/shell-settings.ts';
import { firstSize, placeOn, type WindowPlace } from '../services/window-place.ts';

/** Moving a window by hand makes hundreds of events; the disk need not hear of each. In milliseconds. */
const PAUSE = 500;

/** Where the window opens: what BrowserWindow takes, and what is to be done once the window exists. */
export function placeForWindow({ place }: ShellSettings): {
  readonly bounds: Partial<Electron.Rectangle>;
  readonly place: WindowPlace | null;
} {
  const areas = workAreas();
  const found = placeOn(place, areas);
  return { bounds: found?.bounds ?? firstSize(areas), place: found };
}

/** The primary display first. */
function workAreas(): Electron.Rectangle[] {
  const { id } = screen.getPrimaryDisplay();
  const isOther = (display: Display): number => (display.id === id ? 0 : 1);
  return screen
    .getAllDisplays()
    .toSorted((a, b) => isOther(a) - isOther(b))
    .map(({ workArea }) => workArea);
}

/** From now on, and for the last time as the window closes. */
export function rememberWindow(window: BrowserWindow, settings: ShellSettingsFile): void {
  const seen = () => ({ place: placeOf(window), view: viewInAddress(window.webContents.getURL()) ?? settings.current().view });
  const keeping = afterPause(() => {
    if (!window.isDestroyed()) void settings.change(seen());
  }, PAUSE);
  const soon = () => keeping.soon();
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('enter-full-screen', soon);
  window.on('leave-full-screen', soon);
  window.webContents.on('did-navigate-in-page', soon);
  window.on('close', () => {
    keeping.cancel();
    settings.changeAtOnce(seen());
  });
}

function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen() };
}
