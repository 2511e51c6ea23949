// A mark of this installation: another one where a profile was copied to another machine, user or folder. Whoever finds the
// mark changed under its data knows that it is a copy, and takes a new device identity.
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

export interface InstallationFacts {
  readonly hostName: string;
  readonly userName: string;
  /** Where the host keeps its data, absolute. */
  readonly dataFolder: string;
}

/** Hexadecimal SHA-256 of the facts: the page compares it, and cannot read them from it. */
export function installationMark({ hostName, userName, dataFolder }: InstallationFacts): string {
  // Networks add their own domain to the name (macOS takes it on); the machine's own part stays.
  const machine = hostName.split('.')[0]?.toLowerCase() ?? '';
  // As JSON, no fact can pass for the end of another.
  return createHash('sha256')
    .update(JSON.stringify(['caravan installation', machine, userName, path.resolve(dataFolder)]))
    .digest('hex');
}

/** The facts of the machine on which this runs. */
export function thisInstallation(dataFolder: string): InstallationFacts {
  return { hostName: os.hostname(), userName: userName(), dataFolder };
}

/** Containers run users whom the system has no name for; their number does as well. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
