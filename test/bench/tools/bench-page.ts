// Builds a page of the bench, serves it, and opens it in an installed Chromium on a profile on the disk: in a private window IndexedDB
// would stay in memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium, quietSwitches } from '../../../electron/services/find-chromium.ts';

export interface BenchPage {
  readonly page: Page;
  readonly browserVersion: string;
  readonly close: () => Promise<void>;
}

/**
 * @param root the folder with the page's `index.html`
 * @param files to be fetched by the page, by name
 */
export async function openBenchPage(root: string, files: ReadonlyMap<string, Uint8Array>): Promise<BenchPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caravan-bench-'));
  const served = await servePage(root, path.join(folder, 'page'), files);
  const context = await launch(path.join(folder, 'profile'));
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => console.error(error));
  await page.goto(served.address);
  const close = async () => {
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, browserVersion: context.browser()?.version() ?? 'unknown', close };
}

export interface ServedPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds a page into `outDir`, puts files beside it, and serves both on this machine. */
export async function servePage(root: string, outDir: string, files: ReadonlyMap<string, Uint8Array>): Promise<ServedPage> {
  await buildPage(root, outDir);
  for (const [name, bytes] of files) writeFileSync(path.join(outDir, name), bytes);
  const server = await preview({ configFile: false, root, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

function buildPage(root: string, outDir: string): Promise<unknown> {
  return build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    // Names are kept, for profiles.
    build: { outDir, emptyOutDir: true, target: 'chrome146', minify: false, reportCompressedSize: false },
  });
}

function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: [...quietSwitches(), '--js-flags=--expose-gc'],
  });
}
