// After a fork one laptop takes over the log of the others, and what it had written meets theirs as a conflict. Nothing typed is lost.
import { describe, expect, test } from 'vitest';
import { compareHlc } from '../../renderer/changes/clock.ts';
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { type ChangeLog, dotOf } from '../../renderer/changes/log.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { rejoin } from '../../renderer/changes/rejoin.ts';
import { nextStep } from '../../renderer/changes/undo.ts';
import { isCausal } from '../../renderer/sync/bundle/causal-order.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const id = testId('m', 1);
const XIAN = testId('d', 1);
const MOSCOW = testId('d', 2);
const THIRD = testId('d', 3);
const NEW = testId('d', 9);

const coded = (code: string) => update('milestone', id, { code });

/** Xi'an wrote `A` and gave it to Moscow; its twin, restored from a backup, wrote under the same number what `branch` does. */
function forked(branch: (twin: Replica) => void): { readonly twin: Replica; readonly moscow: Replica } {
  const xian = new Replica(XIAN);
  xian.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  xian.commit([create('milestone', id, { project, code: 'M1', title: { en: 'Prototype' } })]);
  const twin = xian.copyAs(XIAN);
  const moscow = xian.copyAs(MOSCOW);
  xian.commit([coded('A')]);
  expect(moscow.merge(xian.bundleFor(moscow))).toBeNull();
  twin.wallMs += 60_000;
  branch(twin);
  expect(twin.merge(moscow.bundleFor(twin))).toMatchObject({ kind: 'fork' });
  return { twin, moscow };
}

/** The laptop goes on with the rejoined log, under the new id; then both exchange. */
function rejoined(twin: Replica, moscow: Replica): Replica {
  const before = [[...twin.log], [...moscow.log]];
  const log = rejoin(twin.log, moscow.log, NEW);
  expect([[...twin.log], [...moscow.log]]).toEqual(before);
  expect(isCausal([...log], {})).toBe(true);
  const again = new Replica(NEW);
  again.log = log;
  again.park = foldLog(log);
  again.wallMs = twin.wallMs;
  expect(again.merge(moscow.bundleFor(again))).toBeNull();
  expect(moscow.merge(again.bundleFor(moscow))).toBeNull();
  expect(moscow.log.knows()).toEqual(again.log.knows());
  expect(conflictsOf(moscow.park, moscow.log)).toEqual(conflictsOf(again.park, again.log));
  return again;
}

function codes(replica: Replica): unknown[] {
  const state = replica.park.tables.milestone.get(id);
  return state?.open['code']?.map((head) => head.value) ?? [state?.row['code']];
}

function ofNew(log: ChangeLog) {
  return [...log.by(NEW)];
}

describe('what was written on both branches', () => {
  test('meets as a conflict, with author, intent and time', () => {
    const { twin, moscow } = forked((replica) => replica.commit([coded('B')], { key: 'milestone.edit', params: { n: 1 } }));
    const written = twin.log.find({ device: XIAN, seq: 3 });
    const again = rejoined(twin, moscow);
    expect(codes(again)).toEqual(['B', 'A']);
    expect(ofNew(again.log)).toEqual([{ ...written, device: NEW, seq: 1 }]);
    expect(again.log.find({ device: XIAN, seq: 3 })).toEqual(moscow.log.find({ device: XIAN, seq: 3 }));
  });

  test('replaces within each branch what it replaced before', () => {
    const { twin, moscow } = forked((replica) => {
      for (const code of ['B1', 'B2', 'B3']) replica.commit([coded(code)]);
    });
    const again = rejoined(twin, moscow);
    expect(codes(again)).toEqual(['B3', 'A']);
    expect(ofNew(again.log).map(({ ops }) => ops[0]?.supersedes)).toEqual([
      [{ device: XIAN, seq: 2 }],
      [{ device: NEW, seq: 1 }],
      [{ device: NEW, seq: 2 }],
    ]);
  });

  test('shows as a disputed deletion where one branch deleted', () => {
    const { twin, moscow } = forked((replica) => replica.commit([remove('milestone', id)]));
    const again = rejoined(twin, moscow);
    expect(conflictsOf(again.park, again.log)).toMatchObject([{ kind: 'deletion', edits: [{ field: 'code', value: 'A' }] }]);
  });

  test('is no conflict where both wrote the same', () => {
    const { twin, moscow } = forked((replica) => replica.commit([coded('A')]));
    expect(conflictsOf(rejoined(twin, moscow).park, moscow.log)).toEqual([]);
  });
});

