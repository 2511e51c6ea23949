// Measures the timeline, the board and the table against their targets, beside the libraries that people would use instead, in turns with them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium, quietSwitches } from '../../../electron/services/find-chromium.ts';
import type { BenchOptions } from '../tools/options.ts';
import { profiled, withProcessorTime } from '../tools/profile.ts';
import { type Spread, spreadOf } from '../tools/statistics.ts';

const RESULTS = path.join(import.meta.dirname, '../results/views.json');
const PEERS = path.join(import.meta.dirname, 'peers');
/** Where the script of a page may be: the app's own, and those of its peers. */
const SCRIPTS = [
  (page: string) => path.join(import.meta.dirname, 'pages', page, 'main.tsx'),
  (page: string) => path.join(import.meta.dirname, 'pages', page, 'main.ts'),
  (page: string) => path.join(PEERS, 'pages', page, 'main.js'),
];

const [FEW, MANY] = [10_000, 100_000];
/** A peer that takes longer to show anything is of no use as a measure. */
const PATIENCE_MS = 120_000;

/** What one page does with so many milestones. */
interface Run {
  readonly page: string;
  readonly count: number;
  readonly does: 'show' | 'sort' | 'scroll' | 'nodes';
  /** Milliseconds, or a number of elements. */
  readonly most?: number;
}

/** The targets are the design's. SVAR's chart is not asked for a hundred thousand: it took most of a minute. */
const RUNS: readonly Run[] = [
  { page: 'timeline', count: FEW, does: 'show', most: 60 },
  { page: 'svar', count: FEW, does: 'show' },
  { page: 'vis', count: FEW, does: 'show' },
  { page: 'timeline', count: MANY, does: 'show', most: 60 },
  { page: 'timeline', count: MANY, does: 'scroll', most: 8 },
  { page: 'timeline', count: MANY, does: 'nodes', most: 1_000 },
  { page: 'board', count: FEW, does: 'show', most: 60 },
  { page: 'board', count: MANY, does: 'show', most: 60 },
  { page: 'board', count: MANY, does: 'nodes', most: 1_000 },
  { page: 'list', count: MANY, does: 'show' },
  { page: 'table', count: MANY, does: 'show', most: 60 },
  { page: 'tanstack', count: MANY, does: 'show' },
  { page: 'table', count: MANY, does: 'sort', most: 60 },
  { page: 'tanstack', count: MANY, does: 'sort' },
];

