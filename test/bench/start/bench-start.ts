// Measures a cold start: a new browser process on a profile that holds a park, from the beginning of the navigation until the overview
// shows its figures. Beside it, in the same round, an empty page with the same libraries, from the same server.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { type Loopback, startLoopback } from '../../../electron/loopback/start-loopback.ts';
import { findChromium, quietSwitches } from '../../../electron/services/find-chromium.ts';
import { silentLog } from '../../../electron/services/log.ts';
import { idleHandlers } from '../../electron/handlers-for-tests.ts';
import { projectRoot } from '../../helpers/project.ts';
import type { BenchOptions } from '../tools/options.ts';
import { ratiosOf, type Spread, spreadOf } from '../tools/statistics.ts';

const RESULTS = path.join(import.meta.dirname, '../results/start.json');
const PAGES = path.join(import.meta.dirname, 'pages');

/** Ten milestones to a project; how many times the empty page a start may take (the design's targets). */
const SIZES = [
  { projects: 1_000, most: 1.4 },
  { projects: 10_000, most: 2.2 },
] as const;
/** The window is never blocked for longer, in milliseconds. */
const LONGEST_TASK = 50;
const PATIENCE_MS = 600_000;

/** What each page shows when it is there. */
const FIGURES = '[aria-labelledby="overview-figures"] dl';
const FLOOR = '[data-shown]';

interface Start {
  /** From the beginning of the navigation, in milliseconds. */
  readonly shownMs: number;
  /** The longest task until a second later, in milliseconds; 0 where none took 50 ms. */
  readonly longestTask: number;
}

/** @returns how many targets were missed */
export async function benchStart({ runs, only }: BenchOptions): Promise<number> {
  if (!existsSync(path.join(projectRoot, 'dist/renderer/index.html'))) throw new Error('There is no built page: npm run build');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-bench-'));
  const host = await serve(path.join(folder, 'page'));
  try {
    const lines = new Map<string, Spread>();
    let browserVersion = '';
    let missed = 0;
    for (const { projects, most } of SIZES.filter((each) => only === null || String(each.projects * 10) === only)) {
      const profile = path.join(folder, `profile-${projects}`);
      browserVersion = await fill(profile, `${host.url}fill/index.html?projects=${projects}`);
      const floors: Start[] = [];
      const starts: Start[] = [];
      // The first start compiles what later ones find compiled.
      await start(profile, `${host.url}floor/index.html`, FLOOR);
      await start(profile, host.url, FIGURES);
      for (let round = 0; round < runs; round += 1) {
        floors.push(await start(profile, `${host.url}floor/index.html`, FLOOR));
        starts.push(await start(profile, host.url, FIGURES));
      }
      missed += tell(projects * 10, most, floors, starts, lines);
    }
    if (only === null) keep(lines, runs, browserVersion);
    return missed;
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The built app, and the two pages beside it, from the host that serves it to users. */
async function serve(root: string): Promise<Loopback> {
  cpSync(path.join(projectRoot, 'dist/renderer'), root, { recursive: true });
  for (const page of ['floor', 'fill']) {
    const own = path.join(PAGES, page);
    const options = { outDir: path.join(root, page), target: 'chrome146', reportCompressedSize: false };
    await build({ configFile: false, root: own, base: './', logLevel: 'error', build: { ...options, modulePreload: { polyfill: false } } });
  }
  return startLoopback({ root, port: 0, version: '0.0.0', handlers: idleHandlers, log: silentLog });
}

/** @returns the browser's version */
async function fill(profile: string, address: string): Promise<string> {
  const context = await launch(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.waitForSelector('[data-filled]', { state: 'attached', timeout: PATIENCE_MS });
  const filled = await page.evaluate(() => document.body.dataset['filled']);
  const version = context.browser()?.version() ?? 'unknown';
  await context.close();
  if (filled !== 'yes') throw new Error(`the park was not made: ${filled}`);
  return version;
}

async function start(profile: string, address: string, sign: string): Promise<Start> {
  const context = await launch(profile);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(watch, sign);
    await page.goto(address);
    await page.waitForFunction(() => 'shownMs' in globalThis, undefined, { timeout: PATIENCE_MS });
    await page.waitForTimeout(1_000);
    return await page.evaluate(() => {
      const { shownMs, tasks } = globalThis as unknown as { shownMs: number; tasks: number[] };
      return { shownMs, longestTask: Math.max(0, ...tasks) };
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own code: it may use nothing from outside itself. */
function watch(sign: string): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const look = (): void => {
    if (document.querySelector(sign) === null) requestAnimationFrame(look);
    else Object.assign(globalThis, { shownMs: performance.now() });
  };
  look();
}

function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, { ...(executablePath ? { executablePath } : {}), args: quietSwitches() });
}

/** @returns how many targets were missed */
function tell(milestones: number, most: number, floors: readonly Start[], starts: readonly Start[], lines: Map<string, Spread>): number {
  const floorMs = floors.map(({ shownMs }) => shownMs);
  const startMs = starts.map(({ shownMs }) => shownMs);
  const longest = (of: readonly Start[]) => of.map(({ longestTask }) => longestTask);
  const found: readonly Line[] = [
    { what: 'empty page with the libraries', numbers: floorMs, unit: 'ms' },
    { what: 'empty page: longest task', numbers: longest(floors), unit: 'ms' },
    { what: 'overview shows figures', numbers: startMs, unit: 'ms' },
    { what: 'beside the empty page', numbers: ratiosOf(startMs, floorMs), unit: 'x', target: most },
    { what: 'longest task', numbers: longest(starts), unit: 'ms', target: LONGEST_TASK },
  ];
  console.log(`\nStart with ${milestones.toLocaleString('en')} milestones, ${starts.length} rounds: median (least to most)`);
  return found.filter((line) => !tellLine(milestones, line, lines)).length;
}

interface Line {
  readonly what: string;
  readonly numbers: readonly number[];
  readonly unit: 'ms' | 'x';
  /** For the median. */
  readonly target?: number;
}

/** @returns whether its target is met */
function tellLine(
  milestones: number,
  { what, numbers, unit, target = Number.POSITIVE_INFINITY }: Line,
  lines: Map<string, Spread>,
): boolean {
  const { median, least, most } = spreadOf(numbers);
  const spread = { median: rounded(median), least: rounded(least), most: rounded(most) };
  lines.set(`${milestones} milestones: ${what}, ${unit}`, spread);
  const verdict = Number.isFinite(target) ? `  ${median <= target ? 'ok' : 'MISSED'}, at most ${target}` : '';
  console.log(`${what.padEnd(32)} ${String(spread.median).padStart(8)} ${unit.padEnd(2)} (${spread.least} to ${spread.most})${verdict}`);
  return median <= target;
}

function keep(lines: ReadonlyMap<string, Spread>, runs: number, browserVersion: string): void {
  const machine = { cores: os.cpus().length, processor: os.cpus()[0]?.model ?? '', system: `${os.type()} ${os.release()}`, browserVersion };
  writeFileSync(RESULTS, `${JSON.stringify({ machine, runs, lines: Object.fromEntries(lines) }, null, 2)}\n`);
}

function rounded(number: number): number {
  return number >= 100 ? Math.round(number) : Number(number.toPrecision(3));
}
