import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasDisplay, openAppWindow } from '../../../electron/loopback/app-window.ts';
import { dataFolder, profileFolder } from '../../../electron/loopback/data-folder.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const machine = (platform: NodeJS.Platform, env: Readonly<Record<string, string>>) => ({ platform, env, isExecutable: () => false });

test.each<[NodeJS.Platform, Readonly<Record<string, string>>, string]>([
  ['linux', { HOME: '/home/li' }, '/home/li/.config/Caravan/loopback-profile'],
  ['linux', { HOME: '/home/li', XDG_CONFIG_HOME: '/x' }, '/x/Caravan/loopback-profile'],
  ['darwin', { HOME: '/Users/li' }, '/Users/li/Library/Application Support/Caravan/loopback-profile'],
  ['win32', { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' }, 'C:\\Users\\li\\AppData\\Roaming\\Caravan\\loopback-profile'],
])('on %s the profile is with the user’s settings', (platform, env, folder) => {
  expect(profileFolder(machine(platform, env))).toBe(folder);
  expect(dataFolder(machine(platform, env))).toBe(folder.replace('loopback-profile', 'loopback-data'));
});

test('a window needs a display, on Linux', () => {
  expect(hasDisplay(machine('linux', {}))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: '' }))).toBe(false);
  expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: '' }))).toBe(true);
  expect(hasDisplay(machine('win32', {}))).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'a window gets the address and a profile of its own; a browser that never showed one closes nothing',
  async () => {
    const tree = plantTree({ browser: '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.words"\n' });
    const browser = path.join(tree, 'browser');
    chmodSync(browser, 0o755);
    let closed = 0;
    openAppWindow(browser, 'http://127.0.0.1:47821/', () => {
      closed += 1;
    });
    await expect.poll(() => existsSync(`${browser}.words`) && readFileSync(`${browser}.words`, 'utf8')).toContain('--no-first-run');
    const words = readFileSync(`${browser}.words`, 'utf8').split('\n');
    expect(words[0]).toBe('--app=http://127.0.0.1:47821/');
    expect(words[1]).toMatch(/^--user-data-dir=.*Caravan.loopback-profile$/);
    expect(closed).toBe(0);
    removeTree(tree);
  },
);
