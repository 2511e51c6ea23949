// Measures a merge of the reference workload against its targets.
//
// The reference is the shape `forms`. `cells` is the hard case beside it: ten times as many change sets, each with an intent of its own that
// history words. Its speed and size are told, not judged; that it must not hold up the page is.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { type BenchPage, openBenchPage } from '../tools/bench-page.ts';
import type { BenchOptions } from '../tools/options.ts';
import { profiled } from '../tools/profile.ts';
import { ratiosOf, type Spread, spreadOf } from '../tools/statistics.ts';
import type { MergeTiming, Timing } from './page/main.ts';
import { PARK, type Shape, workload } from './workload.ts';

const ALL_SHAPES: readonly Shape[] = ['forms', 'cells'];
const RESULTS = path.join(import.meta.dirname, '../results/merge.json');

/** Of one shape, a number a round. */
interface Measured {
  readonly merges: MergeTiming[];
  readonly unpackings: Timing[];
  readonly openings: Timing[];
}

interface Line {
  readonly what: string;
  readonly spread: Spread;
  readonly unit: string;
  /** The most that the design allows; null: told, not promised. */
  readonly target: number | null;
  /** What is compared with the target; of what must never happen, the worst round. */
  readonly judged: number;
}

/** @returns how many targets were missed */
export async function benchMerge({ runs, profile, only }: BenchOptions): Promise<number> {
  const shapes = ALL_SHAPES.filter((shape) => only === null || shape === only);
  console.log('Merge: making the reference workload');
  const files = await bundles(shapes);
  const bench = await openBenchPage(path.join(import.meta.dirname, 'page'), files);
  try {
    await bench.page.evaluate((each) => mergeBench.load(each), shapes);
    await warmUp(bench.page, shapes);
    if (profile) await profileOnce(bench.page, shapes);
    const floors: Timing[] = [];
    const measured = new Map<Shape, Measured>(shapes.map((shape) => [shape, { merges: [], unpackings: [], openings: [] }]));
    for (let round = 0; round < runs; round += 1) await measure(bench.page, round, floors, measured);
    const lines = linesOf(files, floors, measured);
    if (only === null) keep(lines, bench, runs);
    return tell(lines, bench, runs);
  } finally {
    await bench.close();
  }
}

async function bundles(shapes: readonly Shape[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const shape of shapes) {
    const { base, changes, log } = workload(shape);
    const device = base[0]?.device ?? '';
    const requires = { [device]: base.length };
    files.set('base.caravan', await writeBundle({ kind: 'checkpoint', park: PARK, device, sets: base }));
    const segment = { kind: 'segment', park: PARK, device: changes[0]?.device ?? '', sets: changes, requires, knows: log.knows() } as const;
    files.set(`${shape}.caravan`, await writeBundle(segment));
  }
  return files;
}

/** Compiled code is what the app has after a few clicks; the first merge also gives the floor its rows. */
async function warmUp(page: Page, shapes: readonly Shape[]): Promise<void> {
  for (const shape of shapes) {
    await page.evaluate((each) => mergeBench.unpack(each), shape);
    await mergeOnce(page, shape);
  }
  await page.evaluate(() => mergeBench.floor());
}

async function mergeOnce(page: Page, shape: Shape): Promise<[merge: MergeTiming, opening: Timing]> {
  await page.evaluate(() => mergeBench.prepare());
  const merge = await page.evaluate((each) => mergeBench.merge(each), shape);
  return [merge, await page.evaluate(() => mergeBench.reopen())];
}

/** Every other round the other way about, so that no one always comes after the same. */
async function measure(page: Page, round: number, floors: Timing[], measured: ReadonlyMap<Shape, Measured>): Promise<void> {
  const steps = [
    async () => void floors.push(await page.evaluate(() => mergeBench.floor())),
    ...[...measured].map(([shape, { merges, openings, unpackings }]) => async () => {
      unpackings.push(await page.evaluate((each) => mergeBench.unpack(each), shape));
      const [merge, opening] = await mergeOnce(page, shape);
      merges.push(merge);
      openings.push(opening);
    }),
  ];
  for (const step of round % 2 === 0 ? steps : steps.reverse()) await step();
}

