// Runs the command line as a user does: as a process of its own, in a temporary folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { modernNode } from '../../build/tools/modern-node.mjs';
import { runCommand } from '../../electron/command-line/run-command.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { projectRoot } from '../helpers/project.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard error, a line each. */
  readonly errors: readonly string[];
}

// Each test starts a process or two, on machines that may be busy with others.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const node = modernNode();
const main = path.join(projectRoot, 'electron/command-line/main.ts');

const BASE_ENVIRONMENT = {
  PATH: process.env['PATH'],
  LC_ALL: 'en_GB.UTF-8',
  TZ: 'Asia/Shanghai',
  // Each test is a start: compiled code that is kept halves the time.
  NODE_COMPILE_CACHE: path.join(projectRoot, 'node_modules/.cache/node'),
};

/** Runs a command within the test: for what neither reads nor writes a file. Messages come in English. */
export async function runHere(words: readonly string[]): Promise<Ran> {
  const written: string[] = [];
  const errors: string[] = [];
  const status = await runCommand(words, {
    t: translator('en'),
    language: 'en',
    write: (content) => written.push(String(content)),
    tell: (line) => errors.push(line),
    wallMs: 0,
    timeZone: 'Asia/Shanghai',
    userName: 'tester',
    passphrase: '',
    newId: () => '',
  });
  return { status, stdout: written.join(''), errors };
}

/** A folder of its own for a group of tests. */
export class Folder {
  readonly top = mkdtempSync(path.join(os.tmpdir(), 'caravan-command-line-'));

  /** Messages come in English unless the words or `environment` say otherwise. */
  caravan(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const env = { ...BASE_ENVIRONMENT, HOME: this.top, ...environment };
    return ended(spawn(node, [main, ...words], { cwd: this.top, env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(path.join(this.top, name), content);
  }

  read(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(path.join(this.top, name)));
  }

  files(): string[] {
    return readdirSync(this.top).sort();
  }

  remove(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}

function ended(child: ReturnType<typeof spawn>): Promise<Ran> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => stdout.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => stderr.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const errors = Buffer.concat(stderr)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
      resolve({ status, stdout: Buffer.concat(stdout).toString('utf8'), errors });
    });
  });
}
