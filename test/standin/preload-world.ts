// Faithful in what a sandboxed preload gets: `require('electron')` with contextBridge and ipcRenderer, and nothing else of Node.
// Runs in the page as source text: the functions may use nothing from outside themselves but their parameters.
import { readFileSync } from 'node:fs';
import { makeWire, type Wire } from './wire.ts';
import { joinWorlds, type World } from './worlds.ts';

/** Name of the function by which the preload's world reaches main. The page's world does not have it. */
export const BINDING = 'standinToMain';

/** Source text for the page's own world. */
export function pageWorldSource(secret: string): string {
  return `if (window === window.top) (${joinWorlds.toString()})('page', ${JSON.stringify(secret)});`;
}

/** Source text for the preload's world, with the built preload inside. */
export function preloadWorldSource(secret: string, file: string): string {
  const world = `(${joinWorlds.toString()})('preload', ${JSON.stringify(secret)})`;
  const wire = `(${makeWire.toString()})()`;
  const preload = `function (require, module, exports) {${readFileSync(file, 'utf8')}\n}`;
  const run = `(${runPreload.toString()})(${world}, ${wire}, ${BINDING}, ${preload});`;
  return `if (window === window.top && location.href !== 'about:blank') ${run}\n//# sourceURL=file://${file}`;
}

type Preload = (require: (name: string) => unknown, module: { readonly exports: object }, exports: object) => void;

function runPreload(world: World, wire: Wire, toMain: (text: string) => void, preload: Preload): void {
  type Listener = (event: object, ...items: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let lastId = 0;

  const ipcRenderer = {
    invoke(channel: string, ...items: unknown[]) {
      const cloned: unknown = structuredClone(items);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        toMain(wire.encode({ id, channel, items: cloned }));
      });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  // Called by main, over the DevTools protocol.
  Object.assign(globalThis, {
    standinFromMain(text: string) {
      const message = wire.decode(text) as { id?: number; channel: string; items: unknown[]; ok?: boolean; value?: unknown };
      if (message.id === undefined) {
        for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.items);
        return;
      }
      const { resolve, reject } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.ok === true) resolve?.(message.value);
      else reject?.(new Error(`Error invoking remote method '${message.channel}': ${String(message.value)}`));
    },
  });

  const electron = { contextBridge: { exposeInMainWorld: world.expose }, ipcRenderer };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
