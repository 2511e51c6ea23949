// By API: a window is a page of the headless browser; that it is shown, focused or minimised is remembered, and nothing is seen.
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { BINDING, pageWorldSource, preloadWorldSource } from './preload-world.ts';
import { devTools, isReady, preventable, secret } from './runtime.ts';
import { WebContents } from './web-contents.ts';

export interface WindowOptions {
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
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

export class BrowserWindow extends EventEmitter {
  static readonly getAllWindows = () => [...open];
  static readonly fromId = (id: number) => [...open].find((window) => window.id === id) ?? null;
  static readonly fromWebContents = (contents: unknown) => [...open].find(({ webContents }) => webContents === contents) ?? null;

  readonly id: number;
  readonly webContents: WebContents;
  /** The stand-in's own: what the window was made with, for a test to look at. */
  readonly options: WindowOptions;
  #isVisible: boolean;
  #isMinimized = false;

  constructor(options: WindowOptions = {}) {
    super();
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { contextIsolation, nodeIntegration, sandbox, session } = options.webPreferences ?? {};
    if (contextIsolation === false || nodeIntegration === true || sandbox === false) throw new Error('stand-in: only sandboxed windows');
    lastId += 1;
    this.id = lastId;
    this.options = options;
    this.#isVisible = options.show !== false;
    const started = this.#start();
    this.webContents = new WebContents(this.id, session, started);
    open.add(this);
    started.catch((error: unknown) => {
      console.error('stand-in: a window could not be made', error);
      app.exit(70);
    });
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL = (url: string) => this.webContents.loadURL(url);
  isDestroyed = () => !open.has(this);
  isVisible = () => this.#isVisible;
  isMinimized = () => this.#isMinimized;

  show(): void {
    this.#isVisible = true;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  focus(): void {
    this.emit('focus');
  }

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
    this.emit('closed');
    if (open.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  async #start(): Promise<void> {
    const { width = 800, height = 600, webPreferences: { preload, javascript } = {} } = this.options;
    const { targetId } = await devTools().send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
    const { sessionId } = await devTools().send('Target.attachToTarget', { targetId, flatten: true });
    this.webContents.target = { targetId: String(targetId), sessionId: String(sessionId) };
    const send = (method: string, parameters: object = {}) => devTools().send(method, parameters, String(sessionId));
    await send('Page.enable');
    await send('Runtime.enable');
    if (javascript === false) await send('Emulation.setScriptExecutionDisabled', { value: true });
    if (preload === undefined) return;
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(secret) });
    await send('Runtime.addBinding', { name: BINDING, executionContextName: 'preload' });
    await send('Page.addScriptToEvaluateOnNewDocument', { worldName: 'preload', source: preloadWorldSource(secret, preload) });
  }
}

app.closeWindows = async () => [...open].every((window) => window.tryToClose());
