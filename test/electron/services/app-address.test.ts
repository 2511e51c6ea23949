import { expect, test } from 'vitest';
import { addressOfView, isAppUrl, isInnerFrameUrl, originOf, viewInAddress } from '../../../electron/services/app-address.ts';

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

test.each(['/', '/projects', '/projects/019512aa-0000-7000-8000-000000000001/milestones', '/exchange/backups'])(
  'the view %s is found again in its address',
  (view) => {
    expect(viewInAddress(addressOfView(view))).toBe(view);
    expect(isAppUrl(addressOfView(view))).toBe(true);
  },
);

test.each([
  '',
  'about:blank',
  'https://caravan/index.html#/projects',
  'app://print/1#/projects',
  'app://caravan/index.html#projects',
  'app://caravan/index.html#/a?b',
  'app://caravan/index.html#/../..%2f',
  `app://caravan/index.html#/${'x'.repeat(600)}`,
])('%j holds no view that is worth coming back to', (address) => {
  expect(viewInAddress(address)).toBeNull();
});
