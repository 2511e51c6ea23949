// `npm run crash`: kills the browser in the middle of merges, again and again. After each: the park opens, nothing that was said to be
// saved is lost, the merge is there whole or not at all, and can simply be made again. `--kills 50 --seed 7`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { PARK, workload } from '../bench/merge/workload.ts';
import { servePage } from '../bench/tools/bench-page.ts';
import { seededRandom } from '../sync/bundle/seeded-random.ts';
import { type KillableBrowser, startBrowser } from './killable-browser.ts';
import type { Found, Step } from './page/main.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '7' } } });
const random = seededRandom(Number(values.seed));
/** Some milliseconds each. */
const MOST_WAITED = 60_000;
const PROJECTS = 150;
const STEPS: readonly Step[] = ['merging', 'writing', 'written', 'confirmed'];

/** When the kill fell, as far as the runner had heard of the merge. */
type Moment = 'before the transaction' | 'in the transaction' | 'after the transaction';

interface Expected {
  readonly before: Found;
  readonly after: Found;
  /** From the merge's call to its first write, and from there to its end, in milliseconds. */
  readonly preparing: number;
  readonly writing: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'caravan-crash-'));
const served = await servePage(path.join(import.meta.dirname, 'page'), path.join(folder, 'page'), await bundles());
try {
  process.exitCode = await crash(Number(values.kills));
} finally {
  await served.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function crash(kills: number): Promise<number> {
  const expected = await whole();
  console.log(`An unharmed merge: ${expected.preparing.toFixed(0)} ms before its transaction, ${expected.writing.toFixed(0)} ms in it`);
  const moments = new Map<string, number>();
  const faults: string[] = [];
  for (let round = 1; round <= kills; round += 1) {
    const moment = await killOnce(expected, round);
    const { outcome, faults: found } = await lookAfter(expected, round);
    faults.push(...found.map((fault) => `kill ${round}, ${moment}: ${fault}`));
    const key = `${moment}: ${outcome}`;
    moments.set(key, (moments.get(key) ?? 0) + 1);
    if (round % 10 === 0) console.log(`  ${round} of ${kills}`);
  }
  for (const [key, count] of [...moments].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(count).padStart(4)}  ${key}`);
  for (const fault of faults) console.log(`FAULT ${fault}`);
  console.log(`\n${kills} kills, seed ${values.seed}: ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

/** What the disk holds before a merge and after one that nobody disturbs, and how long it takes. */
async function whole(): Promise<Expected> {
  const browser = await openPage();
  const steps = watchSteps(browser);
  await browser.page.evaluate(() => crashBench.prepare());
  await browser.page.evaluate(() => crashBench.edit('Confirmed'));
  const before = await browser.page.evaluate(() => crashBench.find());
  await browser.page.evaluate(() => crashBench.merge());
  const after = await browser.page.evaluate(() => crashBench.find());
  await browser.kill();
  const at = (step: Step) => steps.get(step) ?? Number.NaN;
  return { before, after, preparing: at('writing') - at('merging'), writing: at('written') - at('writing') };
}

/** Prepares a park, begins a merge, and kills the browser at a moment that lies in its transaction more often than not. */
async function killOnce({ preparing, writing }: Expected, round: number): Promise<Moment> {
  const browser = await openPage();
  const steps = watchSteps(browser);
  await browser.page.evaluate(() => crashBench.prepare());
  await browser.page.evaluate(() => crashBench.edit('Confirmed'));
  const merging = browser.page.evaluate(() => crashBench.merge()).catch(() => undefined); // the browser dies under it
  const isEarly = round % 5 === 0;
  await heard(steps, isEarly ? 'merging' : 'writing');
  const delay = random(1_000) / 1_000;
  await pause(isEarly ? delay * preparing : delay * writing * 1.2);
  const moment = steps.has('written') ? 'after the transaction' : steps.has('writing') ? 'in the transaction' : 'before the transaction';
  await browser.kill();
  await merging;
  return moment;
}

async function lookAfter({ before, after }: Expected, round: number): Promise<{ readonly outcome: string; readonly faults: string[] }> {
  const browser = await openPage();
  const faults: string[] = [];
  const found = await browser.page.evaluate(() => crashBench.find());
  const outcome = found.digest === before.digest ? 'as before' : found.digest === after.digest ? 'merged' : 'NEITHER';
  if (outcome === 'NEITHER') faults.push(`neither before nor after: ${JSON.stringify(found)}`);
  if (!found.agrees) faults.push('the shards do not hold what the log tells');
  if (found.name !== 'Confirmed') faults.push(`an edit that was saved is gone: ${found.name}`);
  await browser.page.evaluate(() => crashBench.merge());
  const again = await browser.page.evaluate(() => crashBench.find());
  if (again.digest !== after.digest) faults.push(`another park after the merge was made again: ${JSON.stringify(again)}`);
  await browser.page.evaluate((name) => crashBench.edit(name), `Edit ${round}`);
  await browser.kill();
  return { outcome, faults };
}

async function openPage(): Promise<KillableBrowser> {
  const browser = await startBrowser(path.join(folder, 'profile'));
  await browser.page.goto(served.address);
  return browser;
}

/** When the page took each step, by its own clock. */
function watchSteps({ page }: KillableBrowser): Map<Step, number> {
  const steps = new Map<Step, number>();
  page.on('console', (message) => {
    const [word, at] = message.text().split(' ');
    const step = STEPS.find((each) => each === word);
    if (step !== undefined) steps.set(step, Number(at));
  });
  return steps;
}

async function heard(steps: ReadonlyMap<Step, number>, step: Step): Promise<void> {
  for (let waited = 0; !steps.has(step); waited += 1) {
    if (waited > MOST_WAITED) throw new Error(`crash: nothing heard of “${step}”`);
    await pause(1);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function bundles(): Promise<Map<string, Uint8Array>> {
  const { base, changes, log } = workload('forms', PROJECTS);
  const device = base[0]?.device ?? '';
  const requires = { [device]: base.length };
  const segment = { kind: 'segment', park: PARK, device: changes[0]?.device ?? '', sets: changes, requires, knows: log.knows() } as const;
  return new Map([
    ['base.caravan', await writeBundle({ kind: 'checkpoint', park: PARK, device, sets: base })],
    ['changes.caravan', await writeBundle(segment)],
  ]);
}
