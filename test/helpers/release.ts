// A release as electron-builder leaves it in a folder: the list, its signature by our own tool, and the installers.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeUpdateKey, signUpdates } from '../../build/tools/update-signature.mjs';
import type { FeedSource } from '../../electron/services/updates/feed.ts';
import { folderSource } from '../../electron/services/updates/folder-feed.ts';

export interface ReleaseKey {
  /** File of the private key. */
  readonly file: string;
  /** As the app has it built in. */
  readonly text: string;
}

/** @param folder that keeps the private key. */
export function newReleaseKey(folder: string, name = 'key.pem'): ReleaseKey {
  const file = path.join(folder, name);
  return { file, text: makeUpdateKey(file) };
}

export interface Release {
  readonly version: string;
  readonly installer: string | Uint8Array;
  /** The list's own name. */
  readonly list?: string;
  /** What the list calls the installer. */
  readonly file?: string;
  /** Lines more, of the list. */
  readonly more?: string;
}

/** Writes a signed release into the folder. Returns the name of the installer. */
export function plantRelease(folder: string, key: ReleaseKey, release: Release): string {
  const { version, installer, list = 'latest-linux.yml', file = `caravan-${version}-linux-x64.AppImage`, more = '' } = release;
  const sha512 = createHash('sha512').update(installer).digest('base64');
  const text = `version: ${version}
files:
  - url: ${file}
    sha512: ${sha512}
    size: ${Buffer.byteLength(installer)}
path: ${file}
sha512: ${sha512}
releaseDate: '2026-11-24T12:00:00.000Z'
${more}`;
  plantList(folder, key, text, list);
  if (/^[\w.-]+$/.test(file)) writeFileSync(path.join(folder, file), installer, { mode: 0o755 });
  return file;
}

/** Writes and signs any text as a list. */
export function plantList(folder: string, key: ReleaseKey, text: string, list = 'latest-linux.yml'): void {
  writeFileSync(path.join(folder, list), text);
  signUpdates(folder, { CARAVAN_UPDATE_SIGNING_KEY: key.file, CARAVAN_UPDATE_KEY: key.text });
}

export function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'caravan-release-'));
}

export function textIn(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** A folder that also remembers which names were asked for. */
export function watchedSource(folder: string): FeedSource & { readonly asked: readonly string[] } {
  const source = folderSource(folder);
  const asked: string[] = [];
  return {
    asked,
    open(name) {
      asked.push(name);
      return source.open(name);
    },
  };
}
