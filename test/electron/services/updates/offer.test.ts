import { describe, expect, test } from 'vitest';
import { isLater, offerOf } from '../../../../electron/services/updates/offer.ts';
import { failure } from '../../../../renderer/domain/result.ts';

const file = { url: 'caravan-1.2.3.exe', sha512: `${'A'.repeat(86)}==`, size: 10 };
const info = { version: '1.2.3', files: [file], path: file.url, sha512: file.sha512, releaseDate: '2026-11-24' };

test('an offer is a version and its files', () => {
  const offer = offerOf(info);
  expect(offer.ok && [offer.value.version, [...offer.value.files]]).toEqual(['1.2.3', [[file.url, { size: 10, sha512: file.sha512 }]]]);
});

describe('refused, whoever signed it:', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'version: 1.2.3'],
    ['no version', { ...info, version: undefined }],
    ['a version that is none', { ...info, version: '1.2' }],
    ['a version with a suffix', { ...info, version: '1.2.3-beta' }],
    ['no files', { ...info, files: [] }],
    ['a path out of the folder', { ...info, files: [{ ...file, url: '../../x.exe' }] }],
    ['an encoded one', { ...info, files: [{ ...file, url: '..%2f..%2fx.exe' }] }],
    ['a path of Windows', { ...info, files: [{ ...file, url: '..\\x.exe' }] }],
    ['an address of another host', { ...info, files: [{ ...file, url: 'https://evil.example/x.exe' }] }],
    ['another host, without scheme', { ...info, files: [{ ...file, url: '//evil.example/x.exe' }] }],
    ['a file of this machine', { ...info, files: [{ ...file, url: 'file:///tmp/x.exe' }] }],
    ['one such file among others', { ...info, files: [file, { ...file, url: '/x.exe' }] }],
    ['the same in the old field', { ...info, path: 'https://evil.example/x.exe' }],
    ['no checksum', { ...info, files: [{ ...file, sha512: undefined }] }],
    ['a weaker checksum in its place', { ...info, files: [{ url: file.url, size: 10, sha2: 'a'.repeat(64) }] }],
    ['a checksum that is none', { ...info, files: [{ ...file, sha512: 'AAAA' }] }],
    ['no size', { ...info, files: [{ ...file, size: undefined }] }],
    ['a size of more than a disk', { ...info, files: [{ ...file, size: 2 ** 40 }] }],
    ['an installer that fetches more', { ...info, packages: { x64: { path: 'https://evil.example/a.7z', sha512: file.sha512 } } }],
    ['more files than a release has', { ...info, files: Array.from({ length: 21 }, () => file) }],
  ])('%s', (_what, hostile) => {
    expect(offerOf(hostile)).toEqual(failure('update.badList'));
  });
});

test.each([
  ['1.2.4', '1.2.3', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.99.99', true],
  ['1.2.3', '1.2.3', false],
  ['1.2.2', '1.2.3', false],
  ['0.9.9', '1.0.0', false],
  ['1.2.3', '1.2.3-beta', false],
  ['1.2.4', '1.2.3-beta', true],
])('%s after %s: %s', (version, than, answer) => {
  expect(isLater(version, than)).toBe(answer);
});
