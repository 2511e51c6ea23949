import fc from 'fast-check';
import { expect, test } from 'vitest';
import { create, update } from '../../renderer/changes/edit.ts';
import { emptyPark } from '../../renderer/changes/park.ts';
import { ENTITY_NAMES } from '../../renderer/domain/registry/registry.ts';
import { ShardLayout } from '../../renderer/store/shard-layout.ts';
import { type Member, packShard, statesOf, unpackShard } from '../../renderer/store/shard-record.ts';
import { steps } from '../helpers/arbitrary-edits.ts';
import { Replica, testId } from '../helpers/replica.ts';

function membersOf(replica: Replica): Member[] {
  return ENTITY_NAMES.flatMap((table) => [...replica.park.tables[table].keys()].map((id) => ({ table, id })));
}

test('shards read back the park that was packed, whatever was done to it', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const replica = new Replica();
      for (const step of list) {
        if (step.kind === 'edit') replica.commit(step.edits);
        else replica.step(step.kind);
      }
      const layout = new ShardLayout();
      for (const member of membersOf(replica)) layout.shardFor(statesOf(replica.park), member);
      const again = emptyPark();
      for (const key of layout.keys()) unpackShard(again, structuredClone(packShard(statesOf(replica.park), key, layout.membersOf(key))));
      expect(again.tables).toEqual(replica.park.tables);
    }),
    { numRuns: 200 },
  );
});

test('a layout of shards that were found is the same whenever its rows are placed: when there is time, or when one is asked for', () => {
  fc.assert(
    fc.property(steps, fc.nat(4), (list, placed) => {
      const replica = new Replica();
      for (const step of list) if (step.kind === 'edit') replica.commit(step.edits);
      const stateOf = statesOf(replica.park);
      const members = membersOf(replica);
      const found = members.map((member, at) => ({ key: (at % 3) + 1, members: [member] }));
      const plain = new ShardLayout();
      for (const {
        key,
        members: [member],
      } of found)
        if (member !== undefined) plain.place(stateOf, member, key);
      const layout = ShardLayout.of(stateOf, found);
      const placing = layout.placing();
      for (let n = 0; n < placed; n += 1) placing.next();
      const added: Member = { table: 'project', id: testId('p', 99) };
      expect(layout.shardFor(stateOf, added)).toBe(plain.shardFor(stateOf, added));
      expect([...placing]).toEqual([]);
      expect([...layout.keys()].map((key) => [...layout.membersOf(key)])).toEqual(
        [...plain.keys()].map((key) => [...plain.membersOf(key)]),
      );
    }),
    { numRuns: 200 },
  );
});

test('shards keep the heads of a field that is disputed', () => {
  const xian = new Replica(testId('d', 1));
  xian.commit([create('project', testId('p', 1), { code: 'A', name: { en: 'A' } })]);
  const moscow = new Replica(testId('d', 2));
  for (const set of xian.log) moscow.receive(set);
  xian.commit([update('project', testId('p', 1), { code: 'B' })]);
  moscow.commit([update('project', testId('p', 1), { code: 'C' })]);
  for (const set of [...moscow.log].slice(1)) xian.receive(set);
  const again = emptyPark();
  unpackShard(again, packShard(statesOf(xian.park), 1, membersOf(xian)));
  expect(again.tables.project).toEqual(xian.park.tables.project);
  expect(again.tables.project.get(testId('p', 1))?.open.code).toHaveLength(2);
});

test('a project stands together, small projects share a shard, and a big one goes on in the next', () => {
  const replica = new Replica();
  const layout = new ShardLayout();
  const shardsOf = (project: number, count: number): Set<number> => {
    const id = testId('p', project);
    replica.commit([create('project', id, { code: `P${project}`, name: { en: 'P' } })]);
    const ids = Array.from({ length: count }, (_, at) => testId('m', project * 10_000 + at));
    replica.commit(ids.map((milestone) => create('milestone', milestone, { project: id, title: { en: 'M' } })));
    const members: Member[] = [{ table: 'project', id }, ...ids.map((each): Member => ({ table: 'milestone', id: each }))];
    return new Set(members.map((member) => layout.shardFor(statesOf(replica.park), member)));
  };
  expect([...shardsOf(1, 20)]).toEqual([1]);
  expect([...shardsOf(2, 20)]).toEqual([1]);
  expect(shardsOf(3, 900).size).toBe(3);
  expect([...shardsOf(4, 5)]).toHaveLength(1);
});
