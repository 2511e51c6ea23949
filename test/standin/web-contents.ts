// Faithful: loading, zoom, editing, printing to PDF, crashes, messages to and from the preload. By API: dragging out, printing on paper and
// spelling, which are recorded; `context-menu` and `zoom-changed`, which only a test emits.
import { EventEmitter } from 'node:events';
import { type IpcEvent, ipcMain } from './ipc.ts';
import { loadImage, type NativeImage } from './native-image.ts';
import { edit } from './page-editing.ts';
import { PageView } from './page-view.ts';
import { devTools, inMain, inPage, record } from './runtime.ts';
import { Session, session } from './session.ts';
import { makeWire } from './wire.ts';

const wire = makeWire();

export type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: Session;
  /** The stand-in's own. */
  readonly view = new PageView();
  readonly mainFrame: { readonly url: string; readonly parent: null };
  /** The stand-in's own: which target of the browser this is, once there is one. */
  target: { readonly targetId: string; readonly sessionId: string } | undefined;
  /** The stand-in's own: the address that main itself asked for, which is no navigation of the page's. */
  ownAddress = '';
  preloadContext: string | undefined;
  openWindow: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #started: Promise<unknown>;
  #url = '';
  #isGone = false;
  #isCrashed = false;

  constructor(id: number, own: unknown, started: Promise<unknown>) {
    super();
    this.id = id;
    this.session = own instanceof Session ? own : session.defaultSession;
    this.#started = started;
    const url = () => this.#url;
    this.mainFrame = {
      get url() {
        return url();
      },
      parent: null,
    };
  }

  getURL = () => this.#url;
  isDestroyed = () => this.#isGone;
  isCrashed = () => this.#isCrashed;
  getZoomLevel = () => this.view.level;
  getZoomFactor = () => this.view.factor;

  setZoomLevel(level: number): void {
    this.view.zoomTo(level);
  }

  setZoomFactor(factor: number): void {
    this.view.zoomToFactor(factor);
  }

  undo = () => this.#edit('undo');
  redo = () => this.#edit('redo');
  cut = () => this.#edit('cut');
  copy = () => this.#edit('copy');
  paste = () => this.#edit('paste');
  pasteAndMatchStyle = () => this.#edit('pasteAndMatchStyle');
  delete = () => this.#edit('delete');
  selectAll = () => this.#edit('selectAll');
  unselect = () => this.#edit('unselect');

  reload(): void {
    void this.#quietly('Page.reload', {});
  }

  reloadIgnoringCache(): void {
    void this.#quietly('Page.reload', { ignoreCache: true });
  }

  replaceMisspelling(word: string): void {
    record('webContents.replaceMisspelling', word);
  }

  /** Recorded with the files, which must be there, and the size of the icon, which must be a picture, as Electron demands. */
  startDrag({
    file,
    files,
    icon,
  }: {
    readonly file?: string;
    readonly files?: readonly string[];
    readonly icon: NativeImage | string;
  }): void {
    const dragged = files ?? (file === undefined ? [] : [file]);
    if (dragged.length === 0) throw new Error("Must specify either 'file' or 'files' option");
    const picture = loadImage(icon);
    if (picture.isEmpty()) throw new Error("Must specify non-empty 'icon' option");
    record('webContents.startDrag', { files: dragged, icon: picture.getSize() });
  }

  print(options: object = {}, callback?: (isDone: boolean, reason: string) => void): void {
    record('webContents.print', options);
    setImmediate(() => callback?.(true, ''));
  }

  /** Ends the page's process, and says so, as a crash does. */
  forcefullyCrashRenderer(): void {
    void this.#quietly('Page.crash', {});
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openWindow = handler;
  }

  async loadURL(url: string): Promise<void> {
    await this.#started;
    this.ownAddress = inPage(url);
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.#send('Page.navigate', { url: this.ownAddress });
    if (typeof errorText === 'string') throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  send(channel: string, ...items: unknown[]): void {
    const text = wire.encode({ channel, items: structuredClone(items) });
    void this.#started.then(() => this.#deliver(text));
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.#started;
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(`stand-in: ${JSON.stringify(exceptionDetails)}`);
    return (result as { value?: unknown }).value;
  }

  async printToPDF(options: ElectronPrintOptions): Promise<Buffer> {
    const { pageSize, margins = {}, ...same } = options;
    if (pageSize !== 'A4') throw new Error(`stand-in: printToPDF knows no page size but A4, not ${String(pageSize)}`);
    const { data } = await this.#send('Page.printToPDF', {
      ...same,
      paperWidth: 8.27,
      paperHeight: 11.7,
      marginTop: margins.top,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      marginRight: margins.right,
    });
    return Buffer.from(String(data), 'base64');
  }

  navigated(url: string): void {
    this.#url = inMain(url);
    this.#isCrashed = false;
    this.emit('did-navigate', {}, this.#url, 200, 'OK');
  }

  /** The page has changed its own address without a load: a hash, or its history. */
  navigatedInPage(url: string, isMainFrame: boolean): void {
    if (isMainFrame) this.#url = inMain(url);
    this.emit('did-navigate-in-page', {}, inMain(url), isMainFrame);
  }

  crashed(): void {
    this.#isCrashed = true;
  }

  gone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.emit('destroyed');
  }

  /** A message from the preload. */
  async receive(text: string): Promise<void> {
    const { id, channel, items } = wire.decode(text) as { id: number; channel: string; items: unknown[] };
    const event: IpcEvent = { sender: this, senderFrame: this.mainFrame };
    await this.#deliver(wire.encode({ id, channel, ...(await ipcMain.invoke(channel, event, items)) }));
  }

  async #deliver(text: string): Promise<void> {
    const expression = `standinFromMain(${JSON.stringify(text)})`;
    // The page may be gone by now; Electron, too, drops the message then.
    await this.#send('Runtime.evaluate', { expression, uniqueContextId: this.preloadContext }).catch(() => undefined);
  }

  #edit(command: Parameters<typeof edit>[1]): void {
    void edit((method, parameters) => this.#quietly(method, parameters), command);
  }

  /** For what nobody waits for: the page may be gone by now. */
  async #quietly(method: string, parameters: object): Promise<unknown> {
    await this.#started;
    return this.#send(method, parameters).catch(() => undefined);
  }

  #send(method: string, parameters: object) {
    return devTools().send(method, parameters, this.target?.sessionId);
  }
}

interface ElectronPrintOptions {
  readonly pageSize?: unknown;
  readonly margins?: { readonly top?: number; readonly bottom?: number; readonly left?: number; readonly right?: number };
}
