// Plumbing: what the parts of the stand-in share, and what a test may ask about afterwards.
import { randomUUID } from 'node:crypto';
import type { DevTools } from './devtools.ts';

/** Calls to dialogs, menus, notices and the system's programs, requests that no handler answered, and errors of pages. */
export interface StandinLog {
  readonly calls: { readonly api: string; readonly items: readonly unknown[] }[];
  readonly network: string[];
  readonly errors: string[];
}

export const log: StandinLog = { calls: [], network: [], errors: [] };

/** Notes that main has called something whose effect nobody sees here. What is noted must survive being written as JSON. */
export function record(api: string, ...items: unknown[]): void {
  log.calls.push({ api, items });
}

/** Told at once, because a test that has closed its app can ask no more. */
export function tellViolation(violation: string): void {
  process.send?.({ violation });
}

export const appFolder = required('STANDIN_APP');
export const userData = required('STANDIN_USER_DATA');

/** Begins the names of the events between the worlds; new in each run. */
export const secret = randomUUID();

/** Schemes that main has registered as privileged. */
export const ownSchemes = new Set<string>();

let connected: DevTools | undefined;

export function connect(devTools: DevTools): void {
  connected = devTools;
}

/** Throws before the app is ready, as Electron's own functions do. */
export function devTools(): DevTools {
  if (connected === undefined) throw new Error('stand-in: the app is not ready');
  return connected;
}

export const isReady = () => connected !== undefined;

/** `app://caravan/x`, as main writes it, is `https://caravan.app.standin/x` inside Chromium. */
export function inPage(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i, (whole, scheme: string, host: string) =>
    ownSchemes.has(scheme) ? `https://${host}.${scheme}.standin` : whole,
  );
}

export function inMain(url: string): string {
  return url.replace(/^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.standin/, '$2://$1');
}

export interface PreventableEvent {
  defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

export function preventable<T extends object>(fields: T): T & PreventableEvent {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`stand-in: ${name} is not set; use launch.ts`);
  return value;
}
