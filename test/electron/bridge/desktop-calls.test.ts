import { describe, expect, test } from 'vitest';
import type { BridgeHandlers } from '../../../electron/bridge/contract.ts';
import { type Caller, serveBridge } from '../../../electron/bridge/serve.ts';
import { idleHandlers } from '../handlers-for-tests.ts';

const page: Caller = { isMainFrame: true, origin: 'app://caravan' };

function serve(changed: Partial<BridgeHandlers> = {}) {
  const logged: string[] = [];
  const answer = serveBridge({
    handlers: { ...idleHandlers, ...changed },
    trustedOrigin: page.origin,
    log: (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
  });
  return { logged, call: (name: string, argument: unknown) => answer(name, argument, page) };
}

const notice = { id: 'a', title: 'Due today', body: '', path: '/projects' };
const fault = { kind: 'error', name: 'TypeError', where: 'start-B1x2.js:10:2034' };

describe('what the page may ask', () => {
  test.each<[string, object]>([
    ['changeDesktop', {}],
    ['changeDesktop', { notifications: true, tray: false, spellcheck: ['ru', 'en'] }],
    ['notify', { notices: [] }],
    ['notify', { notices: [notice] }],
    ['reportFault', fault],
    ['reportFault', { ...fault, where: null }],
    ['describeDesktop', {}],
    ['describeDiagnostics', {}],
  ])('%s %j', async (name, argument) => {
    expect(await serve().call(name, argument)).toMatchObject({ ok: true });
  });
});

describe('what it may not', () => {
  test.each<[string, unknown]>([
    ['changeDesktop', { notifications: 'yes' }],
    ['changeDesktop', { notifications: 1 }],
    ['changeDesktop', { tray: null }],
    ['changeDesktop', { spellcheck: ['de'] }],
    ['changeDesktop', { spellcheck: ['ru', 'en', 'ru'] }],
    ['changeDesktop', { spellcheck: 'ru' }],
    ['changeDesktop', { updateFeed: 'https://example.org/' }],
    ['changeDesktop', JSON.parse('{ "__proto__": { "notifications": true }, "constructor": 1 }')],
    ['changeDesktop', null],
    ['notify', {}],
    ['notify', { notices: Array.from({ length: 21 }, () => notice) }],
    ['notify', { notices: [{ ...notice, id: '' }] }],
    ['notify', { notices: [{ ...notice, id: 'x'.repeat(101) }] }],
    ['notify', { notices: [{ ...notice, title: 'x'.repeat(201) }] }],
    ['notify', { notices: [{ ...notice, body: 'x'.repeat(501) }] }],
    ['notify', { notices: [{ ...notice, path: 'https://example.org/' }] }],
    ['notify', { notices: [{ ...notice, path: '/../../etc/passwd' }] }],
    ['notify', { notices: [{ ...notice, path: '/a\nb' }] }],
    ['notify', { notices: [{ ...notice, path: 'javascript:alert(1)' }] }],
    ['notify', { notices: [{ ...notice, icon: '/etc/passwd' }] }],
    ['reportFault', { ...fault, message: 'Salary of Ivan' }],
    ['reportFault', { ...fault, name: 'Salary of Ivan' }],
    ['reportFault', { ...fault, name: 'TypeError\nforged' }],
    ['reportFault', { ...fault, where: '/home/ivan/main.cjs:1:1' }],
    ['reportFault', { ...fault, where: 'start.js' }],
    ['reportFault', { ...fault, kind: 'crash' }],
    ['describeDiagnostics', { path: '/etc/passwd' }],
    ['describeDesktop', []],
  ])('%s %j', async (name, argument) => {
    const { call, logged } = serve();
    expect(await call(name, argument)).toMatchObject({ ok: false, problem: { code: 'bridge.badArgument' } });
    // Which field, and never with what in it.
    expect(logged.join('\n')).not.toMatch(/Ivan|passwd|forged|example\.org/);
  });
});

test('what a host says wrongly of itself does not reach the page', async () => {
  const describeDesktop = () => ({ ok: true, value: { notifications: true } }) as never;
  expect(await serve({ describeDesktop }).call('describeDesktop', {})).toEqual({
    ok: false,
    problem: { code: 'bridge.failed', details: { call: 'describeDesktop' } },
  });
});
