import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshotAt } from '../../renderer/changes/as-of.ts';
import { create, remove, settle, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { applyChangeSet, foldLog, revert } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { pendingOps } from '../../renderer/changes/pending.ts';
import { type Step, steps } from '../helpers/arbitrary-edits.ts';
import { Replica, testId } from '../helpers/replica.ts';

function run(replica: Replica, list: readonly Step[]): void {
  for (const step of list) {
    if (step.kind === 'edit') replica.commit(step.edits);
    else replica.step(step.kind);
  }
}

describe('the park is the fold of its log', () => {
  test('after any edits, undos and redos', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const replica = new Replica();
        run(replica, list);
        expect(foldLog(ChangeLog.of(replica.log))).toEqual(replica.park);
      }),
      { numRuns: 300 },
    );
  });

  test('as of any instant: the fold of what was written until then', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 40 }), (list, seconds) => {
        const replica = new Replica();
        const start = replica.wallMs;
        run(replica, list);
        const sets = [...replica.log].filter((set) => set.at.ms <= start + seconds * 1_000);
        const { view } = snapshotAt(replica.log, start + seconds * 1_000);
        const prefix = new ParkView(foldLog(ChangeLog.of([...replica.log].slice(0, sets.length))));
        for (const table of ['project', 'milestone'] as const) expect(view.rows(table)).toEqual(prefix.rows(table));
      }),
      { numRuns: 200 },
    );
  });

  test('a change set taken back leaves the park as it was', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const replica = new Replica();
        run(replica, list);
        const before = foldLog(ChangeLog.of([...replica.log].slice(0, -1)));
        const last = [...replica.log].at(-1);
        fc.pre(last !== undefined);
        if (last === undefined) return;
        const log = ChangeLog.of([...replica.log].slice(0, -1));
        const journal = applyChangeSet(before, log, last, log.append(last));
        expect(before).toEqual(replica.park);
        revert(before, journal);
        log.removeLast();
        expect(before).toEqual(foldLog(log));
        expect(log.lastHlc).toEqual(foldedClock(log));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a row', () => {
  const id = testId('m', 1);
  const project = testId('p', 1);

  function parkWithMilestone(): Replica {
    const replica = new Replica();
    replica.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
    replica.commit([create('milestone', id, { project, title: { zh: '样机', en: 'Prototype' } })]);
    return replica;
  }

  test('reads as its entity says before anything is written', () => {
    const row = parkWithMilestone().view.row('milestone', id);
    expect(row).toMatchObject({ status: 'planned', forecastDate: null, code: '', slipReason: { category: null, text: '' }, notes: {} });
  });

  test('keeps the languages that an edit does not name', () => {
    const replica = parkWithMilestone();
    replica.commit([update('milestone', id, { title: { ru: 'Образец' } })]);
    expect(replica.view.row('milestone', id)?.title).toEqual({ zh: '样机', ru: 'Образец', en: 'Prototype' });
    replica.commit([update('milestone', id, { title: { zh: '' } })]);
    expect(replica.view.row('milestone', id)?.title).toEqual({ ru: 'Образец', en: 'Prototype' });
  });

  test('that is deleted is neither listed nor found, and its group is', () => {
    const replica = parkWithMilestone();
    expect(replica.view.referring('milestone', 'project', project)).toHaveLength(1);
    replica.commit([remove('milestone', id)]);
    expect(replica.view.row('milestone', id)).toBeNull();
    expect(replica.view.rows('milestone')).toEqual([]);
    expect(replica.view.referring('milestone', 'project', project)).toEqual([]);
  });

  test('of two writes that did not know of each other shows the later, and holds both', () => {
    const base = parkWithMilestone();
    const moscow = new Replica(testId('d', 2));
    for (const set of base.log) moscow.receive(set);
    moscow.wallMs = base.wallMs + 60_000;
    base.commit([update('milestone', id, { forecastDate: '2026-05-01' })]);
    moscow.commit([update('milestone', id, { forecastDate: '2026-06-01' })]);
    const theirs = moscow.log.find({ device: moscow.device, seq: 1 });
    if (theirs === null) throw new Error('nothing was committed');
    base.receive(theirs);
    expect(base.view.row('milestone', id)?.forecastDate).toBe('2026-06-01');
    expect(base.park.tables.milestone.get(id)?.open.forecastDate?.map((head) => head.value)).toEqual(['2026-06-01', '2026-05-01']);
    base.commit([settle('milestone', id, 'forecastDate', '2026-06-01')]);
    expect(base.park.tables.milestone.get(id)?.open).toEqual({});
  });

  test('has the same heads in whatever order they came, also where one cleared the field', () => {
    const base = parkWithMilestone();
    const moscow = new Replica(testId('d', 2));
    for (const set of base.log) moscow.receive(set);
    base.commit([update('milestone', id, { status: 'submitted' })]);
    const shared = [...base.log].at(-1);
    if (shared === undefined) throw new Error('nothing was committed');
    moscow.receive(shared);
    base.commit([{ kind: 'update', table: 'milestone', id, values: { status: null } }]);
    moscow.commit([update('milestone', id, { status: 'accepted' })]);
    const [ours, theirs] = [[...base.log].at(-1), [...moscow.log].at(-1)];
    if (ours === undefined || theirs === undefined) throw new Error('nothing was committed');
    base.receive(theirs);
    moscow.receive(ours);
    const heads = (replica: Replica) => replica.park.tables.milestone.get(id)?.open['status']?.map((head) => head.value);
    expect(heads(base)).toEqual(heads(moscow));
    expect(heads(base)).toContain('planned');
  });

  test('of a newer version is kept, not shown: an unknown table, an unknown field, a value of the wrong kind', () => {
    const replica = parkWithMilestone();
    const op = { table: 'milestone', id, field: 'code', value: 7, supersedes: [] };
    const device = testId('d', 9);
    const ops = [op, { ...op, field: 'colour', value: 'red' }, { ...op, table: 'robot', value: 'x' }];
    replica.receive({ device, seq: 1, at: { ms: replica.wallMs, counter: 5 }, author: 'Later', intent: { key: 'new' }, ops });
    expect(pendingOps(replica.log)).toEqual(ops);
    expect(replica.view.row('milestone', id)?.code).toBe('');
    expect(replica.log.versionVector()[device]).toBe(1);
  });
});

function foldedClock(log: ChangeLog): unknown {
  return ChangeLog.of(log).lastHlc;
}
