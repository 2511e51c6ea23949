// Files that are dragged out of the window: the system moves files, not bytes, so each is written first, into a folder of our own among
// the temporary ones. Whoever receives it copies it when it likes, so a file stays until the app quits; what a crash left is removed at
// the next start.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type Result, success } from '../../renderer/domain/result.ts';
import { fileProblem } from './file-problem.ts';
import { writeFileWhole } from './write-file-whole.ts';

export interface DraggedFiles {
  /** Writes the file and answers with its path. Problems as of fileProblem. */
  write(name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** At the start and at the end: what this profile's runs have left. Waits for nothing, as quitting must not. */
  removeAll(): void;
}

/**
 * @param temporary the system's folder for temporary files, which other users may share.
 * @param profile the app's own folder; it tells our leftovers from those of another profile, which may be in use.
 */
export function createDraggedFiles(temporary: string, profile: string): DraggedFiles {
  const prefix = `caravan-drag-${createHash('sha256').update(path.resolve(profile)).digest('hex').slice(0, 16)}-`;
  return {
    async write(name, bytes) {
      try {
        // A new folder for each: two files of one name can both be on their way. mkdtemp never takes one that is there already.
        const folder = await mkdtemp(path.join(temporary, prefix));
        await chmod(folder, 0o700);
        const file = path.join(folder, path.basename(name));
        const written = await writeFileWhole(file, bytes);
        return written.ok ? success(file) : written;
      } catch (error) {
        return { ok: false, problem: fileProblem(error, path.basename(name), 'write') };
      }
    },
    removeAll() {
      for (const name of namesIn(temporary)) {
        if (name.startsWith(prefix)) removeOwn(path.join(temporary, name));
      }
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Only a folder, and only one of this user's: in a shared place anyone can put something that bears our name. */
function removeOwn(folder: string): void {
  try {
    const stat = lstatSync(folder);
    if (!stat.isDirectory() || (process.getuid !== undefined && stat.uid !== process.getuid())) return;
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // In use, as a file on Windows may be; the next start tries again.
  }
}
