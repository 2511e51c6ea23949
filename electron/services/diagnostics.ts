// What helps to find out what went wrong, as text that the user looks at before passing it on. Lines of `name value`, the same in every
// language: whoever reads them knows the names from the code. Nothing in it tells who the user is, or what the parks hold.
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogFile } from './log-file.ts';

export type Facts = Readonly<Record<string, string | number | boolean>>;

const LOG_LINES = 200;

/** Facts first, then the last lines of the log. */
export function diagnosticsText(facts: Facts, log: Pick<LogFile, 'lastLines'>): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name} ${oneLine(String(value))}`);
  return [...lines, '', ...log.lastLines(LOG_LINES).map(oneLine)].join('\n').trimEnd();
}

/** What Node knows of itself and of the machine. */
export function machineFacts(): Facts {
  const { node, v8 } = process.versions;
  return {
    node,
    v8,
    system: `${process.platform} ${os.release()} ${process.arch}`,
    systemVersion: os.version(),
    processors: os.availableParallelism(),
    memoryMiB: mebibytes(os.totalmem()),
    freeMemoryMiB: mebibytes(os.freemem()),
    processMemoryMiB: mebibytes(process.memoryUsage.rss()),
    runningForSeconds: Math.round(process.uptime()),
  };
}

/** Those that the host has, by name. */
export function capabilityFacts(capabilities: Readonly<Record<string, boolean>>): Facts {
  const had = Object.entries(capabilities).flatMap(([name, has]) => (has ? [name] : []));
  return { capabilities: had.join(' ') };
}

/** How many crashes have left a dump in the folder, or anywhere below it; 0 where there is no folder. */
export function countCrashDumps(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => path.extname(name) === '.dmp').length;
  } catch {
    return 0;
  }
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trimEnd();
}
