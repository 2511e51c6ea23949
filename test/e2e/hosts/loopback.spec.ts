// The loopback host as it is started, and its page in Chromium under the content security policy.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { modernNode } from '../../../build/tools/modern-node.mjs';
import { type Loopback, startLoopback } from '../../../electron/loopback/start-loopback.ts';
import { silentLog } from '../../../electron/services/log.ts';
import { idleHandlers } from '../../electron/handlers-for-tests.ts';
import { projectRoot } from '../../helpers/project.ts';
import { makeFixturePage, removeFixture } from './fixture-app.ts';

test.describe('the page', () => {
  let root: string;
  let host: Loopback;

  test.beforeAll(async () => {
    root = mkdtempSync(path.join(os.tmpdir(), 'caravan-fixture-'));
    makeFixturePage(root);
    host = await startLoopback({ root, port: 0, version: '1.2.3', handlers: idleHandlers, log: silentLog });
  });
  test.afterAll(async () => {
    await host.close();
    removeFixture(root);
  });
  test.beforeEach(async ({ page }) => void (await page.goto(host.url)));

  test('loopback: runs its own scripts and styles, and no others', async ({ page }) => {
    await expect(page.locator('body')).toHaveAttribute('data-own', 'ran');
    await expect(page.locator('body')).not.toHaveAttribute('data-inline');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(page.locator('p')).toHaveCSS('color', 'rgb(0, 0, 0)');
  });

  test('loopback: compiles no code, and reaches no other origin', async ({ page }) => {
    const outcomes = await page.evaluate('outcomes');
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
    const violations = await page.evaluate<string[]>('violations');
    expect(violations).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'script-src', 'script-src-elem']));
  });

  test('loopback: a preview in a frame shows its styles under the page’s nonce, and runs no script', async ({ page }) => {
    await page.evaluate(async () => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.srcdoc = `<style nonce="${nonce}">p { color: rgb(4, 5, 6) }</style><p>preview</p><script>document.body.textContent = ''</script>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
    });
    await expect(page.frameLocator('iframe').locator('p')).toHaveCSS('color', 'rgb(4, 5, 6)');
  });

  test('loopback: calls the bridge with a token that its scripts cannot see', async ({ page }) => {
    const [answer, cookie] = await page.evaluate(async () => {
      const headers = { 'x-caravan-bridge': '1', 'content-type': 'application/json' };
      const response = await fetch('./bridge/describeHost', { method: 'POST', headers, body: '{}' });
      return [(await response.json()) as unknown, document.cookie] as const;
    });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'loopback' } });
    expect(cookie).toBe('');
  });

  test('loopback: a page of another origin in the same browser cannot call it, read it, or frame it', async ({ page }) => {
    const elsewhere = await listen(
      createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>elsewhere</p>')),
    );
    await page.goto(addressOf(elsewhere));
    const outcomes = await page.evaluate(async (url) => {
      const refused = (work: Promise<Response>) =>
        work.then(
          (response) => String(response.status),
          () => 'refused',
        );
      const post = { method: 'POST', credentials: 'include', body: '{}' } as const;
      const withHeader = { ...post, headers: { 'x-caravan-bridge': '1', 'content-type': 'application/json' } };
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return [
        await refused(fetch(`${url}bridge/describeHost`, post)),
        await refused(fetch(`${url}bridge/describeHost`, withHeader)),
        await refused(fetch(url)),
        frame.contentDocument === null ? 'not shown' : 'shown',
      ];
    }, host.url);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'not shown']);
    expect(page.frames().map((frame) => frame.url())).not.toContain(host.url);
    elsewhere.close();
  });
});

test.describe('the command', () => {
  const started: ChildProcess[] = [];
  test.afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });

  /** Resolves with what it printed and the exit code, or with what it printed so far once it serves. */
  function start(port: number) {
    const child = spawn(modernNode(), ['electron/loopback/main.ts', '--no-open', '--port', String(port)], { cwd: projectRoot });
    started.push(child);
    let said = '';
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const serves = new Promise<void>((resolve) => {
      const read = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.startsWith('Caravan: http')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    });
    return { child, exited, serves, said: () => said };
  }

  test('loopback: says where it is, and ends in order when it is told to', async () => {
    const host = start(0);
    await host.serves;
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(host.said())?.[0] ?? '';
    expect((await fetch(url)).status).toBe(200);
    host.child.kill('SIGTERM');
    expect(await host.exited).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('loopback: a second start finds the first', async () => {
    const first = start(0);
    await first.serves;
    const port = Number(/:(\d+)\//.exec(first.said())?.[1]);
    const second = start(port);
    expect(await second.exited).toBe(0);
    expect(second.said()).toContain(`Caravan is running already: http://127.0.0.1:${port}/`);
  });

  test('loopback: where another program has the port, it says what to do', async () => {
    const other = await listen(createServer((_request, response) => response.end('not Caravan')));
    const host = start(Number(new URL(addressOf(other)).port));
    expect(await host.exited).toBe(2);
    expect(host.said()).toContain('CARAVAN_PORT');
    other.close();
  });
});

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
}
