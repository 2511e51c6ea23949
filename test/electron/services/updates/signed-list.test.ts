import { appendFileSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderSource } from '../../../../electron/services/updates/folder-feed.ts';
import { readUpdateKey } from '../../../../electron/services/updates/signature.ts';
import { listName, MAX_LIST_BYTES, readSignedList } from '../../../../electron/services/updates/signed-list.ts';
import { failure, type Result } from '../../../../renderer/domain/result.ts';
import { newFolder, newReleaseKey, plantList, plantRelease, type ReleaseKey, textIn } from '../../../helpers/release.ts';
import { removeTree } from '../../../helpers/temporary-tree.ts';

const list = 'latest-linux.yml';
let folder: string;
let key: ReleaseKey;

beforeEach(() => {
  folder = newFolder();
  key = newReleaseKey(folder);
  plantRelease(folder, key, { version: '1.2.3', installer: 'installer' });
});
afterEach(() => removeTree(folder));

function read(text = key.text, name = list): Promise<Result<Uint8Array>> {
  const publicKey = readUpdateKey(text);
  if (publicKey === null) throw new Error('no key');
  return readSignedList(folderSource(folder), name, publicKey);
}

test('a list that we signed is read as it stands', async () => {
  const result = await read();
  expect(result.ok && Buffer.from(result.value).toString()).toBe(textIn(folder, list));
});

test('one that was changed by a byte is refused', async () => {
  appendFileSync(path.join(folder, list), '\n');
  expect(await read()).toEqual(failure('update.badSignature'));
});

test('one that another key signed is refused', async () => {
  const other = newReleaseKey(folder, 'other.pem');
  plantRelease(folder, other, { version: '9.9.9', installer: 'evil' });
  expect(await read()).toEqual(failure('update.badSignature'));
});

test('one without a signature is refused', async () => {
  rmSync(path.join(folder, `${list}.sig`));
  expect(await read()).toEqual(failure('update.noSignature'));
});

test.each(['', 'AAAA', '!!!', 'A'.repeat(88), 'A'.repeat(1000)])('%j is no signature', async (text) => {
  writeFileSync(path.join(folder, `${list}.sig`), text);
  expect(await read()).toEqual(failure('update.badSignature'));
});

test('a signature without end is not read to it', async () => {
  writeFileSync(path.join(folder, `${list}.sig`), 'A'.repeat(1025));
  expect(await read()).toEqual(failure('update.badList'));
});

test('the list of one system does not pass for that of another, though we signed it', async () => {
  copyFileSync(path.join(folder, list), path.join(folder, 'latest-mac.yml'));
  copyFileSync(path.join(folder, `${list}.sig`), path.join(folder, 'latest-mac.yml.sig'));
  expect(await read(key.text, 'latest-mac.yml')).toEqual(failure('update.badSignature'));
});

test('a folder without a list says which one it lacks', async () => {
  rmSync(path.join(folder, list));
  expect(await read()).toEqual(failure('update.noList', { file: list }));
});

test('a huge list is not read to its end, though we signed it', async () => {
  plantList(folder, key, '#'.repeat(MAX_LIST_BYTES));
  expect((await read()).ok).toBe(true);
  plantList(folder, key, '#'.repeat(MAX_LIST_BYTES + 1));
  expect(await read()).toEqual(failure('update.badList'));
});

test('each system has a list of its own', () => {
  expect(listName('win32', 'x64')).toBe('latest.yml');
  expect(listName('win32', 'arm64')).toBe('latest.yml');
  expect(listName('darwin', 'arm64')).toBe('latest-mac.yml');
  expect(listName('linux', 'x64')).toBe('latest-linux.yml');
  expect(listName('linux', 'arm64')).toBe('latest-linux-arm64.yml');
});

describe('a key', () => {
  test('is 32 bytes in base64, and nothing else', () => {
    expect(readUpdateKey(key.text)?.asymmetricKeyType).toBe('ed25519');
  });

  test.each(['', 'AAAA', ` ${'A'.repeat(43)}=`, 'A'.repeat(44), `${'A'.repeat(43)}=\n`, '-----BEGIN PUBLIC KEY-----'])(
    'is not %j',
    (text) => {
      expect(readUpdateKey(text)).toBeNull();
    },
  );
});
