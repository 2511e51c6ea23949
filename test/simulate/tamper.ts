// What can become of a bundle on its way, where no signature guards it: one thing in it is other than it was written.
import type { Arrival } from '../../renderer/changes/arrival.ts';
import type { ChangeSet, Op } from '../../renderer/changes/change-set.ts';
import type { Random } from './random.ts';

type Falsified = readonly [how: string, arrival: Arrival];

/** A falsified copy; null where there is nothing to falsify. */
export function tampered(random: Random, arrival: Arrival): Falsified | null {
  if (arrival.sets.length === 0) return null;
  const at = random.below(arrival.sets.length);
  const set = random.pick(arrival.sets.slice(at, at + 1));
  const other = (changed: Partial<ChangeSet>): Arrival => ({
    ...arrival,
    sets: arrival.sets.map((each, index) => (index === at ? { ...set, ...changed } : each)),
  });
  switch (random.below(9)) {
    case 0:
      return ['another author', other({ author: `${set.author}!` })];
    case 1:
      return ['a clock moved on', other({ at: { ...set.at, counter: set.at.counter + 1 } })];
    case 2:
      return ['another intent', other({ intent: { ...set.intent, key: 'other' } })];
    case 3:
      return ['a change set left out', { ...arrival, sets: arrival.sets.filter((each) => each !== set) }];
    case 4:
      return ['another device', other({ device: set.device.replace(/.$/, 'e') })];
    case 5:
      return ['a number too high', other({ seq: set.seq + 1 })];
    default:
      return tamperedOp(random, set, (ops) => other({ ops }));
  }
}

function tamperedOp(random: Random, set: ChangeSet, withOps: (ops: readonly Op[]) => Arrival): Falsified | null {
  if (set.ops.length === 0) return null;
  const op = random.pick(set.ops);
  const changed = (part: Partial<Op>) => withOps(set.ops.map((each) => (each === op ? { ...op, ...part } : each)));
  switch (random.below(4)) {
    case 0:
      return ['another value', changed({ value: op.value === 'forged' ? null : 'forged' })];
    case 1:
      return ['a field left out', withOps(set.ops.filter((each) => each !== op))];
    case 2:
      return ['another field', changed({ field: op.field === 'code' ? 'order' : 'code' })];
    default:
      return op.supersedes.length === 0 ? null : ['causes left out', changed({ supersedes: [] })];
  }
}
