// Measures a cold start: a new browser process on a profile that holds a park, from the beginning of the navigation until the overview
// shows its figures. Beside it, in the same round and from the same server, three empty pages: one of React alone, one with the libraries
// that the design names as its floor (Mantine with its styles, Dexie, i18next), and one with only what an empty app uses of them.
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

/** Ten milestones to a project; how many times the empty page with the libraries a start may take (the design's targets). */
const SIZES = [
  { projects: 1_000, most: 1.4 },
  { projects: 10_000, most: 2.2 },
] as const;
/** The window is never blocked for longer, in milliseconds. */
const LONGEST_TASK = 50;
/** The first paint beside that of an empty React page. */
const FIRST_PAINT = 1;
const PATIENCE_MS = 600_000;

/** What each page shows when it is there. */
const FIGURES = '[aria-labelledby="overview-figures"] dl';
const FLOOR = '[data-shown]';
/** Then all of the overview is there: this part is read off the log. */
const ACTIVITY = '[aria-labelledby="overview-activity"]:not([aria-busy="true"])';

const EMPTY_PAGES = ['react', 'whole', 'floor'] as const;

interface Start {
  /** From the beginning of the navigation, in milliseconds. */
  readonly shownMs: number;
  /** Until all of it is there. */
  readonly allMs: number;
  readonly firstPaintMs: number;
  /** The longest task until a second after that, in milliseconds; 0 where none took 50 ms. */
  readonly longestTask: number;
}

type Page = (typeof EMPTY_PAGES)[number] | 'app';

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
      const starts: Record<Page, Start[]> = { react: [], whole: [], floor: [], app: [] };
      const round = async () => {
        for (const page of EMPTY_PAGES) starts[page].push(await start(profile, `${host.url}${page}/index.html`, FLOOR, FLOOR));
        starts.app.push(await start(profile, host.url, FIGURES, ACTIVITY));
      };
      // The first start fills the caches of the browser and of the disk.
      await round();
      for (const found of Object.values(starts)) found.length = 0;
      for (let n = 0; n < runs; n += 1) await round();
      missed += tell(projects * 10, most, starts, lines);
    }
    if (only === null) keep(lines, runs, browserVersion);
    return missed;
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The built app, and the pages beside it, from the host that serves it to users. */
async function serve(root: string): Promise<Loopback> {
  cpSync(path.join(projectRoot, 'dist/renderer'), root, { recursive: true });
  for (const page of [...EMPTY_PAGES, 'fill']) {
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

async function start(profile: string, address: string, sign: string, lastSign: string): Promise<Start> {
  const context = await launch(profile);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(watch, { sign, lastSign });
    await page.goto(address);
    await page.waitForFunction(() => 'allMs' in globalThis, undefined, { timeout: PATIENCE_MS });
    await page.waitForTimeout(1_000);
    return await page.evaluate(() => {
      const { shownMs, allMs, tasks } = globalThis as unknown as { shownMs: number; allMs: number; tasks: number[] };
      const firstPaintMs = performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN;
      return { shownMs, allMs, firstPaintMs, longestTask: Math.max(0, ...tasks) };
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own code: it may use nothing from outside itself. */
function watch({ sign, lastSign }: { readonly sign: string; readonly lastSign: string }): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const look = (mark: 'shownMs' | 'allMs', at: string): void => {
    if (document.querySelector(at) === null) requestAnimationFrame(() => look(mark, at));
    else Object.assign(globalThis, { [mark]: performance.now() });
  };
  look('shownMs', sign);
  look('allMs', lastSign);
}

function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, { ...(executablePath ? { executablePath } : {}), args: quietSwitches() });
}

/** @returns how many targets were missed */
function tell(milestones: number, most: number, starts: Readonly<Record<Page, readonly Start[]>>, lines: Map<string, Spread>): number {
  const of = (page: Page, measure: keyof Start) => starts[page].map((each) => each[measure]);
  const beside = (page: Page, measure: keyof Start) => ratiosOf(of('app', measure), of(page, measure));
  const found: readonly Line[] = [
    { what: 'empty page: React alone', numbers: of('react', 'shownMs'), unit: 'ms' },
    { what: 'empty page: the libraries', numbers: of('whole', 'shownMs'), unit: 'ms' },
    { what: 'empty page: what is used of them', numbers: of('floor', 'shownMs'), unit: 'ms' },
    { what: 'first paint', numbers: of('app', 'firstPaintMs'), unit: 'ms' },
    { what: 'beside that of React alone', numbers: beside('react', 'firstPaintMs'), unit: 'x', target: FIRST_PAINT },
    { what: 'overview shows figures', numbers: of('app', 'shownMs'), unit: 'ms' },
    { what: 'beside the libraries', numbers: beside('whole', 'shownMs'), unit: 'x', target: most },
    { what: 'beside what is used of them', numbers: beside('floor', 'shownMs'), unit: 'x' },
    { what: 'overview with what the log tells', numbers: of('app', 'allMs'), unit: 'ms' },
    { what: 'longest task', numbers: of('app', 'longestTask'), unit: 'ms', target: LONGEST_TASK },
    { what: 'longest task of the libraries', numbers: of('whole', 'longestTask'), unit: 'ms' },
  ];
  console.log(`\nStart with ${milestones.toLocaleString('en')} milestones, ${starts.app.length} rounds: median (least to most)`);
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
  console.log(`${what.padEnd(34)} ${String(spread.median).padStart(8)} ${unit.padEnd(2)} (${spread.least} to ${spread.most})${verdict}`);
  return median <= target;
}

function keep(lines: ReadonlyMap<string, Spread>, runs: number, browserVersion: string): void {
  const machine = { cores: os.cpus().length, processor: os.cpus()[0]?.model ?? '', system: `${os.type()} ${os.release()}`, browserVersion };
  writeFileSync(RESULTS, `${JSON.stringify({ machine, runs, lines: Object.fromEntries(lines) }, null, 2)}\n`);
}

function rounded(number: number): number {
  return number >= 100 ? Math.round(number) : Number(number.toPrecision(3));
}
