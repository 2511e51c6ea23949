import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Copy, kindOf, whyNoUpdates } from '../../../../electron/services/updates/support.ts';
import { type PlantedFiles, plantTree, removeTree } from '../../../helpers/temporary-tree.ts';

const config = 'provider: generic\nurl: https://caravan.example/updates\nupdaterCacheDirName: caravan-updater\n';
const signed = 'Executable=/Applications/Caravan.app\nIdentifier=example.caravan\nTeamIdentifier=AB12CD34EF\n';
let resources = '';

beforeEach(() => plant({ 'app-update.yml': config }));
afterEach(() => removeTree(resources));

function plant(files: PlantedFiles): void {
  if (resources !== '') removeTree(resources);
  resources = plantTree(files);
}

function copy(changed: Partial<Copy>): Copy {
  return {
    platform: 'linux',
    isPackaged: true,
    hasKey: true,
    resources,
    bundle: '/Applications/Caravan.app',
    appImage: '/home/someone/caravan.AppImage',
    appDir: path.dirname(resources),
    run: () => Promise.resolve(signed),
    ...changed,
  };
}

const why = async (changed: Partial<Copy>) => (await whyNoUpdates(copy(changed)))?.code ?? null;

test('an AppImage can be updated', async () => {
  expect(await why({})).toBeNull();
  expect(await kindOf(copy({}))).toBe('appImage');
});

test('what runs from the sources, or was not packed by us, cannot', async () => {
  expect(await why({ isPackaged: false })).toBe('update.notPackaged');
  plant({ 'other.txt': '' });
  expect(await why({})).toBe('update.notPackaged');
});

test('without a key built in, no feed could be told from a forged one', async () => {
  expect(await why({ hasKey: false })).toBe('update.noKey');
});

describe('on Linux', () => {
  test('a package of Debian can', async () => {
    plant({ 'app-update.yml': config, 'package-type': 'deb\n' });
    expect(await why({ appImage: undefined })).toBeNull();
    expect(await kindOf(copy({ appImage: undefined }))).toBe('deb');
  });

  test.each(['', 'rpm', 'pacman', 'debian'])('one of the kind %j cannot', async (type) => {
    plant({ 'app-update.yml': config, 'package-type': type });
    expect(await why({ appImage: undefined })).toBe('update.notInstalledWith');
  });

  test('what another AppImage started does not take that one’s file for its own', async () => {
    const other = plantTree({ 'resources/app-update.yml': '' });
    expect(await why({ appDir: other })).toBe('update.notInstalledWith');
    expect(await why({ appDir: `${path.dirname(resources)}${path.sep}x` })).toBe('update.notInstalledWith');
    expect(await why({ appDir: undefined })).toBe('update.notInstalledWith');
    plant({ 'app-update.yml': config, 'package-type': 'deb\n' });
    expect(await kindOf(copy({ appDir: other }))).toBe('deb');
    removeTree(other);
  });

  test.each([undefined, '', 'caravan.AppImage'])('an unpacked folder cannot, whatever the environment says (%j)', async (appImage) => {
    expect(await why({ appImage })).toBe('update.notInstalledWith');
  });
});

describe('on Windows, the publisher must be named', () => {
  test.each(['publisherName: Caravan', 'publisherName:\n  - Caravan\n  - Other', "publisherName: 'CN=Caravan, O=Caravan'"])(
    '%j',
    async (line) => {
      plant({ 'app-update.yml': `${config}${line}\n` });
      expect(await why({ platform: 'win32' })).toBeNull();
    },
  );

  test.each([
    '',
    'publisherName:',
    'publisherName: null',
    'publisherName: ~',
    'publisherName: []',
    "publisherName: ''",
    '# publisherName: Caravan',
  ])('not so by %j', async (line) => {
    plant({ 'app-update.yml': `${config}${line}\n` });
    expect(await why({ platform: 'win32' })).toBe('update.noPublisher');
  });
});

describe('on macOS, what runs must be signed by a team', () => {
  test('as codesign tells', async () => {
    const asked: unknown[] = [];
    const run: Copy['run'] = (...call) => {
      asked.push(call);
      return Promise.resolve(signed);
    };
    expect(await why({ platform: 'darwin', run })).toBeNull();
    expect(asked).toEqual([['/usr/bin/codesign', ['--display', '--verbose=2', '/Applications/Caravan.app']]]);
  });

  test.each(['TeamIdentifier=not set\nSignature=adhoc\n', 'Identifier=TeamIdentifier=AB12CD34EF\n', ''])(
    'not so by %j',
    async (printed) => {
      expect(await why({ platform: 'darwin', run: () => Promise.resolve(printed) })).toBe('update.unsignedApp');
    },
  );

  test('nor where codesign fails', async () => {
    expect(await why({ platform: 'darwin', run: () => Promise.reject(new Error('not signed at all')) })).toBe('update.unsignedApp');
  });
});

test('no other system is known', async () => {
  expect(await why({ platform: 'freebsd' })).toBe('update.notInstalledWith');
});