/** @returns how many targets were missed */
export async function benchViews({ runs, only, profile }: BenchOptions): Promise<number> {
  installPeers();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-bench-'));
  const wanted = RUNS.filter(({ page }) => only === null || page === only);
  const server = await servePages(folder, new Set(wanted.map(({ page }) => page)), !profile);
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: quietSwitches() });
  try {
    const found = wanted.map(() => [] as number[]);
    // The first round compiles what later ones find compiled, and is not counted.
    for (let round = 0; round <= runs; round += 1) {
      for (const [at, run] of wanted.entries()) {
        const number = await measured(browser, server.address, run);
        if (round > 0) found[at]?.push(number);
      }
    }
    for (const run of profile ? wanted : []) await measured(browser, server.address, run, profiledWork);
    return tell(wanted, found, browser.version(), only === null);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The app's own installation does not carry them. */
function installPeers(): void {
  if (existsSync(path.join(PEERS, 'node_modules'))) return;
  console.log('Installing what the views are measured beside (test/bench/views/peers)');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: PEERS, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the peers could not be installed');
}

async function servePages(outDir: string, pages: ReadonlySet<string>, minify: boolean) {
  for (const page of pages) {
    const main = SCRIPTS.map((script) => script(page)).find((each) => existsSync(each));
    if (main === undefined) throw new Error(`there is no page ${page}`);
    await buildPage(main, path.join(outDir, page), minify);
  }
  const options = { outDir };
  const server = await preview({
    configFile: false,
    root: outDir,
    logLevel: 'warn',
    build: options,
    preview: { host: '127.0.0.1', port: 0 },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** A page is one script, with its styles; what is around them is the same for all. */
async function buildPage(main: string, outDir: string, minify: boolean): Promise<void> {
  const names = { entryFileNames: 'main.js', assetFileNames: 'main[extname]' };
  const target = { outDir, emptyOutDir: true, target: 'chrome146', reportCompressedSize: false, minify, cssCodeSplit: false };
  const options = { ...target, rolldownOptions: { input: main, output: names } };
  await build({ configFile: false, root: path.dirname(main), base: './', logLevel: 'error', build: options });
  const style = existsSync(path.join(outDir, 'main.css')) ? '<link rel="stylesheet" href="main.css" />' : '';
  writeFileSync(path.join(outDir, 'index.html'), PAGE.replace('<!-- style -->', style));
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bench of the views</title>
    <link rel="icon" href="data:," />
    <!-- style -->
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="main.js"></script>
  </body>
</html>
`;

/** What each page offers: test/bench/views/subject.js. */
interface Subject {
  readonly prepare: (count: number) => void;
  readonly show: () => Promise<number>;
  readonly sort: () => Promise<number>;
  readonly scroll: () => Promise<number>;
  readonly nodes: () => number;
}

type Work = (page: Page, run: Run, work: () => Promise<number>) => Promise<number>;

const plainWork: Work = (_, __, work) => work();

/** Where the time goes, and what the page's thread takes of the processor, which a busy machine leaves as it is. */
const profiledWork: Work = async (page, run, work) => {
  const name = `${run.page}-${run.does}-${run.count}`;
  return profiled(page, name, () => withProcessorTime(page, name, work));
};

async function measured(browser: Browser, address: string, run: Run, doing = plainWork): Promise<number> {
  const { page: name, count, does } = run;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => console.error(name, error));
    await page.goto(`${address}${name}/index.html`);
    await page.evaluate((milestones) => (globalThis as unknown as Subject).prepare(milestones), count);
    await settled(page);
    const act = (what: Run['does']) => page.evaluate((deed) => (globalThis as unknown as Subject)[deed](), what);
    if (does === 'show') return await doing(page, run, () => act('show'));
    await act('show');
    await settled(page);
    return await doing(page, run, () => act(does));
  } finally {
    await context.close();
  }
}

/** So many times the page has nothing to do: what it makes beforehand then is there. */
const RESTS = 5;

/** What preparing or showing left behind is not part of what comes next: whoever goes to a view has looked at another one before. */
async function settled(page: Page): Promise<void> {
  await page.requestGC();
  for (let rest = 0; rest < RESTS; rest += 1)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
}

/** @returns how many targets were missed */
function tell(wanted: readonly Run[], found: readonly (readonly number[])[], browserVersion: string, isWhole: boolean): number {
  const lines = wanted.map((run, at) => ({ ...run, spread: spreadOf(found[at] ?? []) }));
  console.log(`\nViews, ${found[0]?.length ?? 0} rounds: median (least to most)`);
  for (const line of lines) console.log(inWords(line, lines));
  if (isWhole) keep(lines, found[0]?.length ?? 0, browserVersion);
  return lines.filter(({ most, spread }) => most !== undefined && spread.median > most).length;
}

type Line = Run & { readonly spread: Spread };

function inWords(line: Line, lines: readonly Line[]): string {
  const { page, count, does, most, spread } = line;
  const unit = does === 'nodes' ? '  ' : 'ms';
  const [median, least, largest] = [spread.median, spread.least, spread.most].map(rounded);
  const verdict = most === undefined ? '' : `  ${spread.median <= most ? 'ok' : 'MISSED'}, at most ${most}`;
  const peers =
    most === undefined
      ? []
      : lines.filter((each) => each.most === undefined && each.count === count && each.does === does && isPeer(page, each.page));
  const beside = peers.map((peer) => `  ${rounded(spread.median / peer.spread.median)}x ${peer.page}`).join('');
  return `${`${page} ${does} ${count.toLocaleString('en')}`.padEnd(28)} ${String(median).padStart(8)} ${unit} (${least} to ${largest})${verdict}${beside}`;
}

const PEERS_OF: Readonly<Record<string, readonly string[]>> = { timeline: ['svar', 'vis'], table: ['list', 'tanstack'] };

function isPeer(page: string, other: string): boolean {
  return PEERS_OF[page]?.includes(other) ?? false;
}

function keep(lines: readonly Line[], runs: number, browserVersion: string): void {
  const machine = { cores: os.cpus().length, processor: os.cpus()[0]?.model ?? '', system: `${os.type()} ${os.release()}`, browserVersion };
  const kept = lines.map(({ page, count, does, spread }) => [`${page}, ${does}, ${count}`, roundedSpread(spread)] as const);
  writeFileSync(RESULTS, `${JSON.stringify({ machine, runs, lines: Object.fromEntries(kept) }, null, 2)}\n`);
}

function roundedSpread({ median, least, most }: Spread): Spread {
  return { median: rounded(median), least: rounded(least), most: rounded(most) };
}

function rounded(number: number): number {
  return number >= 100 ? Math.round(number) : Number(number.toPrecision(3));
}
