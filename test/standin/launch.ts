// Starts the built app on the stand-in, for a Playwright test.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { modernNode } from '../../build/tools/modern-node.mjs';
import { projectRoot } from '../helpers/project.ts';
import type { Question } from './control.ts';
import type { StandinLog } from './runtime.ts';

export interface StandinApp {
  readonly userData: string;
  /** The exit code, once main has left. */
  readonly exited: Promise<number | null>;
  /** What pages tried against their content security policy, in the order in which it came to light. */
  readonly violations: string[];
  /** The page of the oldest window that main has, once it has loaded. */
  readonly firstWindow: () => Promise<Page>;
  /** Runs a function in main. It is sent as source text, and sees nothing but its parameters. */
  readonly evaluate: <T, A = undefined>(
    work: (electron: typeof import('electron'), argument: A) => T | Promise<T>,
    argument?: A,
  ) => Promise<T>;
  readonly log: () => Promise<StandinLog>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  /** Has package.json and dist/; the checkout, unless a test brings an app of its own. */
  readonly appFolder?: string;
  /** Kept from run to run, if a test starts the app again. */
  readonly userData?: string;
  readonly words?: readonly string[];
}

export function launchStandin({ appFolder = projectRoot, userData = newUserData(), words = [] }: LaunchOptions = {}): StandinApp {
  const child = fork(path.join(appFolder, 'dist/main/main.cjs'), [...words], {
    execPath: modernNode(),
    execArgv: ['--import', path.join(import.meta.dirname, 'register.ts')],
    env: { ...process.env, NODE_OPTIONS: '', STANDIN_APP: appFolder, STANDIN_USER_DATA: userData },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ask = questioner(child, exited);
  let browser: Browser | undefined;
  const violations: string[] = [];
  child.on('message', ({ violation }: { violation?: string }) => {
    if (violation !== undefined) violations.push(violation);
  });
  const pages = async () => {
    // Without Playwright's own: what the page prefers is for main to say.
    browser ??= await chromium.connectOverCDP(String(await ask({ what: 'endpoint' })), { noDefaults: true });
    return browser.contexts().flatMap((context) => context.pages());
  };
  return {
    userData,
    exited,
    violations,
    firstWindow: () => firstLoaded(pages, async () => (await ask({ what: 'windows' })) as string[]),
    // What the test's function returns is for the test to say; it crosses as JSON.
    evaluate: async <T>(work: unknown, argument: unknown) => (await ask({ what: 'evaluate', source: String(work), argument })) as T,
    log: async () => (await ask({ what: 'log' })) as StandinLog,
    async close() {
      child.kill('SIGTERM');
      await exited;
      await browser?.close().catch(() => undefined);
    },
  };
}

function newUserData(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'caravan-standin-'));
}

async function firstLoaded(pages: () => Promise<Page[]>, windows: () => Promise<string[]>): Promise<Page> {
  for (;;) {
    const [wanted] = await windows();
    for (const page of await pages()) {
      if (page.url() === 'about:blank' || (await targetOf(page)) !== wanted) continue;
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** undefined if the page has gone meanwhile. */
async function targetOf(page: Page): Promise<string | undefined> {
  try {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  } catch {
    return undefined;
  }
}

function questioner(child: ChildProcess, exited: Promise<number | null>) {
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', ({ id, ok, value }: { id?: number; ok: boolean; value: unknown }) => {
    if (id === undefined) return;
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (ok) resolve?.(value);
    else reject?.(new Error(String(value)));
  });
  void exited.then((code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the app left with ${code}`));
  });
  return (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      child.send({ id: lastId, question });
    });
}
