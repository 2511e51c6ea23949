import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { resolveInside, servePageFile } from '../../../electron/services/page-files.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const tree = plantTree({
  'page/index.html': '<meta name="csp-nonce" content="__NONCE__">',
  'page/assets/app.js': 'console.log("__NONCE__")',
  'page/assets/Шрифт.woff2': 'font',
  'secret.txt': 'secret',
  'page-beside/secret.txt': 'secret',
});
const root = path.join(tree, 'page');
symlinkSync(path.join(tree, 'secret.txt'), path.join(root, 'link.txt'));
afterAll(() => removeTree(tree));

const text = (body: Uint8Array) => new TextDecoder().decode(body);

describe('files of the page', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
    [`/assets/${encodeURIComponent('Шрифт')}.woff2`, 'font/woff2'],
  ])('%s is served as %s', async (pathname, type) => {
    const { status, headers } = await servePageFile(root, pathname);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('what is not there is not found', async () => {
    expect((await servePageFile(root, '/none.js')).status).toBe(404);
    expect((await servePageFile(root, '/assets')).status).toBe(404);
  });
});

describe('ways out of the folder', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/.../secret.txt',
    '/../page-beside/secret.txt',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '/index.html::$DATA',
    '/index.html%00.js',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    '//server/share/secret.txt/..',
    '/CON',
    '/assets/nul.js',
    '/COM1',
    '/lpt%C2%B9.txt',
    '/aux%20.html',
    '/CONIN$',
    '/index.html.',
    '/index.html%20',
    '/\u0000',
    '/%e2%80%ae%00',
    `/${'a/'.repeat(600)}`,
    `/${'%2e'.repeat(400)}`,
  ])('%s leads nowhere', async (pathname) => {
    expect(resolveInside(root, pathname)).toBeNull();
    const { status, body } = await servePageFile(root, pathname);
    expect(status).toBe(400);
    expect(body).toHaveLength(0);
  });

  test('an absolute path stays inside', () => {
    expect(resolveInside(root, '//etc/passwd')).toBe(path.join(root, 'etc', 'passwd'));
  });

  test('a link that leads out is not followed', async () => {
    expect((await servePageFile(root, '/link.txt')).status).toBe(404);
  });
});

describe('content security policy', () => {
  test('is the one that the architecture names, on every file', async () => {
    for (const pathname of ['/', '/assets/app.js']) {
      const { headers } = await servePageFile(root, pathname);
      expect(headers['content-security-policy']?.replace(/'nonce-[\w-]{22}'/, "'nonce-N'")).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
          "img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
    }
  });

  test('its nonce is told to the page, and is new in each response', async () => {
    const [first, second] = [await servePageFile(root, '/'), await servePageFile(root, '/')];
    const nonces = [first, second].map(({ body }) => /content="([\w-]{22})"/.exec(text(body))?.[1]);
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`);
  });

  test('scripts are not told the nonce', async () => {
    expect(text((await servePageFile(root, '/assets/app.js')).body)).toContain('__NONCE__');
  });
});
