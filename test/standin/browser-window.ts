// By API: a window is a page of the headless browser, and nothing of it is seen. Faithful: its closing, and who may prevent it.
import { app } from './app.ts';
import { nativeTheme } from './native-theme.ts';
import { BINDING, pageWorldSource, preloadWorldSource } from './preload-world.ts';
import { devTools, isReady, preventable, secret } from './runtime.ts';
import { watchPolicy } from './violations.ts';
import { WebContents } from './web-contents.ts';
import { type PlaceOptions, WindowState } from './window-state.ts';

export interface WindowOptions extends PlaceOptions {
  readonly webPreferences?: {
    readonly preload?: string;
    readonly session?: unknown;
    readonly javascript?: boolean;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
  };
}

const open = new Set<BrowserWindow>();
let lastId = 0;

export class BrowserWindow extends WindowState {
  static readonly getAllWindows = () => [...open];
  static readonly getFocusedWindow = () => [...open].find((window) => window.isFocused()) ?? null;
  static readonly fromId = (id: number) => [...open].find((window) => window.id === id) ?? null;
  static readonly fromWebContents = (contents: unknown) => [...open].find(({ webContents }) => webContents === contents) ?? null;

  readonly id: number;
  readonly webContents: WebContents;
  /** The stand-in's own: what the window was made with, for a test to look at. */
  readonly options: WindowOptions;

  constructor(options: WindowOptions = {}) {
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    super(options);
    const { contextIsolation, nodeIntegration, sandbox, session } = options.webPreferences ?? {};
    if (contextIsolation === false || nodeIntegration === true || sandbox === false) throw new Error('stand-in: only sandboxed windows');
    lastId += 1;
    this.id = lastId;
    this.options = options;
    const started = this.#start();
    this.webContents = new WebContents(this.id, session, started);
    this.webContents.view.resize(this.getBounds());
    this.webContents.view.followScheme(nativeTheme.shouldUseDarkColors);
    this.onSize = (bounds) => this.webContents.view.resize(bounds);
    open.add(this);
    started.catch((error: unknown) => {
      console.error('stand-in: a window could not be made', error);
      app.exit(70);
    });
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  loadURL = (url: string) => this.webContents.loadURL(url);
  isDestroyed = () => !open.has(this);
  reload = () => this.webContents.reload();

  close(): void {
    void this.tryToClose();
  }

  destroy(): void {
    void devTools()
      .send('Target.closeTarget', { targetId: this.webContents.target?.targetId })
      .catch(() => undefined);
    this.gone();
  }

  /** False if main keeps the window open. */
  tryToClose(): boolean {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  /** Its page has ended, by us or by the browser. */
  gone(): void {
    if (!open.delete(this)) return;
    this.forget();
    this.webContents.gone();
    this.emit('closed');
    if (open.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  async #start(): Promise<void> {
    const { width, height } = this.getBounds();
    const { preload, javascript } = this.options.webPreferences ?? {};
    const { targetId } = await devTools().send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
    const { sessionId } = await devTools().send('Target.attachToTarget', { targetId, flatten: true });
    this.webContents.target = { targetId: String(targetId), sessionId: String(sessionId) };
    const send = (method: string, parameters: object = {}) => devTools().send(method, parameters, String(sessionId));
    await send('Page.enable');
    await this.webContents.view.open(send);
    await watchPolicy(send);
    await send('Runtime.enable');
    if (javascript === false) await send('Emulation.setScriptExecutionDisabled', { value: true });
    if (preload === undefined) return;
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(secret) });
    await send('Runtime.addBinding', { name: BINDING, executionContextName: 'preload' });
    await send('Page.addScriptToEvaluateOnNewDocument', { worldName: 'preload', source: preloadWorldSource(secret, preload) });
  }
}

app.closeWindows = async () => [...open].every((window) => window.tryToClose());

nativeTheme.prependListener('updated', () => {
  for (const { webContents } of open) webContents.view.followScheme(nativeTheme.shouldUseDarkColors);
});
