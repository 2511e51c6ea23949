// A copy of the sources, in which rules may be broken without touching the working tree.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutants.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** What the tests of these modules need. */
const SOURCES = [
  'renderer/changes',
  'renderer/domain',
  'renderer/sync',
  'test/changes',
  'test/helpers',
  'test/simulate',
  'test/sync',
  'package.json',
];
const TESTS = ['test/changes/**/*.test.ts', 'test/sync/bundle/causal-order.test.ts', 'test/sync/exchange/where-bundles-begin.test.ts'];
/** Told of whole parks, by what is not copied. */
const TOO_WIDE = ['test/changes/slip-*.test.ts'];
/** Which tests are likely to notice: asked before the others, since most mutants end there. */
const LIKELY: Readonly<Record<string, string>> = {
  'changes/arrival.ts': 'changes/arrival',
  'changes/chain.ts': 'changes/chain',
  'changes/conflicts.ts': 'changes/conflicts',
  'changes/clock.ts': 'changes/clock',
  'changes/log.ts': 'changes/chain',
  'changes/rejoin.ts': 'changes/rejoin',
  'changes/undo.ts': 'changes/undo',
  'changes/write.ts': 'changes/write',
  'sync/bundle/causal-order.ts': 'bundle/causal-order',
  'sync/exchange/segment.ts': 'exchange/where-bundles-begin',
};
/** A broken rule may make a loop that never ends. */
const LONGEST_MS = 10 * 60_000;

/** What noticed a broken rule; null: nothing did. */
export type Notice = 'tests' | 'simulator' | null;

export class Workshop {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'caravan-mutants-'));
  readonly #scenarios: number;

  /** @param scenarios how many the simulator plays where the tests notice nothing */
  constructor(scenarios: number) {
    this.#scenarios = scenarios;
    for (const source of SOURCES) cpSync(path.join(project, source), path.join(this.#folder, source), { recursive: true });
    symlinkSync(path.join(project, 'node_modules'), path.join(this.#folder, 'node_modules'), 'junction');
    const config = { test: { include: TESTS, exclude: TOO_WIDE, testTimeout: 60_000 } };
    writeFileSync(path.join(this.#folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  }

  /** Whether the file still reads as the mutant expects: what is to be replaced stands there once. */
  fits({ file, find }: Mutant): boolean {
    return this.#read(file).split(find).length === 2;
  }

  /** What notices the broken rule. The sources are whole again afterwards. */
  async noticeOf({ file, find, replace }: Mutant): Promise<Notice> {
    const whole = this.#read(file);
    writeFileSync(
      this.#path(file),
      whole.replace(find, () => replace),
    );
    try {
      const likely = LIKELY[file] ?? 'changes/merge';
      return (await this.#succeeds(this.#testsLike(likely))) ? await this.notice() : 'tests';
    } finally {
      writeFileSync(this.#path(file), whole);
    }
  }

  /** What fails with the sources as they stand. */
  async notice(): Promise<Notice> {
    if (!(await this.#succeeds(this.#testsLike()))) return 'tests';
    const simulator = ['test/simulate/main.ts', '--scenarios', String(this.#scenarios), '--threads', '1', '--sights', 'any'];
    return (await this.#succeeds(simulator)) ? null : 'simulator';
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #testsLike(...names: readonly string[]): string[] {
    return [path.join(project, 'node_modules/vitest/vitest.mjs'), 'run', ...names, '--config', 'vitest.config.mjs', '--bail', '1'];
  }

  #succeeds(args: readonly string[]): Promise<boolean> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, args, { cwd: this.#folder, stdio: 'ignore', timeout: LONGEST_MS });
      child.once('error', () => resolve(false));
      child.once('close', (code) => resolve(code === 0));
    });
  }

  #read(file: string): string {
    return readFileSync(this.#path(file), 'utf8');
  }

  #path(file: string): string {
    return path.join(this.#folder, 'renderer', file);
  }
}
