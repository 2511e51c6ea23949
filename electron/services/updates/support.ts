// Whether this copy of the app can be updated at all: by what it was installed with, and by whether an update could be told from a forgery.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../renderer/domain/result.ts';

export interface Copy {
  readonly platform: NodeJS.Platform;
  /** Not run from the sources. */
  readonly isPackaged: boolean;
  /** Whether the public key of the releases is built in. */
  readonly hasKey: boolean;
  /** The app's `resources` folder. */
  readonly resources: string;
  /** On macOS: path of the `.app`. */
  readonly bundle: string;
  /** On Linux: the AppImage's file, and the folder in which it is mounted, as it tells what runs in it; undefined elsewhere. */
  readonly appImage: string | undefined;
  readonly appDir: string | undefined;
  /** What a program prints, on both outputs. Rejects if it cannot be run, or fails. */
  readonly run: (program: string, args: readonly string[]) => Promise<string>;
}

/** How an update is installed; null: not at all. */
export type Kind = 'nsis' | 'mac' | 'appImage' | 'deb' | null;

/** By the way in which this copy was installed. */
export async function kindOf(copy: Pick<Copy, 'platform' | 'resources' | 'appImage' | 'appDir'>): Promise<Kind> {
  const { platform, resources } = copy;
  if (platform === 'win32') return 'nsis';
  if (platform === 'darwin') return 'mac';
  if (platform !== 'linux') return null;
  // electron-builder writes it into packages of the system's own kind.
  const packageType = await textOf(path.join(resources, 'package-type'));
  if (packageType.trim() !== '') return packageType.trim() === 'deb' ? 'deb' : null;
  return (await isInAppImage(copy)) ? 'appImage' : null;
}

/**
 * Not by the environment alone: what another AppImage starts (a terminal, a file manager) inherits its variables, and its file would be
 * the one that is replaced.
 */
async function isInAppImage({ resources, appImage, appDir }: Pick<Copy, 'resources' | 'appImage' | 'appDir'>): Promise<boolean> {
  if (appImage === undefined || appDir === undefined || !path.isAbsolute(appImage) || !path.isAbsolute(appDir)) return false;
  try {
    const [mounted, own] = await Promise.all([realpath(appDir), realpath(resources)]);
    return own.startsWith(mounted + path.sep);
  } catch {
    return false;
  }
}

/** Problems: update.notPackaged, update.noKey, update.notInstalledWith, update.noPublisher, update.unsignedApp. null: it can be. */
export async function whyNoUpdates(copy: Copy): Promise<Problem | null> {
  const { isPackaged, hasKey, resources } = copy;
  if (!isPackaged) return { code: 'update.notPackaged' };
  // electron-updater finds its cache by this file, and on Windows the publisher.
  const config = await textOf(path.join(resources, 'app-update.yml'));
  if (config === '') return { code: 'update.notPackaged' };
  if (!hasKey) return { code: 'update.noKey' };
  const kind = await kindOf(copy);
  if (kind === null) return { code: 'update.notInstalledWith' };
  // Without one, electron-updater would take an installer that nobody signed.
  if (kind === 'nsis' && !NAMES_PUBLISHER.test(config)) return { code: 'update.noPublisher' };
  if (kind === 'mac' && !(await isSignedApp(copy))) return { code: 'update.unsignedApp' };
  return null;
}

/** As electron-builder writes it: a name behind the key, or a list of them below. */
const NAMES_PUBLISHER = /^publisherName:(?:[ \t]+(?!null\b|~|''|""|\[\])\S|[ \t]*\r?\n[ \t]*-[ \t]+\S)/m;

/** By a team: macOS takes an update only from the team that signed what runs, and an ad-hoc signature has none. */
async function isSignedApp({ bundle, run }: Copy): Promise<boolean> {
  try {
    return /^TeamIdentifier=[A-Z0-9]{10}$/m.test(await run('/usr/bin/codesign', ['--display', '--verbose=2', bundle]));
  } catch {
    return false;
  }
}

/** Empty if there is no such file. */
async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
