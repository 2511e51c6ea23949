// Logs of any shape, for tests that quantify over all: several devices, known and unknown tables and fields, hostile texts, writes
// that replace the previous one, an older one, several, or none.
import fc from 'fast-check';
import type { ChangeSet, Dot, Op, Value } from '../../../renderer/changes/change-set.ts';

const DEVICES = ['00000000-0000-7000-8000-00000000000a', '0000000B-0000-7000-8000-00000000000B', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const name = fc.oneof(
  fc.constantFrom('milestone', 'title.zh', 'forecastDate', '_deleted', 'owner', 'a/b', 'b', '__proto__', 'constructor', 'newTable'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const date = fc.constantFrom('2024-02-29', '1900-01-01', '2200-12-31', '2026-11-24');
const id = fc.oneof(
  fc.constantFrom('01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002', '01890000-0000-7000-8000-00000000000A'),
  fc.uuid(),
);
/** Half of a surrogate pair is not text, yet JavaScript strings hold it. */
const hostile = fc.constantFrom('\ud800', 'x\udc00y', '\u2028\n"\\', '', ' ', '2024-02-30', '1e3', '\u0000', '😀');
const text = fc.oneof(date, id, hostile, fc.constantFrom('planned', 'accepted'), fc.string({ unit: 'binary' }));
const safeJson = fc
  .json({ maxDepth: 3 })
  .filter((text) => !text.includes('__proto__'))
  // Parsed, so that it is what JSON can hold: there is no -0 among its numbers.
  .map((text): Value => JSON.parse(JSON.stringify(JSON.parse(text))));
const value: fc.Arbitrary<Value> = fc.oneof(text, fc.constantFrom(null, true, false, 0, -1.5, 2 ** 53), safeJson);
const params = fc.dictionary(
  fc.string({ maxLength: 10 }).filter((key) => key !== '__proto__'),
  fc.oneof(fc.string(), fc.integer()),
);

interface OpPlan {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: Value;
  readonly replaces: number;
}

const opPlan: fc.Arbitrary<OpPlan> = fc.record({ table: name, id, field: name, value, replaces: fc.nat() });
const setPlan = fc.record({
  device: fc.nat(DEVICES.length - 1),
  wait: fc.oneof(fc.nat(100), fc.nat(2 ** 33)),
  counter: fc.constantFrom(0, 0, 1, 2 ** 32 - 1),
  author: fc.string({ unit: 'binary', maxLength: 20 }),
  key: fc.constantFrom('milestone.edit', 'undo', 'x'),
  params: fc.option(params, { nil: undefined }),
  takesBack: fc.option(fc.nat(), { nil: undefined }),
  ops: fc.array(opPlan, { maxLength: 6 }),
});

/** Change sets in causal order, each device's from 1 without gaps. */
export const arbitrarySets: fc.Arbitrary<ChangeSet[]> = fc.array(setPlan, { maxLength: 12 }).map((plans) => {
  const sets: ChangeSet[] = [];
  const lastSeq = new Map<string, number>();
  let ms = 0;
  for (const plan of plans) {
    const device = DEVICES[plan.device] ?? '';
    const seq = (lastSeq.get(device) ?? 0) + 1;
    lastSeq.set(device, seq);
    ms += plan.wait + 1;
    const earlier = sets.map((set): Dot => ({ device: set.device, seq: set.seq }));
    const of = plan.takesBack === undefined ? undefined : earlier[plan.takesBack % Math.max(earlier.length, 1)];
    sets.push({
      device,
      seq,
      at: { ms, counter: plan.counter },
      author: plan.author,
      intent: { key: plan.key, ...(plan.params === undefined ? {} : { params: plan.params }), ...(of === undefined ? {} : { of }) },
      ops: distinct(plan.ops).map((op) => opOf(op, sets, earlier)),
    });
  }
  return sets;
});

function distinct(ops: readonly OpPlan[]): OpPlan[] {
  return [...new Map(ops.map((op) => [`${op.table}/${op.id}/${op.field}`, op])).values()];
}

function opOf({ replaces, ...op }: OpPlan, sets: readonly ChangeSet[], earlier: readonly Dot[]): Op {
  const isSame = (other: Op) => other.table === op.table && other.id === op.id && other.field === op.field;
  const previous = sets.findLast((set) => set.ops.some(isSame));
  const usual = previous === undefined ? [] : [{ device: previous.device, seq: previous.seq }];
  const choices = [usual, usual, [], earlier.slice(-1), earlier.slice(0, 3)];
  return { ...op, supersedes: choices[replaces % choices.length] ?? [] };
}
