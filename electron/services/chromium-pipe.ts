// Starts a headless Chromium and talks to it over its DevTools pipe: unlike a debugging port, no other program can join in.
// Protocol: https://chromedevtools.github.io/devtools-protocol/; over a pipe each message is JSON ended by a zero byte.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { quietSwitches } from './find-chromium.ts';

export interface Chromium {
  /** Sends a command; rejects with what Chromium answered, or when it is gone. */
  send(method: string, parameters?: object, session?: string): Promise<Readonly<Record<string, unknown>>>;
  on(event: string, listener: (parameters: Readonly<Record<string, unknown>>) => void): void;
  /** Ends the process and removes its profile. */
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

/** @param executable as findChromium gives it. Rejects if it does not start. */
export async function startChromium(executable: string, switches: readonly string[] = []): Promise<Chromium> {
  const profile = await mkdtemp(path.join(tmpdir(), `caravan-chromium-${process.pid}-`));
  const child = spawn(
    executable,
    ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`, ...quietSwitches(), ...switches],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
  return connect(child, profile);
}

function connect(child: ChildProcess, profile: string): Chromium {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((parameters: Readonly<Record<string, unknown>>) => void)[]>();
  const { toChromium, fromChromium } = pipes(child);
  let lastId = 0;
  let isGone = false;

  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      isGone = true;
      for (const { reject } of waiting.values()) reject(new Error('Chromium has ended'));
      waiting.clear();
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  // A broken pipe is told by the process's end.
  toChromium.on('error', () => undefined);
  fromChromium.on('error', () => undefined);

  readMessages(fromChromium, (message) => {
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params ?? {});
      return;
    }
    const { resolve, reject } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.error === undefined) resolve?.(message.result ?? {});
    else reject?.(new Error(message.error.message));
  });

  return {
    send(method, params = {}, sessionId) {
      if (isGone) return Promise.reject(new Error('Chromium has ended'));
      lastId += 1;
      const id = lastId;
      toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    async close() {
      if (!isGone) toChromium.write(`${JSON.stringify({ id: 0, method: 'Browser.close' })}\0`);
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await gone;
      clearTimeout(timer);
      // Helper processes may still write for a moment.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
    },
  };
}

function pipes(child: ChildProcess): { toChromium: Writable; fromChromium: Readable } {
  const [, , , toChromium, fromChromium] = child.stdio;
  if (!(toChromium instanceof Writable) || !(fromChromium instanceof Readable)) throw new Error('Chromium was started without its pipes');
  return { toChromium, fromChromium };
}

/** Messages arrive in pieces of any size; a PDF comes as one message of many. */
function readMessages(stream: Readable, take: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      pieces.push(rest.subarray(0, end));
      // The browser that we started ourselves is the other side; its messages are taken to be as its protocol says.
      take(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Message);
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}
