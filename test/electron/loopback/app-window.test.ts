import { expect, test } from 'vitest';
import { hasDisplay, profileFolder } from '../../../electron/loopback/app-window.ts';

const machine = (platform: NodeJS.Platform, env: Readonly<Record<string, string>>) => ({ platform, env, isExecutable: () => false });

test.each<[NodeJS.Platform, Readonly<Record<string, string>>, string]>([
  ['linux', { HOME: '/home/li' }, '/home/li/.config/Caravan/loopback-profile'],
  ['linux', { HOME: '/home/li', XDG_CONFIG_HOME: '/x' }, '/x/Caravan/loopback-profile'],
  ['darwin', { HOME: '/Users/li' }, '/Users/li/Library/Application Support/Caravan/loopback-profile'],
  ['win32', { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' }, 'C:\\Users\\li\\AppData\\Roaming\\Caravan\\loopback-profile'],
])('on %s the profile is with the user’s settings', (platform, env, folder) => {
  expect(profileFolder(machine(platform, env))).toBe(folder);
});

test('a window needs a display, on Linux', () => {
  expect(hasDisplay(machine('linux', {}))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: '' }))).toBe(false);
  expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: '' }))).toBe(true);
  expect(hasDisplay(machine('win32', {}))).toBe(true);
});
