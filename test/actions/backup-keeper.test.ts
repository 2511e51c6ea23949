import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BackupKeeper, type KeeperWorld } from '../../renderer/actions/backup-keeper.ts';
import { success } from '../../renderer/domain/result.ts';
import { backupName, parseBackupName } from '../../renderer/sync/backup/backup-name.ts';
import { TestSource } from '../helpers/backup-source.ts';
import { TestShelf } from '../helpers/shelf.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 24, 12);

let shelf: TestShelf;
let source: TestSource;
let keeper: BackupKeeper;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  shelf = new TestShelf();
  source = new TestSource(5);
  keeper = new BackupKeeper(source, worldOf());
});

afterEach(() => void vi.useRealTimers());

function worldOf(over: Partial<KeeperWorld> = {}): KeeperWorld {
  return {
    shelf,
    bytesOf: async () => success(new Uint8Array([1])),
    now: Date.now,
    dayOf: (instant) => new Date(instant).toISOString().slice(0, 10),
    idle: async () => undefined,
    ...over,
  };
}

function lengths(): number[] {
  return [...shelf.files.keys()].map((name) => parseBackupName(name)?.length ?? -1);
}

describe('while a park is open', () => {
  test('a park without any is backed up soon after it is opened', async () => {
    keeper.watch();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lengths()).toEqual([5]);
    expect(keeper.status).toMatchObject({ isRunning: false, problem: null, newest: { length: 5, why: 'scheduled' } });
  });

  test('nothing happens where the newest in the folder has it all', async () => {
    shelf.files.set(backupName({ savedAt: NOON - 600 * MINUTE, why: 'byHand', length: 5 }), new Uint8Array());
    keeper.watch();
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(lengths()).toEqual([5]);
  });

  test('changes wait for the hour, unless they are many', async () => {
    keeper.watch();
    await vi.advanceTimersByTimeAsync(MINUTE);
    source.write(1);
    await vi.advanceTimersByTimeAsync(50 * MINUTE);
    expect(lengths()).toEqual([5]);
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(lengths()).toEqual([5, 6]);
    source.write(200);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lengths()).toEqual([5, 6, 206]);
  });

  test('it stops when the park is closed, and begins again', async () => {
    const stop = keeper.watch();
    stop();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(lengths()).toEqual([]);
    keeper.watch();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(lengths()).toEqual([5]);
  });
});

describe('where the folder is gone', () => {
  test('it says so until it succeeds, and tries again some minutes later', async () => {
    const told: (string | undefined)[] = [];
    keeper.subscribe(() => told.push(keeper.status.problem?.code));
    shelf.broken = 'backup.noFolder';
    keeper.watch();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(keeper.status.problem?.code).toBe('backup.noFolder');
    const before = told.length;
    shelf.broken = null;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(told).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(keeper.status.problem).toBe(null);
    expect(lengths()).toEqual([5]);
  });

  test('what the user asks for is tried at once', async () => {
    shelf.broken = 'backup.noSpace';
    expect(await keeper.take('byHand')).toMatchObject({ ok: false });
    shelf.broken = null;
    expect(await keeper.take('byHand')).toMatchObject({ ok: true });
    expect(keeper.status.problem).toBe(null);
  });

  test('another folder gets its first backup at once', async () => {
    keeper.watch();
    await vi.advanceTimersByTimeAsync(10_000);
    shelf.files.clear();
    await keeper.startOver();
    expect(lengths()).toEqual([5]);
  });
});

test('one that was due is due no more when the user has taken one meanwhile', async () => {
  let rest: () => void = () => undefined;
  keeper = new BackupKeeper(source, worldOf({ idle: () => new Promise((resolve) => (rest = resolve)) }));
  const looked = keeper.look();
  await vi.advanceTimersByTimeAsync(0);
  await keeper.take('byHand');
  rest();
  await looked;
  expect([...shelf.files.keys()].map((name) => parseBackupName(name)?.why)).toEqual(['byHand']);
});

test('never two at once: they follow each other', async () => {
  const finish: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const bytesOf = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => finish.push(resolve));
    running -= 1;
    return success(new Uint8Array());
  };
  keeper = new BackupKeeper(source, worldOf({ bytesOf }));
  const both = Promise.all([keeper.take('byHand'), keeper.take('beforeMerge')]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(finish).toHaveLength(1);
  expect(keeper.status.isRunning).toBe(true);
  finish[0]?.();
  await vi.advanceTimersByTimeAsync(1_000);
  finish[1]?.();
  await both;
  expect(most).toBe(1);
  expect([...shelf.files.keys()].map((name) => parseBackupName(name)?.why)).toEqual(['byHand', 'beforeMerge']);
});
