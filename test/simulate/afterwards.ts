// The end of every scenario: all exchange with all, and then all must have the same.
import { snapshotAt } from '../../renderer/changes/as-of.ts';
import { conflictsOf, keyOf } from '../../renderer/changes/conflicts.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { must } from './broken.ts';
import { describe, differenceOf } from './compare-parks.ts';
import type { Laptop } from './laptop.ts';
import { departureFromModel } from './model.ts';
import { mustMergeInAnyOrder, shuffled } from './order.ts';
import type { Scenario } from './scenario.ts';
import { START_MS } from './stage.ts';
import { forkBetween, mustAgree } from './truth.ts';
import { mustHoldAll, typedIn } from './typed.ts';

/** Checks everything that holds in the end. Returns a number that stands for what came out. */
export function reunite(scenario: Scenario, say: ((line: string) => void) | null): number {
  const { laptops, random } = scenario;
  if (random.chance(0.5)) mustBeSound(random.pick(laptops));
  if (random.chance(0.25)) mustMergeInAnyOrder(random, laptops);
  mustNoticeForks(laptops, scenario);
  const typed = typedIn(laptops.map(({ log }) => log));
  exchangeAll(scenario, say);
  const [first, ...others] = laptops;
  if (first === undefined) return 0;
  mustHoldAll(first.log, typed);
  scenario.upgradeAll();
  for (const other of others) mustBeEqual(first, other);
  mustBeSound(first);
  look(scenario, first);
  if (random.chance(0.25)) mustFoldInAnyOrder(scenario, first);
  if (random.chance(0.1)) mustBeCutAnywhere(scenario, first);
  return digestOf(first);
}

/** The park is the fold of its log, and both are what the rules say. */
function mustBeSound(laptop: Laptop): void {
  const departure = laptop.as(() => departureFromModel(laptop.park, laptop.log));
  must(departure === null, 'a park is what the rules make of its log', () => `${laptop.name}: ${departure}`);
}

/** Where two laptops have different histories, one of them says so; where they do not, none does. */
function mustNoticeForks(laptops: readonly Laptop[], { nowMs, seen }: Scenario): void {
  laptops.forEach((a, index) => {
    for (const b of laptops.slice(index + 1)) {
      const fork = forkBetween(a.log, b.log);
      if (fork === null) continue;
      seen.add('fork');
      const outcomes = [isForkSeen(a, b, nowMs), isForkSeen(b, a, nowMs)];
      must(outcomes.includes(true), 'a fork is noticed', () => `device ${fork.slice(-2)} between ${a.name} and ${b.name}`);
    }
  });
}

/** Whether the reader stops at a bundle that holds only what is new for it. */
function isForkSeen(from: Laptop, to: Laptop, nowMs: number): boolean {
  const before = to.log;
  const isSeen = to.receive(from.write(to, to.log.knows()), nowMs, true).kind === 'fork';
  must(!isSeen || to.log === before, 'what is not merged changes nothing', () => `a fork at ${to.name}`);
  return isSeen;
}

/** The first laptop gathers what all have; who has another history takes over the first one's log before. */
function exchangeAll(scenario: Scenario, say: ((line: string) => void) | null): void {
  const [first, ...others] = scenario.laptops;
  if (first === undefined) return;
  for (const other of others) {
    if (forkBetween(first.log, other.log) !== null) scenario.rejoin(other, first);
    exchange(other, first, scenario.nowMs);
  }
  for (const other of others) exchange(first, other, scenario.nowMs);
  if (say !== null) say(describe(first));
  for (const other of others) say?.(`${other.name} has ${other.log.length} change sets, ${first.name} ${first.log.length}`);
}

function exchange(from: Laptop, to: Laptop, nowMs: number): void {
  const letter = from.write(to, to.log.knows());
  const outcome = to.receive(letter, nowMs, true);
  must(outcome.kind === 'merged', 'who has the same history merges', () => `${to.name} from ${from.name}: ${JSON.stringify(outcome)}`);
  mustAgree(to.log, letter);
}

function mustBeEqual(a: Laptop, b: Laptop): void {
  const [left, right] = [a.log.knows(), b.log.knows()];
  const devices = Object.keys(left);
  const isSame = devices.length === Object.keys(right).length && devices.every((device) => left[device]?.chain === right[device]?.chain);
  must(isSame, 'all have the same version vector and chains', () => `${a.name} and ${b.name}`);
  const difference = differenceOf(a, b);
  must(difference === null, 'equal version vectors give equal parks', () => `${a.name} and ${b.name}: ${difference}`);
  const [mine, theirs] = [conflictsOf(a.park, a.log), conflictsOf(b.park, b.log)];
  const areSame = mine.length === theirs.length && (mine.length === 0 || JSON.stringify(mine) === JSON.stringify(theirs));
  const inWords = () => [mine, theirs].map((list) => list.map(keyOf).join(', ')).join(' / ');
  must(areSame, 'equal version vectors give equal conflicts', () => `${a.name} and ${b.name}: ${inWords()}`);
}

function mustFoldInAnyOrder({ random }: Scenario, { park, log }: Laptop): void {
  for (const sets of [[...log], shuffled(random, log)]) {
    const other = ChangeLog.of(sets);
    const difference = differenceOf({ park, log }, { park: foldLog(other), log: other });
    must(difference === null, 'every causal order folds to the same park', () => difference ?? '');
    const again = new Merge(park, log);
    again.add(sets);
    must(again.fresh.length === 0 && again.forks({}).length === 0, 'a merge of what is known does nothing', () => 'fresh');
    again.install();
    must(differenceOf({ park, log }, { park: foldLog(log), log }) === null, 'a merge of what is known does nothing', () => 'park');
  }
}

function mustBeCutAnywhere({ random, nowMs }: Scenario, { log }: Laptop): void {
  const year = 370 * 24 * 3_600_000;
  const untilMs = random.chance(0.5) ? START_MS + random.below(nowMs - START_MS + 1) : START_MS - year + random.below(2 * year);
  const cut = snapshotAt(log, untilMs);
  const dangling = [...cut.log].find((set) => set.ops.some((op) => op.supersedes.some((dot) => cut.log.stampOf(dot) === null)));
  must(dangling === undefined, 'a cause is before its effect', () => `${dangling?.device}/${dangling?.seq}`);
}

function look({ seen }: Scenario, { park, log }: Laptop): void {
  for (const { kind } of conflictsOf(park, log)) seen.add(kind === 'field' ? 'conflict' : kind === 'deletion' ? 'contestedDeletion' : kind);
  const open = Object.values(park.tables).flatMap((rows) => [...rows.values()].flatMap((state) => Object.values(state.open)));
  if (open.some((heads) => new Set(heads.map((head) => JSON.stringify(head.value))).size === 1)) seen.add('equalValues');
}

function digestOf({ log }: Laptop): number {
  return Object.values(log.knows()).reduce((sum, { chain }) => (sum + chain) % Number.MAX_SAFE_INTEGER, 0);
}
