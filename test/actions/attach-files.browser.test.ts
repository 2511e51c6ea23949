import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { ATTACHMENT_LIMIT, attachFiles, cleanName, detachFile, type FileOwner } from '../../renderer/actions/attach-files.ts';
import { attachmentsOf } from '../../renderer/actions/send-bundle.ts';
import { create } from '../../renderer/changes/edit.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const [project, milestone] = [testId('p', 1), testId('m', 1)];
const owner: FileOwner = { table: 'milestone', id: milestone };
/** Of the three bytes "abc", by FIPS 180-2, appendix B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

async function open() {
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    create('milestone', milestone, { project, code: 'M-1', title: { en: 'Prototype' } }),
  ]);
  let ids = 0;
  const context: ActionContext = { store, newId: () => testId('a', ++ids), today: '2026-03-02', language: 'en' };
  const evidence = () => store.view.row('milestone', milestone)?.evidence;
  return { store, context, evidence };
}

function fileOf(text: string, name = 'note.txt'): File {
  return new File([text], name, { type: 'text/plain' });
}

/** A file that says it has so many bytes; reading it is a fault of the test. */
function hugeFile(size: number): File {
  const file = fileOf('x', 'huge.bin');
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'slice', { value: () => expect.unreachable('it was read') });
  return file;
}

describe('attachFiles', () => {
  it('keeps bytes and row, in one step that undo takes back; the bytes stay for redo', async () => {
    const { store, context, evidence } = await open();
    await attachFiles(context, owner, [fileOf('abc')]);
    expect(store.view.rows('attachment')).toMatchObject([{ sha256: ABC, name: 'note.txt', mediaType: 'text/plain', size: 3 }]);
    expect(evidence()).toEqual([testId('a', 1)]);
    await store.undo();
    expect([store.view.rows('attachment'), evidence()]).toEqual([[], []]);
    await store.redo();
    const [kept] = await store.blobs([ABC]);
    expect(await kept?.bytes.text()).toBe('abc');
  });

  it('keeps the bytes of equal files once, and sends them along', async () => {
    const { store, context } = await open();
    await attachFiles(context, owner, [fileOf('abc'), fileOf('abc', 'copy.txt')]);
    expect(store.view.rows('attachment')).toHaveLength(2);
    const sent = await attachmentsOf(store, null, store.log.length);
    expect(await Promise.all(sent.map((blob) => blob.text()))).toEqual(['abc']);
    expect(await store.keptBlobs([ABC, '0'.repeat(64)])).toEqual(new Set([ABC]));
  });

  it('takes an empty file, and one of several slices', async () => {
    const { store, context } = await open();
    const steps: number[] = [];
    const big = new File([new Uint8Array(9 * 1024 * 1024).fill(7)], 'big.bin');
    await attachFiles(context, owner, [fileOf('', 'empty.txt'), big], { onProgress: (read) => steps.push(read / 1024 / 1024) });
    expect(store.view.rows('attachment').map(({ size }) => size)).toEqual([0, big.size]);
    expect(steps).toEqual([0, 4, 8, 9]);
  });

  it('refuses a file of 2 GB before it reads any, also those beside it', async () => {
    const { store, context } = await open();
    const refused = await attachFiles(context, owner, [fileOf('abc'), hugeFile(2 * 1024 ** 3)]);
    expect(refused).toMatchObject({ problem: { code: 'attachment.tooLarge', details: { file: 'huge.bin' } } });
    expect(await attachFiles(context, owner, [hugeFile(ATTACHMENT_LIMIT + 1)])).toMatchObject({ ok: false });
    expect([store.view.rows('attachment'), await store.blobs([ABC])]).toEqual([[], []]);
  });

  it('attaches nothing where one file changes or vanishes while it is read, or is a folder that looks like an empty file', async () => {
    const { store, context } = await open();
    const vanished = fileOf('gone', 'gone.txt');
    vanished.slice = () => {
      throw new DOMException('', 'NotReadableError');
    };
    const shrunk = fileOf('shrunk', 'shrunk.txt');
    shrunk.slice = () => new Blob(['s']);
    const folder = fileOf('', 'folder');
    folder.slice = () => {
      throw new DOMException('', 'NotFoundError');
    };
    for (const bad of [vanished, shrunk, folder]) {
      const result = await attachFiles(context, owner, [fileOf('abc'), bad]);
      expect(result).toMatchObject({ problem: { code: 'attachment.changed', details: { file: bad.name } } });
    }
    expect([store.view.rows('attachment'), await store.blobs([ABC])]).toEqual([[], []]);
  });

  it('attaches nothing where the disk is full, and can be tried again', async () => {
    const { store, context, evidence } = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    onTestFinished(() => put.mockRestore());
    expect(await attachFiles(context, owner, [fileOf('abc')])).toMatchObject({ problem: { code: 'storage.full' } });
    put.mockRestore();
    expect([store.view.rows('attachment'), evidence(), await store.blobs([ABC])]).toEqual([[], [], []]);
    expect(await attachFiles(context, owner, [fileOf('abc')])).toMatchObject({ ok: true });
    expect(evidence()).toHaveLength(1);
  });

  it('attaches nothing once it is cancelled', async () => {
    const { store, context } = await open();
    const control = new AbortController();
    const files = [fileOf('abc'), fileOf('more', 'more.txt')];
    expect(await attachFiles(context, owner, files, { signal: control.signal, onProgress: () => control.abort() })).toEqual({
      ok: true,
      value: null,
    });
    expect([store.view.rows('attachment'), await store.blobs([ABC])]).toEqual([[], []]);
  });
});

describe('detachFile', () => {
  it('takes off the one file, and undo brings it back', async () => {
    const { store, context, evidence } = await open();
    await attachFiles(context, owner, [fileOf('abc'), fileOf('def')]);
    const [first = '', second = ''] = evidence() ?? [];
    await detachFile(context, owner, first);
    expect(evidence()).toEqual([second]);
    await store.undo();
    expect(evidence()).toEqual([first, second]);
  });
});

describe('cleanName', () => {
  it.each([
    ['C:\\temp\\..\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['\u0000\u200B', 'file'],
    ['<img src=x onerror=1>.png', '<img src=x onerror=1>.png'],
    ['验收报告 v2.docx', '验收报告 v2.docx'],
  ])('%j becomes %j', (given, clean) => expect(cleanName(given)).toBe(clean));

  it('keeps the end of a long name, where its extension is', () => {
    expect(cleanName(`${'Ж'.repeat(400)}.pdf`)).toBe(`${'Ж'.repeat(196)}.pdf`);
  });
});
