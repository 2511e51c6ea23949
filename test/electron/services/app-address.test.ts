import { expect, test } from 'vitest';
import { isAppUrl, isInnerFrameUrl, originOf } from '../../../electron/services/app-address.ts';

test.each(['app://caravan/', 'app://caravan/index.html#/projects', 'APP://caravan/x'])('%s is the app', (url) => {
  expect(isAppUrl(url)).toBe(true);
});

test.each([
  '',
  'about:blank',
  'app:',
  'app:caravan',
  'app://',
  'app://caravan.example/',
  'app://caravan:80/',
  'app://user@caravan.example/',
  'app://print/1',
  'https://caravan/',
  'https://example.org/app://caravan/',
  'file:///app://caravan/',
  'javascript:app://caravan/',
])('%j is not', (url) => {
  expect(isAppUrl(url)).toBe(false);
});

test('an origin that is not known to Node is still told apart', () => {
  expect(originOf('app://caravan/index.html')).toBe('app://caravan');
  expect(originOf('nonsense')).toBe('');
});

test.each(['https://example.org/', 'data:text/html,x', 'blob:app://caravan/1', 'app://caravan/index.html'])(
  'no inner frame shows %s',
  (url) => {
    expect(isInnerFrameUrl(url)).toBe(false);
  },
);
