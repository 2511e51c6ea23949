// What the page may tell of itself, and what it is told, whatever sends it.
import { describe, expect, test } from 'vitest';
import type { BridgeHandlers, Command, PageDescription } from '../../../electron/bridge/contract.ts';
import { serveBridge } from '../../../electron/bridge/serve.ts';
import { idleHandlers } from '../handlers-for-tests.ts';

const origin = 'app://caravan';
const park = '019512aa-0000-7000-8000-000000000001';
const page: PageDescription = {
  language: 'zh',
  theme: 'auto',
  parks: [{ id: park, name: '丝路' }],
  isParkOpen: true,
  undo: null,
  redo: 'x',
};

function serve(changed: Partial<BridgeHandlers> = {}) {
  const described: unknown[] = [];
  const describePage: BridgeHandlers['describePage'] = (given) => {
    described.push(given);
    return { ok: true, value: null };
  };
  const answer = serveBridge({ handlers: { ...idleHandlers, describePage, ...changed }, trustedOrigin: origin, log: () => undefined });
  return { described, call: (name: string, argument: unknown) => answer(name, argument, { isMainFrame: true, origin }) };
}

describe('a page that describes itself', () => {
  test('is heard', async () => {
    const { call, described } = serve();
    expect(await call('describePage', page)).toEqual({ ok: true, value: null });
    expect(described).toEqual([page]);
  });

  test.each<[string, unknown]>([
    ['in a language that we do not speak', { ...page, language: 'de' }],
    ['in the language of every object', { ...page, language: '__proto__' }],
    ['with a theme that is none', { ...page, theme: 'system' }],
    ['with eleven parks', { ...page, parks: Array.from({ length: 11 }, () => page.parks[0]) }],
    ['with a park whose id is a path', { ...page, parks: [{ id: '../../x', name: 'x' }] }],
    ['with a park whose name is a book', { ...page, parks: [{ id: park, name: 'x'.repeat(201) }] }],
    ['with a park that brings more', { ...page, parks: [{ id: park, name: 'x', click: 'alert(1)' }] }],
    ['with an endless intent', { ...page, undo: 'x'.repeat(301) }],
    ['with an intent that is no text', { ...page, redo: { toString: 'x' } }],
    ['with something more', { ...page, template: [] }],
    ['with something less', { ...page, parks: undefined }],
    ['as nothing', null],
    ['as a list', [page]],
  ])('%s is refused', async (_how, argument) => {
    const { call, described } = serve();
    expect(await call('describePage', argument)).toMatchObject({ ok: false, problem: { code: 'bridge.badArgument' } });
    expect(described).toEqual([]);
  });
});

describe('commands', () => {
  const commands: Command[] = [
    { name: 'newPark' },
    { name: 'openPark', park },
    { name: 'goTo', path: `/projects/${park}/milestones` },
    { name: 'setTheme', theme: 'dark' },
    { name: 'setLanguage', language: 'ru' },
  ];

  test('go to the page as they were chosen', async () => {
    const { call } = serve({ takeCommands: () => ({ ok: true, value: commands }) });
    expect(await call('takeCommands', {})).toEqual({ ok: true, value: commands });
  });

  test.each<[string, object]>([
    ['that leads out of the app', { name: 'goTo', path: 'https://example.org/' }],
    ['that leads to another host', { name: 'goTo', path: '//example.org' }],
    ['that nobody knows', { name: 'reboot' }],
  ])('a command %s is a bug here, and does not reach the page', async (_what, command) => {
    const { call } = serve({ takeCommands: () => ({ ok: true, value: [command as Command] }) });
    expect(await call('takeCommands', {})).toMatchObject({ ok: false, problem: { code: 'bridge.failed' } });
  });
});
