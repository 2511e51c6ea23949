import { expect, test } from 'vitest';
import { findChromium, type Machine, quietSwitches } from '../../../electron/services/find-chromium.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], present: readonly string[]): Machine => ({
  platform,
  env,
  isExecutable: (file) => present.includes(file),
});

test.each<[string, Machine, string | null]>([
  ['none', machine('linux', { PATH: '/usr/bin' }, []), null],
  [
    'Chromium of the search path',
    machine('linux', { PATH: '/usr/bin:/usr/local/bin' }, ['/usr/local/bin/chromium']),
    '/usr/local/bin/chromium',
  ],
  ['Chrome, where there is no Chromium', machine('linux', { PATH: '/usr/bin' }, ['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
  ['never one of the current folder', machine('linux', { PATH: '.:bin::/usr/bin' }, ['chromium', 'bin/chromium', './chromium']), null],
  [
    'Edge on Windows',
    machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, [
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ]),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  [
    'one that the user installed on macOS',
    machine('darwin', { HOME: '/Users/li' }, ['/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  ['the one that CHROME_PATH names', machine('linux', { PATH: '/usr/bin', CHROME_PATH: '/x' }, ['/usr/bin/chromium', '/x']), '/x'],
  [
    'another, if CHROME_PATH is wrong',
    machine('linux', { PATH: '/usr/bin', CHROME_PATH: '/x' }, ['/usr/bin/chromium']),
    '/usr/bin/chromium',
  ],
])('finds %s', (_what, subject, expected) => {
  expect(findChromium(subject)).toBe(expected);
});

test('the sandbox is given up only where it cannot work', () => {
  const linux = machine('linux', {}, []);
  expect(quietSwitches(linux, false)).not.toContain('--no-sandbox');
  expect(quietSwitches(linux, true)).toContain('--no-sandbox');
  expect(quietSwitches(machine('linux', { CI: 'true' }, []), false)).toContain('--no-sandbox');
});
