import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../../electron/bridge/calls/kinds.ts';
import type { BridgeHandlers } from '../../../electron/bridge/contract.ts';
import { type Caller, serveBridge } from '../../../electron/bridge/serve.ts';
import { idleHandlers } from '../handlers-for-tests.ts';

const origin = 'app://caravan';
const page: Caller = { isMainFrame: true, origin };

function serve(changed: Partial<BridgeHandlers> = {}) {
  const logged: string[] = [];
  const answer = serveBridge({
    handlers: { ...idleHandlers, ...changed },
    trustedOrigin: origin,
    log: (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
  });
  return { answer, logged };
}

describe('who may call', () => {
  test.each<[string, Caller]>([
    ['a frame inside the page', { isMainFrame: false, origin }],
    ['another site', { isMainFrame: true, origin: 'https://example.org' }],
    ['another host of the same scheme', { isMainFrame: true, origin: 'app://caravan.example' }],
    ['a page without an origin', { isMainFrame: true, origin: '' }],
    ['a page of the opaque origin', { isMainFrame: true, origin: 'null' }],
  ])('%s is refused, and the handler never runs', async (_who, caller) => {
    let calls = 0;
    const takeOpenedFiles: BridgeHandlers['takeOpenedFiles'] = () => {
      calls += 1;
      return { ok: true, value: [] };
    };
    const { answer, logged } = serve({ takeOpenedFiles });
    expect(await answer('takeOpenedFiles', {}, caller)).toEqual({ ok: false, problem: { code: 'bridge.refused' } });
    expect(calls).toBe(0);
    expect(logged).toHaveLength(1);
  });

  test('a call that this host lacks is said to be unsupported', async () => {
    const { takeOpenedFiles: _lacking, ...rest } = idleHandlers;
    const answer = serveBridge({ handlers: rest, trustedOrigin: origin, log: () => undefined });
    expect(await answer('takeOpenedFiles', {}, page)).toEqual({
      ok: false,
      problem: { code: 'bridge.unsupported', details: { call: 'takeOpenedFiles' } },
    });
  });

  test('our own page is answered', async () => {
    expect(await serve().answer('takeOpenedFiles', {}, page)).toEqual({ ok: true, value: [] });
  });
});

describe('what may be called', () => {
  test.each(['', 'nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'readFile ', 'readfile'])(
    'no call %j',
    async (name) => {
      expect(await serve().answer(name, {}, page)).toEqual({ ok: false, problem: { code: 'bridge.unknownCall' } });
    },
  );
});

describe('what may be asked', () => {
  const handle = '0'.repeat(32);
  const park = '019512aa-0000-7000-8000-000000000001';
  const cyclic: Record<string, unknown> = { handle };
  cyclic['self'] = cyclic;
  const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as object;
  const hugeBytes = Object.defineProperty(new Uint8Array(0), 'byteLength', { value: MAX_FILE_BYTES + 1 });

  test.each<[string, string, unknown, string]>([
    ['no argument', 'readFile', undefined, ''],
    ['null', 'readFile', null, ''],
    ['a list', 'readFile', [handle], ''],
    ['a ring', 'readFile', cyclic, ''],
    ['five thousand objects in each other', 'takeOpenedFiles', deep, ''],
    ['a path for a handle', 'readFile', { handle: '/etc/passwd' }, 'handle'],
    ['a handle of another form', 'readFile', { handle: `${handle}0` }, 'handle'],
    ['a negative offset', 'readFile', { handle, offset: -1 }, 'offset'],
    ['half a byte', 'readFile', { handle, length: 0.5 }, 'length'],
    ['an unknown field', 'readFile', { handle, path: '/etc/passwd' }, ''],
    ['a prototype in JSON', 'readFile', JSON.parse(`{"handle":"${handle}","__proto__":{"path":"/etc/passwd"}}`), ''],
    ['a constructor', 'readFile', { handle, constructor: { prototype: {} } }, ''],
    ['a kind that is a prototype key', 'chooseFileToOpen', { kind: '__proto__' }, 'kind'],
    ['text for bytes', 'saveFile', { suggestedName: 'a.pdf', bytes: 'text' }, 'bytes'],
    ['numbers for bytes', 'saveFile', { suggestedName: 'a.pdf', bytes: [1, 2] }, 'bytes'],
    ['too many bytes', 'saveFile', { suggestedName: 'a.pdf', bytes: hugeBytes }, 'bytes'],
    ['a path to save to', 'saveFile', { suggestedName: '../../a.pdf', bytes: new Uint8Array() }, 'suggestedName'],
    ['a Windows path to save to', 'saveFile', { suggestedName: 'C:\\a.pdf', bytes: new Uint8Array() }, 'suggestedName'],
    ['a hidden file to save to', 'saveFile', { suggestedName: '.pdf', bytes: new Uint8Array() }, 'suggestedName'],
    ['a program to save', 'saveFile', { suggestedName: 'a.exe', bytes: new Uint8Array() }, 'suggestedName'],
    ['a name with a line break', 'saveFile', { suggestedName: 'a\n.pdf', bytes: new Uint8Array() }, 'suggestedName'],
    ['an endless address', 'openExternal', { url: `https://example.org/${'a'.repeat(2000)}` }, 'url'],
    ['a document that is none', 'printToPdf', { html: '' }, 'html'],
    ['a function', 'describeHost', () => undefined, ''],
    ['a path for a backup', 'readBackup', { park, name: '../a.caravan' }, 'name'],
    ['a hidden backup', 'removeBackup', { park, name: '.caravan' }, 'name'],
    ['a backup that is no bundle', 'removeBackup', { park, name: 'a.txt' }, 'name'],
    ['a backup with an endless name', 'readBackup', { park, name: `${'a'.repeat(81)}.caravan` }, 'name'],
    ['a backup that Windows takes for a device', 'writeBackup', { park, name: 'COM1.caravan', bytes: new Uint8Array() }, 'name'],
    ['a backup with a line after its name', 'readBackup', { park, name: 'a.caravan\n' }, 'name'],
    ['a backup of no park', 'readBackup', { park: '..', name: 'a.caravan' }, 'park'],
    ['a backup of a prototype', 'readBackup', JSON.parse('{"__proto__":{"park":"x"},"name":"a.caravan"}'), 'park'],
    ['a backup that is too large', 'writeBackup', { park, name: 'a.caravan', bytes: hugeBytes }, 'bytes'],
    ['a backup that is text', 'writeBackup', { park, name: 'a.caravan', bytes: 'text' }, 'bytes'],
    ['a folder for backups', 'chooseBackupFolder', { folder: '/etc' }, ''],
    ['a folder to show', 'showBackupFolder', { folder: '/etc' }, ''],
  ])('%s is refused, and the handler never runs', async (_what, name, argument, where) => {
    const touched = () => {
      throw new Error('the handler ran');
    };
    const { answer } = serve({
      readFile: touched,
      saveFile: touched,
      openExternal: touched,
      printToPdf: touched,
      chooseFileToOpen: touched,
      readBackup: touched,
      writeBackup: touched,
      removeBackup: touched,
      chooseBackupFolder: touched,
      showBackupFolder: touched,
    });
    expect(await answer(name, argument, page)).toEqual({
      ok: false,
      problem: { code: 'bridge.badArgument', details: { call: name, where } },
    });
  });

  test.each(['Отчёт по вехам 2025.pdf', '里程碑报告.docx', 'report v1.2.caravan'])(
    'the name %s is one to save under',
    async (suggestedName) => {
      expect(await serve().answer('saveFile', { suggestedName, bytes: new Uint8Array() }, page)).toEqual({ ok: true, value: null });
    },
  );

  test('what was refused is not written into the log', async () => {
    const { answer, logged } = serve();
    await answer('readFile', { handle: 'typed by the user' }, page);
    expect(logged).toEqual(['bridge.badArgument {"call":"readFile","where":"handle"}']);
  });
});

describe('what is answered', () => {
  test('an answer against the contract is a bug of ours, told without its content', async () => {
    const { answer, logged } = serve({ takeOpenedFiles: () => ({ ok: true, value: [{ handle: '0'.repeat(32), name: 'a', size: -1 }] }) });
    expect(await answer('takeOpenedFiles', {}, page)).toEqual({
      ok: false,
      problem: { code: 'bridge.failed', details: { call: 'takeOpenedFiles' } },
    });
    expect(logged.join()).not.toContain('"a"');
  });

  test('a handler that throws is told as a failure, without its message', async () => {
    const { answer } = serve({
      readFile: () => {
        throw new Error('/home/someone/secret.caravan');
      },
    });
    const result = await answer('readFile', { handle: '0'.repeat(32) }, page);
    expect(result).toEqual({ ok: false, problem: { code: 'bridge.failed', details: { call: 'readFile' } } });
  });

  test('a problem passes as a value, with nothing but code and details', async () => {
    const problem = { code: 'file.gone', details: { name: 'a.caravan' }, stack: 'secret' };
    const { answer } = serve({ readFile: () => ({ ok: false, problem }) });
    const expected = { ok: false, problem: { code: 'file.gone', details: { name: 'a.caravan' } } };
    expect(await answer('readFile', { handle: '0'.repeat(32) }, page)).toStrictEqual(expected);
  });
});
