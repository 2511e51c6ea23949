// A folder of planted files, for tests of tools that read sources.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Contents by path below the tree's top, `renderer/domain/a.ts`. */
export type PlantedFiles = Readonly<Record<string, string>>;

/** Writes the files below a new temporary folder and returns the folder, absolute. The caller removes it with {@link removeTree}. */
export function plantTree(files: PlantedFiles): string {
  const top = mkdtempSync(path.join(os.tmpdir(), 'caravan-planted-'));
  for (const [name, text] of Object.entries(files)) plant(path.join(top, name), text);
  return top;
}

export function removeTree(top: string): void {
  rmSync(top, { recursive: true, force: true });
}

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
