import { expect, test } from 'vitest';
import { readSettings } from '../../../electron/loopback/settings.ts';

test('by default: the fixed port, and a window', () => {
  expect(readSettings([], {})).toEqual({ port: 47821, opensWindow: true, dataFolder: null, files: [] });
});

test('a flag goes before the variable', () => {
  expect(readSettings(['--no-open', '--port', '4000', 'a.caravan'], { CARAVAN_PORT: '5000' })).toEqual({
    port: 4000,
    opensWindow: false,
    dataFolder: null,
    files: ['a.caravan'],
  });
  expect(readSettings([], { CARAVAN_PORT: '5000' }).port).toBe(5000);
});

test('any free port is for tests alone: the data would be lost from run to run', () => {
  expect(readSettings(['--port', '0'], {}).port).toBe(0);
  expect(() => readSettings([], { CARAVAN_PORT: '0' })).toThrow('CARAVAN_PORT must be a number from 1 to 65535');
});

test('the host can keep its files elsewhere', () => {
  expect(readSettings(['--data', '/elsewhere', 'a.caravan'], {})).toMatchObject({ dataFolder: '/elsewhere', files: ['a.caravan'] });
});

test.each([
  [['--data']],
  [['--data', '']],
  [['--data', '--port']],
  [['--port']],
  [['--port', 'x']],
  [['--port', '-1']],
  [['--port', '65536']],
  [['--port', '1e3']],
  [['--open']],
])('%j is refused', (words) => {
  expect(() => readSettings(words, {})).toThrow(/must be a number|must be followed by|unknown option/);
});
