// Faithful: loading, printing to PDF, messages to and from the preload. By API: everything else that a page's owner can ask.
import { EventEmitter } from 'node:events';
import { type IpcEvent, ipcMain } from './ipc.ts';
import { devTools, inMain, inPage } from './runtime.ts';
import { Session, session } from './session.ts';
import { makeWire } from './wire.ts';

const wire = makeWire();

export type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: Session;
  readonly mainFrame: { readonly url: string; readonly parent: null };
  /** The stand-in's own: which target of the browser this is, once there is one. */
  target: { readonly targetId: string; readonly sessionId: string } | undefined;
  /** The stand-in's own: the address that main itself asked for, which is no navigation of the page's. */
  ownAddress = '';
  preloadContext: string | undefined;
  openWindow: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #started: Promise<unknown>;
  #url = '';

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
    this.emit('did-navigate', {}, this.#url);
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

  #send(method: string, parameters: object) {
    return devTools().send(method, parameters, this.target?.sessionId);
  }
}

interface ElectronPrintOptions {
  readonly pageSize?: unknown;
  readonly margins?: { readonly top?: number; readonly bottom?: number; readonly left?: number; readonly right?: number };
}