describe('what a third wrote', () => {
  /** The twin has Third's change sets, of which Moscow knows nothing; Third had the twin's branch. */
  function withThird(edits: (third: Replica) => void): { readonly again: Replica; readonly third: Replica } {
    let third = new Replica(THIRD);
    const { twin, moscow } = forked((replica) => {
      replica.commit([coded('B')]);
      third = replica.copyAs(THIRD);
      edits(third);
      expect(replica.merge(third.bundleFor(replica))).toBeNull();
    });
    return { again: rejoined(twin, moscow), third };
  }

  test('stays as it is where it builds on nothing of the branch that is given up', () => {
    const { again, third } = withThird((replica) => replica.commit([update('milestone', id, { title: { en: 'Trial' } })]));
    expect(again.log.find({ device: THIRD, seq: 1 })).toEqual(third.log.find({ device: THIRD, seq: 1 }));
    expect(ofNew(again.log).map(({ ops }) => ops[0]?.value)).toEqual(['B']);
  });

  test('is written anew where it builds on it, and with it all that Third wrote after that', () => {
    const { again } = withThird((replica) => {
      replica.commit([coded('C')]);
      replica.commit([update('milestone', id, { title: { en: 'Trial' } })]);
    });
    expect(again.log.lastSeq(THIRD)).toBe(0);
    expect(ofNew(again.log).map(({ ops }) => ops[0]?.value)).toEqual(['B', 'C', 'Trial']);
    expect(codes(again)).toEqual(['C', 'A']);
  });

  test('is written anew where it takes back what is given up, and takes back its new form', () => {
    const { again } = withThird((replica) => replica.takeBack('history.takeBack', { device: XIAN, seq: 3 }));
    expect(ofNew(again.log).map(({ intent }) => intent.of)).toEqual([undefined, { device: NEW, seq: 1 }]);
    expect(new Set(codes(again))).toEqual(new Set(['A', 'M1']));
  });
});

test('a change set that names what is given up in its intent alone is written anew too', () => {
  const { twin, moscow } = forked((replica) => {
    replica.commit([coded('B')]);
    const op = { table: 'milestone', id, field: 'title.ru', value: 'Образец', supersedes: [] };
    const at = { ms: replica.wallMs + 1, counter: 0 };
    replica.receive({ device: THIRD, seq: 1, at, author: 'Li', intent: { key: 'takeBack', of: { device: XIAN, seq: 3 } }, ops: [op] });
  });
  const { log } = rejoined(twin, moscow);
  expect(log.lastSeq(THIRD)).toBe(0);
  expect(ofNew(log).map(({ author, intent }) => [author, intent.of?.device])).toEqual([
    ['Tester', undefined],
    ['Li', NEW],
  ]);
});

test('undo goes on over what was written anew', () => {
  const { twin, moscow } = forked((replica) => {
    replica.commit([coded('B')]);
    replica.step('undo');
    replica.commit([update('milestone', id, { title: { en: 'Trial' } })]);
  });
  const again = rejoined(twin, moscow);
  expect(ofNew(again.log).map(({ intent }) => intent.of)).toEqual([undefined, { device: NEW, seq: 1 }, undefined]);
  expect(nextStep(again.log, NEW, 'undo')).toEqual({ device: NEW, seq: 3 });
  again.step('undo');
  expect(again.view.row('milestone', id)?.title.en).toBe('Prototype');
});

test('the clock goes forward along the new device, and is later than every cause, whatever order the branches were written in', () => {
  const { twin, moscow } = forked((replica) => {
    replica.commit([coded('B1')]);
    const ahead = replica.copyAs(THIRD);
    ahead.wallMs += 3_600_000;
    ahead.commit([update('milestone', id, { title: { en: 'Trial' } })]);
    replica.merge(ahead.bundleFor(replica));
    // Replaces what stays, at the same millisecond.
    replica.commit([update('milestone', id, { title: { en: 'Second trial' } })]);
    replica.commit([coded('B2')]);
  });
  const { log } = rejoined(twin, moscow);
  expect(log.lastSeq(THIRD)).toBe(1);
  let last = { ms: 0, counter: 0 };
  for (const set of ofNew(log)) {
    expect(compareHlc(set.at, last)).toBeGreaterThan(0);
    last = set.at;
    for (const dot of set.ops.flatMap((op) => op.supersedes)) expect(compareHlc(set.at, log.find(dot)?.at ?? set.at)).toBeGreaterThan(0);
  }
});

test('where nothing has forked, a rejoined log is the merged one, and nothing is written anew', () => {
  const xian = new Replica(XIAN);
  xian.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  const moscow = xian.copyAs(MOSCOW);
  xian.commit([update('project', project, { stage: 'selected' })]);
  moscow.commit([update('project', project, { name: { ru: 'Экзоскелет' } })]);
  const log = rejoin(xian.log, moscow.log, NEW);
  expect([...log].map(dotOf)).toEqual([...moscow.log, ...[...xian.log].slice(1)].map(dotOf));
});
