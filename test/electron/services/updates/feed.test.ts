import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { feedOf, feedText, isFeedFileName, NO_FEED, webFeed } from '../../../../electron/services/updates/feed.ts';
import { failure, success } from '../../../../renderer/domain/result.ts';

describe('an address', () => {
  test.each([
    ['https://updates.example.org/caravan', 'https://updates.example.org/caravan/'],
    ['https://updates.example.org', 'https://updates.example.org/'],
    ['HTTPS://Updates.Example.Org:8443/a/', 'https://updates.example.org:8443/a/'],
    ['https://обновления.рф/', 'https://xn--90acjmnkdcc9o.xn--p1ai/'],
  ])('%s is taken', (text, url) => {
    expect(webFeed(text)).toEqual(success({ kind: 'web', url }));
  });

  test.each(['http://updates.example.org/', 'http://127.0.0.1:8080/', 'ftp://a/', 'file:///etc/', 'javascript:alert(1)', 'data:,a'])(
    '%s is not https',
    (text) => {
      expect(webFeed(text)).toEqual(failure('update.notHttps'));
    },
  );

  test.each([
    '',
    'updates.example.org',
    'https://',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'https://example.org/?token=a',
    'https://example.org/#a',
    'https://example.org/a b',
    'https://example.org\\@evil.example/',
    'https://example.org/\n',
    '/home/someone/updates',
  ])('%j is no address', (text) => {
    expect(webFeed(text)).toEqual(failure('update.badAddress'));
  });
});

describe('what was kept', () => {
  const folder = path.resolve('/mnt/usb/Обновления');
  test.each([NO_FEED, { kind: 'web', url: 'https://example.org/a/' } as const, { kind: 'folder', folder } as const])(
    '%j comes back',
    (feed) => {
      expect(feedOf(feedText(feed))).toEqual(feed);
    },
  );

  test.each(['updates', './updates', 'http://example.org/', 'javascript:alert(1)', ''])('%j is as none', (text) => {
    expect(feedOf(text)).toEqual(NO_FEED);
  });
});

describe('the name of a file', () => {
  test.each(['latest.yml', 'latest-linux.yml.sig', 'caravan-1.2.3-linux-x64.AppImage', 'caravan_1.2.3_amd64.deb'])('%s is one', (name) => {
    expect(isFeedFileName(name)).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '.hidden',
    '../x.exe',
    '../../x.exe',
    'a/b.exe',
    'a\\b.exe',
    '..%2fx.exe',
    '%2e%2e/x.exe',
    'C:x.exe',
    'x.exe::$DATA',
    'x.exe\0.yml',
    'x y.exe',
    'x.exe?a',
    'x.exe#a',
    'x.exe.',
    'CON',
    'nul.exe',
    'com1.yml',
    'https://evil.example/x.exe',
    '//evil.example/x.exe',
    'файл.exe',
    'a'.repeat(151),
  ])('%j is none', (name) => {
    expect(isFeedFileName(name)).toBe(false);
  });
});
