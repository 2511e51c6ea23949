// Plumbing: the headless Chromium in which the pages live, and a client of its DevTools protocol. Over a port, not a pipe, because
// Playwright joins in.
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { findChromium, quietSwitches } from '../../electron/services/find-chromium.ts';

export type Fields = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** Emits each event of the protocol by its name, with its parameters and the session's id. */
export class DevTools extends EventEmitter {
  readonly endpoint: string;
  readonly process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { readonly resolve: (result: Fields) => void; readonly reject: (error: Error) => void }>();
  #lastId = 0;

  constructor(endpoint: string, chromium: ChildProcess, socket: WebSocket) {
    super();
    this.endpoint = endpoint;
    this.process = chromium;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Message));
  }

  send(method: string, parameters: object = {}, sessionId?: string): Promise<Fields> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params: parameters, sessionId }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #take({ id, method, params, result, error, sessionId }: Message): void {
    if (id === undefined) {
      this.emit(method ?? '', params ?? {}, sessionId);
      return;
    }
    const { resolve, reject } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    if (error === undefined) resolve?.(result ?? {});
    else reject?.(new Error(error.message));
  }
}

/** @param userData folder in which the browser's profile goes, so that a second start finds the same data. */
export async function startDevTools(userData: string): Promise<DevTools> {
  const executable = findChromium();
  if (executable === null) throw new Error('stand-in: no Chromium is installed');
  const profile = path.join(userData, 'standin-profile');
  const switches = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-startup-window', '--disable-gpu'];
  const quiet = [...quietSwitches(), '--password-store=basic', '--use-mock-keychain', '--disable-popup-blocking'];
  const chromium = spawn(executable, [...switches, ...quiet], { stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await readEndpoint(chromium);
  const socket = new WebSocket(endpoint);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('stand-in: Chromium does not answer')));
  });
  return new DevTools(endpoint, chromium, socket);
}

function readEndpoint(chromium: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    chromium.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    chromium.once('exit', (code) => reject(new Error(`stand-in: Chromium left with ${code}: ${said.slice(-1000)}`)));
  });
}
