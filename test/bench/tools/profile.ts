// CPU profiles by Chromium's own profiler, and where the time went.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../helpers/project.ts';

const MOST_LINES = 40;

/** Profiles `work` in the page, keeps the profile in test-results/bench for DevTools, and prints the functions that took the longest. */
export async function profiled<T>(page: Page, name: string, work: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  const result = await work();
  const { profile } = await session.send('Profiler.stop');
  const folder = path.join(projectRoot, 'test-results/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  console.log(`\n${name}, milliseconds by function`);
  for (const [label, ms] of selfTimes(profile).slice(0, MOST_LINES)) console.log(`${ms.toFixed(1).padStart(8)}  ${label}`);
  return result;
}

/** Prints how many milliseconds of the processor the page's thread takes for `work`, by what for. */
export async function withProcessorTime<T>(page: Page, name: string, work: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await session.send('Performance.getMetrics');
  const result = await work();
  const after = await session.send('Performance.getMetrics');
  const spent = PARTS.map((part) => `${part} ${(1_000 * (metric(after, part) - metric(before, part))).toFixed(1)}`);
  console.log(`\n${name}, milliseconds of the processor: ${spent.join(', ')}`);
  return result;
}

const PARTS = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

function metric({ metrics }: { readonly metrics: readonly { readonly name: string; readonly value: number }[] }, part: string): number {
  return metrics.find(({ name }) => name === part)?.value ?? 0;
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly lineNumber: number } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profile): [string, number][] {
  const labels = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber}`]));
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const label = labels.get(id) ?? '?';
    times.set(label, (times.get(label) ?? 0) + (timeDeltas[at] ?? 0) / 1_000);
  });
  return [...times].sort((a, b) => b[1] - a[1]);
}
