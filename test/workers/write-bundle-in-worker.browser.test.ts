// Bundles are written away from the page.
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { readPark } from '../../renderer/sync/park-file.ts';
import { type DeviceIdentity, newIdentity } from '../../renderer/sync/trust/identity.ts';
import { type BundleToWrite, type WriteBundleMessage, writeBundleInWorker } from '../../renderer/workers/write-bundle-in-worker.ts';
import { changeSet, DEVICE, op, PARK, valueIn } from '../sync/bundle/examples.ts';

let identity: DeviceIdentity;
beforeAll(async () => {
  identity = await newIdentity(DEVICE);
});
afterEach(() => void vi.restoreAllMocks());

describe('the file', () => {
  test('holds the log, and who wrote it when', async () => {
    const log = logOf(3);
    const opened = valueIn(await readPark(await writeBundleInWorker(toWrite(log))));
    expect([...opened.log]).toEqual([...log]);
    expect(opened.name).toEqual(PARK);
  });

  test('of a park without a change is a file all the same', async () => {
    const opened = valueIn(await readPark(await writeBundleInWorker(toWrite(logOf(0)))));
    expect(opened.log.length).toBe(0);
  });

  test('leaves out what is not on the disk yet', async () => {
    const log = logOf(3);
    const opened = valueIn(await readPark(await writeBundleInWorker({ ...toWrite(log), length: 2 })));
    expect([...opened.log]).toEqual([...log].slice(0, 2));
  });

  test('leaves out what is written, and taken back, while it is made', async () => {
    const log = logOf(5_000);
    const before = [...log];
    const writing = writeBundleInWorker(toWrite(log));
    log.append(changeSet({ seq: 5_001 }));
    log.append(changeSet({ seq: 5_002 }));
    log.removeLast();
    const opened = valueIn(await readPark(await writing));
    expect([...opened.log]).toEqual(before);
  });
});

test('a long log goes over in slices, with turns for the window in between', async () => {
  const turn = countTurns();
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  await writeBundleInWorker(toWrite(logOf(5_000)));
  const sizes = post.mock.calls.map(([message]: [WriteBundleMessage, ...unknown[]]) =>
    message.kind === 'append' ? message.sets.length : 0,
  );
  expect(sizes).toEqual([1_000, 1_000, 1_000, 1_000, 1_000, 0]); // a change set and its one write count two of 2,000
  const turns = turn.mock.invocationCallOrder;
  const posts = post.mock.invocationCallOrder;
  const between = posts.slice(1).map((order, at) => turns.some((each) => each > (posts[at] ?? 0) && each < order));
  expect(between).toEqual([true, true, true, true, true]);
});

describe('a failure reaches the page', () => {
  test('where the worker refuses to write what could not be read again', async () => {
    const log = ChangeLog.of([changeSet({ seq: 1, ops: [op({ supersedes: [{ device: DEVICE, seq: 9 }] })] })]);
    await expect(writeBundleInWorker(toWrite(log))).rejects.toThrow(/write-bundle/);
  });

  test('where the log is shorter than was said', async () => {
    await expect(writeBundleInWorker({ ...toWrite(logOf(1)), length: 2 })).rejects.toThrow(/no stamp 2/);
  });
});

function toWrite(log: ChangeLog): BundleToWrite {
  const nothing = { base: null, keyring: [], blobs: [], protectFor: null };
  return { park: PARK, log, length: log.length, signer: identity, writtenAt: Date.UTC(2026, 10, 24), ...nothing };
}

function logOf(length: number): ChangeLog {
  const sets = Array.from({ length }, (_, at) => changeSet({ seq: at + 1, ops: [op({ value: `M${at}` })] }));
  return ChangeLog.of(sets);
}

/** Is called in every turn that the page has. */
function countTurns() {
  const { port1, port2 } = new MessageChannel();
  const turn = vi.fn<() => void>(() => port1.postMessage(null));
  port2.addEventListener('message', turn);
  port2.start();
  port1.postMessage(null);
  onTestFinished(() => port2.close());
  return turn;
}
