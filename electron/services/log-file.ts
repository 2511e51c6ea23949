// The log on the disk: a few files of bounded size, the newest lines in the first. Each line is written before the call returns, so that
// the last words of a process that dies are there. Whatever is wrong with the disk, logging never fails its caller.
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface LogFileLimits {
  /** A file that has grown to so many bytes makes room for a new one. */
  readonly fileBytes: number;
  /** How many files there are at most, the one that is written to included. */
  readonly files: number;
}

export interface LogFile {
  /** A line without its end. */
  write(line: string): void;
  /** The last lines, the oldest first; of earlier files, too. */
  lastLines(count: number): string[];
}

const LIMITS: LogFileLimits = { fileBytes: 1024 * 1024, files: 3 };

/** What a line may be long; what logTo makes is shorter by far. */
const LONGEST_LINE = 2_000;

/** @param folder where the files are; made when the first line is written. */
export function openLogFile(folder: string, limits: LogFileLimits = LIMITS): LogFile {
  const fileAt = (place: number) => path.join(folder, place === 0 ? 'caravan.log' : `caravan.${place}.log`);
  return {
    write(line) {
      try {
        makeRoom(fileAt, limits);
        appendLine(folder, fileAt(0), `${line.replace(/[\r\n]+/g, ' ').slice(0, LONGEST_LINE)}\n`);
      } catch {
        // There is nobody to tell: the log is where one would.
      }
    },
    lastLines(count) {
      const lines: string[] = [];
      for (let place = 0; place < limits.files && lines.length < count; place += 1) lines.unshift(...linesOf(fileAt(place)));
      return lines.slice(Math.max(0, lines.length - count));
    },
  };
}

function appendLine(folder: string, file: string, line: string): void {
  try {
    appendFileSync(file, line);
  } catch {
    mkdirSync(folder, { recursive: true });
    appendFileSync(file, line);
  }
}

/**
 * Moves every file one place on, the last one over the edge. A second process that writes, too, would move them once more: whoever makes
 * the folder that stands for the work does it, and looks again whether there is need.
 */
function makeRoom(fileAt: (place: number) => string, { fileBytes, files }: LogFileLimits): void {
  if (sizeOf(fileAt(0)) < fileBytes) return;
  const claim = `${fileAt(0)}.moving`;
  if (!claimed(claim)) return;
  try {
    if (sizeOf(fileAt(0)) < fileBytes) return;
    for (let place = files - 2; place >= 0; place -= 1) move(fileAt(place), fileAt(place + 1));
  } finally {
    rmdirSync(claim);
  }
}

/** So long may the work take; a claim that is older was left by a process that died. */
const CLAIM_MS = 10_000;

function claimed(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    if (Date.now() - modifiedAt(folder) > CLAIM_MS) removeClaim(folder);
    return false;
  }
}

function removeClaim(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another one did.
  }
}

/** A file that is missing has nothing to move. One that cannot be moved stays, and the log grows on in it. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // As said.
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
