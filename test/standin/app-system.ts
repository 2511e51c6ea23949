// By API: what the app tells the system about itself, and asks it; remembered or recorded. Base of the stand-in's `app`.
import { EventEmitter } from 'node:events';
import { devTools, record } from './runtime.ts';

export class AppSystem extends EventEmitter {
  /** macOS alone has one. */
  readonly dock = process.platform === 'darwin' ? dockOfMac() : undefined;
  /** The stand-in's own: as the user has set the system; a test may change it. */
  systemLanguages: readonly string[] = ['en-US'];
  /** The stand-in's own, for a test to look at. */
  aboutPanel: Readonly<Record<string, unknown>> = {};
  recentDocuments: string[] = [];

  getLocale = () => this.systemLanguages[0] ?? 'en-US';
  getSystemLocale = () => this.getLocale();
  getLocaleCountryCode = () => this.getLocale().split('-')[1] ?? '';
  getPreferredSystemLanguages = () => [...this.systemLanguages];
  getAppMetrics = () => [{ pid: process.pid, type: 'Browser', cpu: { percentCPUUsage: 0 }, memory: { workingSetSize: 0 } }];
  getGPUFeatureStatus = () => ({ gpu_compositing: 'disabled_software', webgl: 'disabled_off' });
  isAccessibilitySupportEnabled = () => false;

  async getGPUInfo(_level: 'basic' | 'complete'): Promise<unknown> {
    return (await devTools().send('SystemInfo.getInfo'))['gpu'];
  }

  setAboutPanelOptions(options: Readonly<Record<string, unknown>>): void {
    this.aboutPanel = options;
  }

  showAboutPanel(): void {
    record('app.showAboutPanel', this.aboutPanel);
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }

  setJumpList(categories: unknown): string {
    record('app.setJumpList', categories);
    return 'ok';
  }

  setUserTasks(tasks: unknown): boolean {
    record('app.setUserTasks', tasks);
    return true;
  }

  setBadgeCount(count: number): boolean {
    record('app.setBadgeCount', count);
    return true;
  }

  addRecentDocument(file: string): void {
    this.recentDocuments = [file, ...this.recentDocuments.filter((known) => known !== file)];
  }

  clearRecentDocuments(): void {
    this.recentDocuments = [];
  }

  /** Recorded: no second app is started. */
  relaunch(options?: { readonly args?: readonly string[] }): void {
    record('app.relaunch', options ?? {});
  }

  focus(): void {
    record('app.focus');
  }

  hide(): void {
    record('app.hide');
  }
}

function dockOfMac() {
  let menu: unknown = null;
  return {
    setMenu(given: unknown): void {
      menu = given;
    },
    getMenu: () => menu,
    setBadge: (text: string) => record('dock.setBadge', text),
    setIcon: () => record('dock.setIcon'),
    bounce: () => 0,
    show: () => Promise.resolve(),
    hide: () => undefined,
  };
}