async function profileOnce(page: Page, shapes: readonly Shape[]): Promise<void> {
  for (const shape of shapes) {
    await page.evaluate(() => mergeBench.prepare());
    await profiled(page, `merge-${shape}`, () => page.evaluate((each) => mergeBench.merge(each), shape));
    await profiled(page, `open-${shape}`, () => page.evaluate(() => mergeBench.reopen()));
  }
}

function linesOf(files: ReadonlyMap<string, Uint8Array>, floors: readonly Timing[], measured: ReadonlyMap<Shape, Measured>): Line[] {
  const floorMs = floors.map(({ ms }) => ms);
  return [
    line('floor: bulkPut of the merged rows', floorMs, 'ms'),
    ...[...measured].flatMap(([shape, { merges, unpackings, openings }]) => {
      const mergeMs = merges.map(({ ms }) => ms);
      const megabytes = (files.get(`${shape}.caravan`)?.length ?? Number.NaN) / 1_000_000;
      return [
        line(`${shape}: size of the bundle`, [megabytes], 'MB', shape === 'forms' ? 1 : null),
        line(`${shape}: merge, kept`, mergeMs, 'ms'),
        line(`${shape}: merge beside the floor`, ratiosOf(mergeMs, floorMs), 'x', shape === 'forms' ? 0.25 : null),
        never(
          `${shape}: longest task`,
          merges.map(({ longestTask }) => longestTask),
          50,
        ),
        line(
          `${shape}: latest beat of a 5 ms timer`,
          merges.map(({ latestBeat }) => latestBeat),
          'ms',
        ),
        line(
          `${shape}: unpacking in the worker`,
          unpackings.map(({ ms }) => ms),
          'ms',
        ),
        line(
          `${shape}: opening the park afterwards`,
          openings.map(({ ms }) => ms),
          'ms',
        ),
      ];
    }),
  ];
}

function line(what: string, numbers: readonly number[], unit: string, target: number | null = null): Line {
  const spread = spreadOf(numbers);
  return { what, spread, unit, target, judged: spread.median };
}

function never(what: string, numbers: readonly number[], target: number): Line {
  const spread = spreadOf(numbers);
  return { what, spread, unit: 'ms', target, judged: spread.most };
}

function keep(lines: readonly Line[], { browserVersion }: BenchPage, runs: number): void {
  const machine = { cores: os.cpus().length, processor: os.cpus()[0]?.model ?? '', system: `${os.type()} ${os.release()}`, browserVersion };
  const kept = lines.map((each) => ({ ...each, spread: mapSpread(each.spread), judged: rounded(each.judged), met: isMet(each) }));
  writeFileSync(RESULTS, `${JSON.stringify({ machine, runs, lines: kept }, null, 2)}\n`);
}

function tell(lines: readonly Line[], { browserVersion }: BenchPage, runs: number): number {
  console.log(`\nChromium ${browserVersion}, ${os.cpus().length} cores, ${runs} rounds: median (least to most)`);
  for (const each of lines) console.log(inWords(each));
  return lines.filter((each) => !isMet(each)).length;
}

function inWords(each: Line): string {
  const { median, least, most } = mapSpread(each.spread);
  const verdict = each.target === null ? '' : `  ${isMet(each) ? 'ok' : 'MISSED'}, at most ${each.target}`;
  return `${each.what.padEnd(40)} ${String(median).padStart(8)} ${each.unit.padEnd(2)} (${least} to ${most})${verdict}`;
}

function isMet({ target, judged }: Line): boolean {
  return target === null || judged <= target;
}

function mapSpread({ median, least, most }: Spread): Spread {
  return { median: rounded(median), least: rounded(least), most: rounded(most) };
}

function rounded(number: number): number {
  return number >= 100 ? Math.round(number) : Number(number.toPrecision(3));
}
